import type { GapCounts, GapMap } from '@casebook/core/gap-map'
import type { SearchQuery } from '@casebook/core/search'
import type { Library, ViewerApi } from '../api.ts'

/** The map of what an address asks for, with what of the address could not be used. */
export async function mapAt(api: ViewerApi, address: string) {
  const library = await api.library()
  const { query: asked, ignored } = library.readSearchQuery(new URL(address).searchParams)
  const query = { ...asked, page: 1 }
  return { query, ignored, map: await api.gapMap(query) }
}

/** One line of the map: a topic and a theme by their labels, and what stands under both. */
export type Line = { topic: string; theme: string; counts: GapCounts; cell: { topic: string; theme: string } }

/** The map line by line, in its own order. */
export function linesOf({ topics }: GapMap, { facetLabel }: Pick<Library, 'facetLabel'>): Line[] {
  return topics.flatMap(({ topic, themes }) =>
    themes.map(({ theme, ...counts }) => ({
      topic: facetLabel('topic', topic),
      theme: facetLabel('theme', theme),
      counts,
      cell: { topic, theme },
    })),
  )
}

/** What the map is narrowed to, in words; empty where it is of the whole library. */
export function narrowedTo(
  { q, facets, from, to }: SearchQuery,
  { facetLabel }: Pick<Library, 'facetLabel'>,
): string {
  const values = (
    ['region', 'stage', 'status', 'result', 'force', 'sector', 'topic', 'theme'] as const
  ).flatMap((facet) => (facets[facet] ?? []).map((value) => facetLabel(facet, value)))
  const years = [from !== null && `from ${from}`, to !== null && `to ${to}`].filter(Boolean)
  return [q && `“${q}”`, ...values, ...years].filter(Boolean).join(', ')
}
