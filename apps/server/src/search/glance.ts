import type { DatabaseSync } from 'node:sqlite'
import { policeAndPublicHealth } from '@casebook/core/library'
import { everything, type FacetId, type Gathering, type LibraryGlance } from '@casebook/core/search'
import { type Bitset, count, has } from './bitset.ts'
import { Filter } from './filter.ts'
import type { IndexedLibrary } from './indexed-library.ts'
import { manyOf } from './sql.ts'

const { facetNamed } = policeAndPublicHealth
const most = 5

/** The library at a glance on a day; what is new and what is to come are told newest first, five of each. */
export function glanceAt(library: IndexedLibrary, asAt: string): LibraryGlance {
  const { rows } = library
  const newest = library.inOrder('newest')
  const filter = new Filter(everything, null, { rows, stages: library.stagesOn(asAt) })
  const counted = (facet: FacetId) =>
    facetNamed(facet).values.map(({ id }) => ({ id, count: count(filter.under(facet, id)) }))
  const first = (within: Bitset) => {
    const found = newest.filter((row) => has(within, row)).slice(0, most)
    return found.map((row) => library.face(row, asAt).card)
  }
  return {
    total: count(rows.present),
    topics: counted('topic'),
    themes: counted('theme'),
    standings: counted('status'),
    newest: first(rows.present),
    onTheHorizon: first(filter.under('stage', 'on-the-horizon')),
  }
}

/** How the library was gathered, the commonest way first. */
export function gatheringOf(database: DatabaseSync): Gathering {
  const rows = manyOf<[channel: string, means: string, count: number]>(
    database,
    'SELECT channel, means, count(*) FROM documents GROUP BY channel, means ORDER BY 3 DESC, channel, means',
  ).map(([channel, means, count]) => ({ channel, means, count }))
  return { total: rows.reduce((total, row) => total + row.count, 0), rows }
}
