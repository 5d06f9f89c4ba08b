import type { PublishedCaseStudy } from '@casebook/core/search'
import type { Published } from '@casebook/exchange/json-ld'
import type { Library } from '../api.ts'
import { dayInEngland } from '../site/day-in-england.ts'

/** Who stands behind the library where it is cited. */
const publisher = 'Casebook'

type Told = Pick<PublishedCaseStudy, 'caseStudy' | 'assessment'> & {
  revision: Pick<PublishedCaseStudy['revision'], 'number'> & { publishedAt: string }
}

/** What a format has to know of a case study, beside itself, to tell of it honestly. */
export function publishedOf(
  { caseStudy, assessment, revision }: Told,
  { library, baseUrl }: { library: Pick<Library, 'title' | 'topics' | 'themes'>; baseUrl: string },
): Published {
  return {
    library: { ...library, address: baseUrl, publisher },
    publication: {
      address: `${baseUrl}/case-studies/${caseStudy.slug}`,
      version: revision.number,
      publishedOn: dayInEngland(revision.publishedAt),
    },
    assessment,
  }
}
