import type { Day } from '@casebook/core/date'
import type { Database, Transaction } from '../database/database.ts'
import { termsToday } from '../taxonomy/terms-today.ts'
import { FacetCodes } from './facet-codes.ts'
import { type Orders, ordersAfter } from './order.ts'
import { type Shelved, shelve } from './shelved.ts'
import * as stored from './store.ts'

/** So many are read and judged before others have their turn. */
const batch = 40

/** A case study on the shelf, with the numbers of what it is found by. */
export type OnShelf = Shelved & { codes: Uint16Array }

/** Every case study as it stands on a day, held in memory. A new shelf takes its place with each change. */
export type Shelf = {
  readonly asAt: Day
  readonly mark: stored.Mark
  /** The version of the terms that they are found under. */
  readonly terms: number
  readonly rows: ReadonlyMap<string, OnShelf>
  readonly codes: FacetCodes
  readonly orders: Orders
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
  const last = shelves.get(db)
  const terms = termsToday(db)
  const before = last?.asAt === asAt && last.terms === terms.version ? last : undefined
  if (before && isSame(await stored.markOf(db), before.mark)) return before
  const shelf = await db.transaction(
    async (tx) => {
      const mark = await stored.markOf(tx)
      const rows = new Map<string, OnShelf>(before?.rows)
      const codes = last?.codes ?? new FacetCodes()
      const changed: OnShelf[] = []
      const checked = await stored.checkedAfter(tx, before?.mark.change ?? mark.change)
      const ids = [...new Set([...(await changedIds(tx, rows, mark)), ...checked])]
      for (let at = 0; at < ids.length; at += batch) {
        for (const each of await stored.storedOf(tx, ids.slice(at, at + batch))) {
          const shelved = shelve(each, asAt, terms.library)
          const row = { ...shelved, codes: codes.codesOf(shelved.values) }
          rows.set(each.id, row)
          changed.push(row)
        }
      }
      return {
        asAt,
        mark,
        terms: terms.version,
        rows,
        codes,
        orders: ordersAfter(before?.orders, rows, changed),
      }
    },
    { isolationLevel: 'repeatable read', accessMode: 'read only' },
  )
  shelves.set(db, shelf)
  return shelf
}

function isSame(one: stored.Mark, other: stored.Mark): boolean {
  return one.states === other.states && one.change === other.change
}

/** Those that stand otherwise than on the shelf: mostly those after its newest state, unless another committed late. */
async function changedIds(
  tx: Transaction,
  rows: ReadonlyMap<string, OnShelf>,
  { states }: stored.Mark,
): Promise<string[]> {
  let newest = 0
  for (const { head, standing } of rows.values()) newest = Math.max(newest, head, standing ?? 0)
  const after = await stored.pointersOf(tx, newest)
  const changed = new Map(after.map((pointer) => [pointer.id, pointer]))
  let sum = 0
  for (const [id, row] of rows) if (!changed.has(id)) sum += row.head + (row.standing ?? 0)
  for (const { head, standing } of after) sum += head + (standing ?? 0)
  const count = [...changed.keys()].reduce((total, id) => total + (rows.has(id) ? 0 : 1), rows.size)
  if (`${count}:${sum}` === states) return [...changed.keys()]
  return (await stored.pointersOf(tx, 0)).flatMap(({ id, head, standing }) => {
    const held = rows.get(id)
    return held?.head === head && held.standing === standing ? [] : [id]
  })
}
