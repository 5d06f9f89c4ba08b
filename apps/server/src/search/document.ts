import { assessEvidence, standings } from '@casebook/core/evidence'
import { policeAndPublicHealth } from '@casebook/core/library'
import { type CaseStudyCard, type FacetId, startYear } from '@casebook/core/search'
import type { CaseStudy } from '../case-study/case-study.ts'
import { type DatedPart, datedPartOf, type Timing, timingOf } from './dated-part.ts'
import { facetCodes } from './facet-codes.ts'
import { plainText } from './plain-text.ts'
import type { Indexed } from './search-index.ts'
import { fold } from './tokens.ts'

const { cardOf, facetValuesOf, searchTextOf } = policeAndPublicHealth

/** The words of a case study, column by column. */
export type Texts = { title: string; summary: string; terms: string; place: string; body: string }

/** A published case study as the index keeps it. */
export type IndexDocument = {
  id: string
  slug: string
  texts: Texts
  card: CaseStudyCard
  dated: DatedPart
  timing: Timing
  /** Its facet values that do not move with the day. */
  codes: number[]
  startYear: number | null
  sortKeys: { published: string; started: string; evidence: number; title: string }
  channel: string
  means: string
}

export function documentOf({ id, caseStudy, publishedAt, writtenUnder = caseStudy }: Indexed): IndexDocument {
  const asAt = publishedAt.slice(0, 10)
  const assessment = assessEvidence(caseStudy, { asAt })
  const values: Record<FacetId, string[]> = facetValuesOf(caseStudy, assessment, asAt)
  const { title, summary, terms, place, body, cited } = searchTextOf({
    ...caseStudy,
    topics: [...new Set([...caseStudy.topics, ...writtenUnder.topics])],
    themes: [...new Set([...caseStudy.themes, ...writtenUnder.themes])],
  })
  return {
    id,
    slug: caseStudy.slug,
    texts: {
      title,
      summary: plainText(summary).replaceAll('\n', ' '),
      terms,
      place: `${place}\n${cited}`,
      body: plainText(body),
    },
    card: cardOf(caseStudy, assessment),
    dated: datedPartOf(caseStudy),
    timing: timingOf(caseStudy),
    codes: facetCodes.flatMap(({ facet, value }, code) => (values[facet].includes(value) ? [code] : [])),
    startYear: startYear(caseStudy),
    sortKeys: {
      published: publishedAt,
      started: startYear(caseStudy) === null ? '' : caseStudy.start,
      evidence: standings.findIndex((standing) => standing.id === assessment.standing),
      title: fold(title),
    },
    channel: nameOf(caseStudy.provenance.channel),
    means: nameOf(caseStudy.provenance.means),
  }
}

/** A channel or means, or why there is none. */
function nameOf(value: CaseStudy['provenance']['channel' | 'means']): string {
  return typeof value === 'string' ? value : 'withheld'
}
