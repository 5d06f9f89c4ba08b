import type { CaseStudy } from '@casebook/core/case-study'
import { assessEvidence } from '@casebook/core/evidence'
import { policeAndPublicHealth } from '@casebook/core/library'
import type { Published, PublishingLibrary } from './published.ts'

export const library: PublishingLibrary = {
  ...policeAndPublicHealth,
  title: 'Casebook of Anytown',
  address: 'https://casebook.example',
  publisher: 'Anytown & District Council',
}

/** How a case study was published, in its second version. */
export function publishedAs(caseStudy: CaseStudy): Published {
  return {
    library,
    publication: {
      address: `${library.address}/case-studies/${caseStudy.slug}`,
      version: 2,
      publishedOn: '2026-11-22',
      firstPublishedOn: '2026-10-01',
    },
    assessment: assessEvidence(caseStudy, { asAt: '2026-11-23' }),
  }
}
