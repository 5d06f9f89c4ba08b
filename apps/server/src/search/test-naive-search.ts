import { stageOf } from '@casebook/core/case-study'
import { assessEvidence } from '@casebook/core/evidence'
import { policeAndPublicHealth } from '@casebook/core/library'
import {
  type FacetId,
  facetIds,
  type SearchQuery,
  type SearchResults,
  startYear,
} from '@casebook/core/search'
import type { CaseStudy } from '../case-study/case-study.ts'

const { facets, facetValuesOf, searchTextOf } = policeAndPublicHealth

/** Words of the synthetic texts with the beginning that all their forms share, and no other word of those texts. */
export const roots: Record<string, string> = {
  nurse: 'nurs',
  volunteers: 'volunt',
  triage: 'triag',
  outreach: 'outreach',
  heroin: 'heroin',
  dementia: 'dementia',
  festival: 'festiv',
  xylophone: 'xylophon',
}

type Narrowing = Pick<SearchQuery, 'facets' | 'from' | 'to'>

/** Search as plainly as it can be said, to hold the index against: it looks at every case study, one by one. */
export class NaiveSearch {
  readonly #all: { caseStudy: CaseStudy; words: string[]; values: Record<FacetId, string[]> }[]

  constructor(library: CaseStudy[], asAt: string) {
    this.#all = library.map((caseStudy) => ({
      caseStudy,
      words: Object.values(searchTextOf(caseStudy))
        .join(' ')
        .toLowerCase()
        .split(/[^a-z0-9]+/),
      values: {
        ...facetValuesOf(caseStudy, assessEvidence(caseStudy, { asAt }), asAt),
        stage: [stageOf(caseStudy, asAt).stage],
      },
    }))
  }

  /** The addresses that are found: those with all the words, or with the most of them where none has all. */
  find(typed: string[], { facets: chosen, from, to }: Narrowing): string[] {
    const matches = this.#all.map(
      ({ words }) =>
        typed.filter((word) => words.some((each) => each.startsWith(roots[word] ?? word))).length,
    )
    const most = Math.max(...matches)
    return this.#all
      .filter((_, index) => typed.length === 0 || (most > 0 && matches[index] === most))
      .filter(({ values }) => facetIds.every((facet) => passes(values[facet], chosen[facet])))
      .map(({ caseStudy }) => ({ slug: caseStudy.slug, year: startYear(caseStudy) }))
      .filter(({ year }) => (from === null && to === null) || isBetween(year, from, to))
      .map(({ slug }) => slug)
  }

  /** How many are found under each value of each facet that finds any or was chosen, its own filter left aside. */
  counts(typed: string[], narrowing: Narrowing): SearchResults['facets'] {
    const counted = facets.map(({ id, values }) => {
      const { [id]: own, ...others } = narrowing.facets
      const found = new Set(this.find(typed, { ...narrowing, facets: others }))
      const among = this.#all.filter(({ caseStudy }) => found.has(caseStudy.slug))
      return [
        id,
        values
          .map(({ id: value }) => ({
            value,
            count: among.filter((each) => each.values[id].includes(value)).length,
          }))
          .filter(({ value, count }) => count > 0 || own?.includes(value)),
      ]
    })
    return Object.fromEntries(counted)
  }

  /** The most that leaving out one filter, or the words, can find; 0 where there is nothing to leave out. */
  mostWithout(typed: string[], narrowing: Narrowing): number {
    const ways = facetIds
      .filter((facet) => narrowing.facets[facet]?.length === 1)
      .map((facet) => this.find(typed, { ...narrowing, facets: { ...narrowing.facets, [facet]: [] } }))
    if (narrowing.from !== null) ways.push(this.find(typed, { ...narrowing, from: null }))
    if (narrowing.to !== null) ways.push(this.find(typed, { ...narrowing, to: null }))
    if (typed.length > 0) ways.push(this.find([], narrowing))
    return Math.max(0, ...ways.map(({ length }) => length))
  }
}

function passes(values: string[], chosen: string[] | undefined): boolean {
  return chosen === undefined || chosen.length === 0 || chosen.some((value) => values.includes(value))
}

function isBetween(year: number | null, from: number | null, to: number | null): boolean {
  return year !== null && year >= (from ?? year) && year <= (to ?? year)
}
