import type { DatabaseSync } from 'node:sqlite'
import {
  everything,
  type FacetId,
  facetNamed,
  type Gathering,
  type LibraryGlance,
} from '@casebook/core/search'
import { type Bitset, count, has } from './bitset.ts'
import { cardsOf } from './cards.ts'
import { Filter } from './filter.ts'
import type { Rows } from './rows.ts'
import type { Stages } from './stages.ts'

const most = 5

type Library = { database: DatabaseSync; rows: Rows; stages: Stages; newest: number[] }

/** The library at a glance on a day; what is new and what is to come are told newest first, five of each. */
export function glanceAt({ database, rows, stages, newest }: Library, asAt: string): LibraryGlance {
  const filter = new Filter(everything, null, { rows, stages })
  const counted = (facet: FacetId) =>
    facetNamed(facet).values.map(({ id }) => ({ id, count: count(filter.under(facet, id)) }))
  const first = (within: Bitset) => newest.filter((row) => has(within, row)).slice(0, most)
  return {
    total: count(rows.present),
    topics: counted('topic'),
    themes: counted('theme'),
    standings: counted('status'),
    newest: cardsOf(database, first(rows.present), asAt),
    onTheHorizon: cardsOf(database, first(filter.under('stage', 'on-the-horizon')), asAt),
  }
}

/** How the library was gathered, the commonest way first. */
export function gatheringOf(database: DatabaseSync): Gathering {
  const rows = database
    .prepare(
      'SELECT channel, means, count(*) AS count FROM documents GROUP BY channel, means ORDER BY 3 DESC, channel, means',
    )
    .all()
    .map(({ channel, means, count }) => ({
      channel: String(channel),
      means: String(means),
      count: Number(count),
    }))
  return { total: rows.reduce((total, row) => total + row.count, 0), rows }
}
