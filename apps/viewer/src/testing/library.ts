import type { TimelineEntry } from '@casebook/core/audit'
import { stageOf } from '@casebook/core/case-study'
import { assessEvidence } from '@casebook/core/evidence'
import { gapMapOf } from '@casebook/core/gap-map'
import { type CaseStudyOf, policeAndPublicHealth } from '@casebook/core/library'
import {
  cardOf,
  everything,
  type FacetId,
  facetIds,
  facetValuesOf,
  type PublishedCaseStudy,
  pageSize,
  type SearchQuery,
} from '@casebook/core/search'
import type { ViewerApi } from '../api.ts'

const { themes, topics } = policeAndPublicHealth
const asAt = '2026-11-22'

/** What became of a case study once it was public. */
export type Since = Partial<Pick<PublishedCaseStudy['revision'], 'checkedAt' | 'withdrawn'>>

export type CaseStudy = CaseStudyOf<typeof policeAndPublicHealth>

/** A library of the given case studies, answering as the server does: facets ignore their own filter, words are looked for as written. */
export function libraryOf(
  caseStudies: readonly CaseStudy[],
  since: Since = {},
  timeline: TimelineEntry[] = [],
): ViewerApi {
  const shelved = caseStudies.map((caseStudy) => {
    const assessment = assessEvidence(caseStudy, { asAt })
    const values: Record<FacetId, string[]> = facetValuesOf(caseStudy, assessment, asAt)
    return { caseStudy, assessment, card: cardOf(caseStudy, assessment), values }
  })
  type Shelved = (typeof shelved)[number]

  const fits = ({ caseStudy, values }: Shelved, { q, facets }: SearchQuery, but?: FacetId): boolean =>
    JSON.stringify(caseStudy).toLowerCase().includes(q.toLowerCase()) &&
    facetIds.every(
      (id) => id === but || !facets[id]?.length || facets[id].some((value) => values[id].includes(value)),
    )

  const counted = (found: readonly Shelved[], id: FacetId) => {
    const all = found.flatMap(({ values }) => values[id])
    return [...new Set(all)].map((value) => ({ value, count: all.filter((other) => other === value).length }))
  }
  const countsOf = (id: FacetId, ids: readonly string[]) =>
    ids.map((term) => ({ id: term, count: shelved.filter(({ values }) => values[id].includes(term)).length }))

  return {
    async search(query) {
      const found = shelved.filter((each) => fits(each, query))
      const facets = Object.fromEntries(
        facetIds.map((id) => [
          id,
          counted(
            shelved.filter((each) => fits(each, query, id)),
            id,
          ),
        ]),
      ) as Awaited<ReturnType<ViewerApi['search']>>['facets']
      const from = (query.page - 1) * pageSize
      return {
        total: found.length,
        page: query.page,
        pages: Math.max(1, Math.ceil(found.length / pageSize)),
        hits: found
          .slice(from, from + pageSize)
          .map(({ card }) => ({ card, snippet: marked(card.summary, query.q) })),
        facets,
        started: null,
        didYouMean: query.q === 'naloxne' ? 'naloxone' : null,
        takeOut:
          found.length > 0
            ? null
            : firstFilterOf(query, shelved.filter((each) => fits(each, everything)).length),
      }
    },
    async caseStudy(slug) {
      const found = shelved.find(({ caseStudy }) => caseStudy.slug === slug)
      if (!found) return null
      const { caseStudy, assessment } = found
      const related = shelved.filter((each) => each !== found).map(({ card }) => card)
      const publishedAt = '2026-11-20T10:00:00.000Z'
      const revision = { number: 2, publishedAt, checkedAt: null, withdrawn: null, ...since }
      return { caseStudy, assessment, stage: stageOf(caseStudy, asAt), revision, related }
    },
    async library() {
      return policeAndPublicHealth
    },
    async timeline() {
      return timeline
    },
    async home() {
      const standings = counted(shelved, 'status').map(({ value, count }) => ({ id: value, count }))
      const cards = shelved.map(({ card }) => card)
      return {
        total: shelved.length,
        topics: countsOf('topic', topics.ids),
        themes: countsOf('theme', themes.ids),
        standings,
        newest: cards.slice(0, 3),
        onTheHorizon: cards.filter(({ stage }) => stage === 'on-the-horizon'),
      }
    },
    async gapMap(query) {
      const found = shelved.filter((each) => fits(each, query))
      const mapped = found.map(({ caseStudy, assessment, values }) => ({
        ...caseStudy,
        rung: assessment.rung,
        disagrees: values.result.includes('disagree'),
      }))
      return gapMapOf(mapped, { topics: topics.ids, themes: themes.ids })
    },
    async gathering() {
      return {
        total: shelved.length,
        rows: [{ channel: 'online-search', means: 'not-known', count: shelved.length }],
      }
    },
    async sitemap() {
      return shelved.map(({ caseStudy: { slug } }) => ({ slug, lastModified: '2026-11-20T10:00:00.000Z' }))
    },
  }
}

function marked(text: string, words: string): { text: string; marked: boolean }[] {
  const at = words ? text.toLowerCase().indexOf(words.toLowerCase()) : -1
  if (at < 0) return []
  const end = at + words.length
  return [
    { text: text.slice(0, at), marked: false },
    { text: text.slice(at, end), marked: true },
    { text: text.slice(end), marked: false },
  ]
}

function firstFilterOf(
  { q, facets }: SearchQuery,
  count: number,
): { key: string; value: string; count: number } | null {
  for (const id of facetIds) {
    const value = facets[id]?.[0]
    if (value) return { key: id, value, count }
  }
  return q ? { key: 'q', value: q, count } : null
}
