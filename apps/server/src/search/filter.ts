import { policeAndPublicHealth } from '@casebook/core/library'
import { type FacetId, facetIds, type SearchQuery, type SearchResults } from '@casebook/core/search'
import { type Bitset, both, count, countBoth, either, emptyBitset, meet } from './bitset.ts'
import { codeOf } from './facet-codes.ts'
import type { Rows } from './rows.ts'
import type { Stages } from './stages.ts'

type Year = 'from' | 'to'
/** Up to this share of the rows, going through them is less work than going through the sets of all values. */
const fewOf = 1 / 8
/** What a search can be narrowed by: a facet, the years, or the words. */
export type FilterKey = FacetId | 'years' | 'q'

/** The documents on a day, and which of them each filter of a search lets through. */
export class Filter {
  readonly #rows: Rows
  readonly #stages: Stages
  readonly #sets: Map<FilterKey, Bitset>

  constructor(query: SearchQuery, words: Bitset | null, { rows, stages }: { rows: Rows; stages: Stages }) {
    this.#rows = rows
    this.#stages = stages
    this.#sets = new Map<FilterKey, Bitset>()
    for (const facet of facetIds) {
      const values = query.facets[facet] ?? []
      if (values.length > 0)
        this.#sets.set(
          facet,
          either(
            values.map((value) => this.under(facet, value)),
            rows.capacity,
          ),
        )
    }
    if (query.from !== null || query.to !== null) this.#sets.set('years', this.#startedIn(query))
    if (words) this.#sets.set('q', words)
  }

  under(facet: FacetId, value: string): Bitset {
    if (facet !== 'stage') return this.#rows.under(facet, value)
    return this.#stages.get(value) ?? emptyBitset(this.#rows.capacity)
  }

  /** What all the filters let through, but for one that is taken out. */
  found(without?: FilterKey): Bitset {
    const sets = [...this.#sets].filter(([key]) => key !== without).map(([, bits]) => bits)
    return sets.length === 0 ? this.#rows.present : both(this.#rows.present, ...sets)
  }

  /** What is found where the years reach as far as one of their two ends alone says. */
  foundWithYear(query: SearchQuery, without: Year): Bitset {
    return both(this.found('years'), this.#startedIn({ ...query, [without]: null }))
  }

  /** How many are found under each value of each facet, the facet's own filter left aside; a chosen value is always told. */
  counts(query: SearchQuery): SearchResults['facets'] {
    const inFound = this.#counter(this.found(), facetIds.length)
    const counted = policeAndPublicHealth.facets.map(({ id, values }) => {
      const countIn = this.#sets.has(id) ? this.#counter(this.found(id), 1) : inFound
      const chosen = new Set(query.facets[id])
      const counts = values
        .map(({ id: value }) => ({ value, count: countIn(id, value) }))
        .filter(({ value, count }) => count > 0 || chosen.has(value))
      return [id, counts] as const
    })
    return Object.fromEntries(counted) as SearchResults['facets']
  }

  /** The earliest and the latest start among what is found. */
  started(found: Bitset): SearchResults['started'] {
    const years = this.#rows.years()
    const earliest = years.find(([, bits]) => meet(found, bits))?.[0]
    const latest = years.findLast(([, bits]) => meet(found, bits))?.[0]
    return earliest === undefined || latest === undefined ? null : { earliest, latest }
  }

  /**
   * Counts rows of a set under each value of so many facets: set by set, or, where they are few or all, row by row for all
   * values at once.
   */
  #counter(bits: Bitset, ofFacets: number): (facet: FacetId, value: string) => number {
    const setBySet = (facet: FacetId, value: string) => countBoth(bits, this.under(facet, value))
    const most = (fewOf * this.#rows.capacity * ofFacets) / facetIds.length
    if (bits !== this.#rows.present && count(bits) > most) return setBySet
    const tally = this.#rows.tally(bits)
    return (facet, value) => tally[codeOf(facet, value) ?? -1] ?? setBySet(facet, value)
  }

  #startedIn({ from, to }: Pick<SearchQuery, 'from' | 'to'>): Bitset {
    if (from === null && to === null) return this.#rows.present
    const years = this.#rows.years().filter(([year]) => year >= (from ?? year) && year <= (to ?? year))
    return either(
      years.map(([, bits]) => bits),
      this.#rows.capacity,
    )
  }
}
