import { type CaseStudyOf, policeAndPublicHealth } from '@casebook/core/library'

/** What this server holds, under the terms of its library. */
export const CaseStudy = policeAndPublicHealth.CaseStudy
export type CaseStudy = CaseStudyOf<typeof policeAndPublicHealth>
