import type { PublishedCaseStudy } from '@casebook/core/search'

type Revision = PublishedCaseStudy['revision']

/** A case study on a page: a published one, or one that is shown as its page would be, and perhaps is not published. */
export type ShownCaseStudy = Omit<PublishedCaseStudy, 'revision'> & {
  revision: Omit<Revision, 'publishedAt'> & { publishedAt: string | null }
}
