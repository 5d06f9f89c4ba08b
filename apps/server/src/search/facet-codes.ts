import { policeAndPublicHealth } from '@casebook/core/library'
import type { FacetId } from '@casebook/core/search'

const { facets } = policeAndPublicHealth

/** One value of a facet that does not move with the day. */
export type FacetCode = { facet: FacetId; value: string }

/** Every such value; the index keeps a value as its place in this list. */
export const facetCodes: readonly FacetCode[] = facets
  .filter(({ id }) => id !== 'stage')
  .flatMap(({ id, values }) => values.map((value) => ({ facet: id, value: value.id })))

const codes = new Map(
  facets.map(({ id }) => [
    id,
    new Map(facetCodes.flatMap(({ facet, value }, code) => (facet === id ? [[value, code] as const] : []))),
  ]),
)

/** The code of a value; `undefined` where there is no such value. */
export function codeOf(facet: FacetId, value: string): number | undefined {
  return codes.get(facet)?.get(value)
}
