import { isKnown } from '../stated/stated.ts'
import type { CaseStudy } from './case-study.ts'

/** The case study as anyone may read it: a contact who has not consented is withheld, and the page says so. */
export function publicFace<Topic extends string, Theme extends string>(
  caseStudy: CaseStudy<Topic, Theme>,
): CaseStudy<Topic, Theme> {
  const { contact } = caseStudy
  if (!isKnown(contact) || contact.consentToPublish) return caseStudy
  return { ...caseStudy, contact: { withheld: 'There is no consent to publish it.' } }
}
