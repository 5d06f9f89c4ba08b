import type { Day } from '@casebook/core/date'
import type { Database } from '../database/database.ts'
import type { SettledFacetId } from './desk-list.ts'
import { type Shelved, shelve } from './shelved.ts'
import * as stored from './store.ts'

/** So many are read and judged before others have their turn. */
const batch = 100

/** Every case study as it stands on a day, held in memory. A new one takes its place with each change. */
export type Shelf = {
  readonly asAt: Day
  readonly mark: string
  readonly rows: ReadonlyMap<string, Shelved>
  readonly codes: FacetCodes
}

/** The values of the settled facets as small numbers, so that ten thousand rows are counted in a moment. */
export type FacetCodes = {
  /** The number of a value; none that nothing on the shelf has. */
  codeOf(facet: SettledFacetId, value: string): number | undefined
  valuesOf(facet: SettledFacetId): readonly string[]
  of(row: Shelved): Record<SettledFacetId, readonly number[]>
}

const shelves = new WeakMap<Database, Shelf>()
const turns = new WeakMap<Database, Promise<Shelf>>()

/**
 * Every case study, judged as at a day. Those that stand as they did are not read again, and while nothing changed no more
 * is asked than that. Those who ask take turns, so that each sees what they did themselves just before.
 */
export function shelfOn(db: Database, asAt: Day): Promise<Shelf> {
  const before = turns.get(db) ?? Promise.resolve(null)
  const turn = before.catch(() => null).then(() => refreshed(db, asAt))
  turns.set(db, turn)
  return turn
}

async function refreshed(db: Database, asAt: Day): Promise<Shelf> {
  const before = shelves.get(db)
  const isToday = before?.asAt === asAt
  if (before && isToday && (await stored.markOf(db)) === before.mark) return before
  const shelf = await db.transaction(
    async (tx) => {
      const mark = await stored.markOf(tx)
      const pointers = await stored.pointersOf(tx)
      const rows = new Map<string, Shelved>()
      const changed: string[] = []
      for (const { id, head, standing } of pointers) {
        const held = isToday ? before.rows.get(id) : undefined
        if (held?.head === head && held.standing === standing) rows.set(id, held)
        else changed.push(id)
      }
      for (let at = 0; at < changed.length; at += batch) {
        for (const each of await stored.storedOf(tx, changed.slice(at, at + batch)))
          rows.set(each.id, shelve(each, asAt))
      }
      const codes = before?.codes ?? facetCodes()
      for (const row of rows.values()) codes.of(row)
      return { asAt, mark, rows, codes }
    },
    { isolationLevel: 'repeatable read', accessMode: 'read only' },
  )
  shelves.set(db, shelf)
  return shelf
}

function facetCodes(): FacetCodes {
  const values = new Map<SettledFacetId, string[]>()
  const codes = new Map<string, number>()
  const ofRow = new WeakMap<Shelved, Record<SettledFacetId, readonly number[]>>()
  const valuesOf = (facet: SettledFacetId) => {
    const known = values.get(facet) ?? []
    values.set(facet, known)
    return known
  }
  const codeOf = (facet: SettledFacetId, value: string) => codes.get(`${facet} ${value}`)
  const codeFor = (facet: SettledFacetId, value: string) => {
    const code = codeOf(facet, value) ?? valuesOf(facet).push(value) - 1
    codes.set(`${facet} ${value}`, code)
    return code
  }
  const coded = ({ values }: Shelved) => {
    const each = (facet: SettledFacetId) => values[facet].map((value) => codeFor(facet, value))
    return {
      state: each('state'),
      'review-by': each('review-by'),
      status: each('status'),
      flag: each('flag'),
      stage: each('stage'),
      topic: each('topic'),
      theme: each('theme'),
      force: each('force'),
    }
  }
  return {
    codeOf,
    valuesOf,
    of: (row) => {
      const known = ofRow.get(row) ?? coded(row)
      ofRow.set(row, known)
      return known
    },
  }
}
