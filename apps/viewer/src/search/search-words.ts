import { policeAndPublicHealth } from '@casebook/core/library'
import { type FacetId, facetIds, type SearchQuery, writeSearchQuery } from '@casebook/core/search'

const { facetLabel, facetNamed } = policeAndPublicHealth
const british = new Intl.NumberFormat('en-GB')

export type Chosen = { facet: FacetId; value: string; words: string }

/** The form at the top of the page, which every filter belongs to wherever it stands. */
export const searchForm = 'looking'

/** The address of a search. */
export function addressOf(query: SearchQuery): string {
  const written = writeSearchQuery(query)
  return written ? `/search?${written}` : '/search'
}

/** Every value of a facet that a search is narrowed by, in the order of the facets. */
export function chosenIn(query: SearchQuery): Chosen[] {
  return facetIds.flatMap((facet) =>
    (query.facets[facet] ?? []).map((value) => ({
      facet,
      value,
      words: `${facetNamed(facet).label}: ${facetLabel(facet, value)}`,
    })),
  )
}

/** Whether a search is narrowed by more than its words. */
export function isNarrowed(query: SearchQuery): boolean {
  return chosenIn(query).length > 0 || query.from !== null || query.to !== null
}

/** How many were found, in words. */
export function headingOf(total: number, { q }: SearchQuery): string {
  const many =
    total === 0 ? 'No case studies' : total === 1 ? '1 case study' : `${british.format(total)} case studies`
  return q ? `${many} for “${q}”` : many
}

/** The title of the page: what was looked for. */
export function titleOf(query: SearchQuery): string {
  const words = [
    query.q && `“${query.q}”`,
    ...chosenIn(query).map(({ facet, value }) => facetLabel(facet, value)),
  ].filter(Boolean)
  const page = query.page > 1 ? `, page ${query.page}` : ''
  return words.length > 0 ? `Search: ${words.slice(0, 3).join(', ')}${page}` : `Search${page}`
}

/** The years in which the work started, in words. */
export function yearsChosen({ from, to }: SearchQuery): string | undefined {
  if (from !== null && to !== null) return from === to ? `Started in ${from}` : `Started ${from} to ${to}`
  if (from !== null) return `Started in ${from} or later`
  return to !== null ? `Started in ${to} or earlier` : undefined
}
