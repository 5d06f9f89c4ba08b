import type { Day } from '@casebook/core/date'
import type { Database, Transaction } from '../database/database.ts'
import { type TermsToday, termsToday } from '../taxonomy/terms-today.ts'
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
const turns = new WeakMap<Database, Promise<unknown>>()

/** What was read before anybody asked, of a day and its terms: not held yet against what changed since `change`. */
type ReadAhead = Pick<Shelf, 'asAt' | 'terms' | 'codes'> & { rows: Map<string, OnShelf>; change: number }

const readAheads = new WeakMap<Database, ReadAhead>()

/**
 * Every case study, judged as at a day. Those that stand as they did are not read again, and while nothing changed no more
 * is asked than that. Those who ask take turns, so that each sees what they did themselves just before.
 */
export function shelfOn(db: Database, asAt: Day): Promise<Shelf> {
  return inTurn(db, () => refreshed(db, asAt))
}

/** Whether the shelf of a day stands, but for what changed since somebody last asked. */
export function isShelved(db: Database, asAt: Day): boolean {
  const last = shelves.get(db)
  return last?.asAt === asAt && last.terms === termsToday(db).version
}

/**
 * Reads these in a turn of its own and puts them aside for whoever asks first, who then waits for the rest alone. Answers
 * with all that was put aside for that day.
 */
export function readAhead(db: Database, asAt: Day, ids: string[]): Promise<ReadonlyMap<string, OnShelf>> {
  return inTurn(db, async () => {
    const { rows } = await db.transaction(async (tx) => {
      const aside = asideFor(db, asAt) ?? (await nothingAside(db, tx, asAt))
      await readInto(tx, ids, { ...aside, library: termsToday(db).library })
      return aside
    }, asItStands)
    return rows
  })
}

const asItStands = { isolationLevel: 'repeatable read', accessMode: 'read only' } as const

function inTurn<Answer>(db: Database, does: () => Promise<Answer>): Promise<Answer> {
  const before = turns.get(db) ?? Promise.resolve()
  const turn = before.catch(() => {}).then(does)
  turns.set(db, turn)
  return turn
}

function asideFor(db: Database, asAt: Day): ReadAhead | undefined {
  const aside = readAheads.get(db)
  return aside?.asAt === asAt && aside.terms === termsToday(db).version ? aside : undefined
}

async function nothingAside(db: Database, tx: Transaction, asAt: Day): Promise<ReadAhead> {
  const aside: ReadAhead = {
    asAt,
    terms: termsToday(db).version,
    codes: shelves.get(db)?.codes ?? new FacetCodes(),
    rows: new Map(),
    change: (await stored.markOf(tx)).change,
  }
  readAheads.set(db, aside)
  return aside
}

async function refreshed(db: Database, asAt: Day): Promise<Shelf> {
  const last = shelves.get(db)
  const terms = termsToday(db)
  const before = last?.asAt === asAt && last.terms === terms.version ? last : undefined
  if (before && isSame(await stored.markOf(db), before.mark)) return before
  const aside = before ? undefined : asideFor(db, asAt)
  const shelf = await db.transaction(async (tx) => {
    const mark = await stored.markOf(tx)
    const rows = new Map<string, OnShelf>(before?.rows ?? aside?.rows)
    const codes = aside?.codes ?? last?.codes ?? new FacetCodes()
    const since = before?.mark.change ?? aside?.change ?? mark.change
    const checked = await stored.checkedAfter(tx, since)
    const ids = [...new Set([...(await changedIds(tx, rows, mark)), ...checked])]
    const changed = await readInto(tx, ids, { asAt, rows, codes, library: terms.library })
    return {
      asAt,
      mark,
      terms: terms.version,
      rows,
      codes,
      orders: ordersAfter(before?.orders, rows, changed),
    }
  }, asItStands)
  readAheads.delete(db)
  shelves.set(db, shelf)
  return shelf
}

type Into = Pick<Shelf, 'asAt' | 'codes'> & {
  rows: Map<string, OnShelf>
  library: TermsToday['library']
}

/** Reads these and judges them, a few at a time; answers with their rows. */
async function readInto(tx: Transaction, ids: string[], { asAt, rows, codes, library }: Into) {
  const read: OnShelf[] = []
  for (let at = 0; at < ids.length; at += batch) {
    for (const each of await stored.storedOf(tx, ids.slice(at, at + batch))) {
      const shelved = shelve(each, asAt, library)
      const row = { ...shelved, codes: codes.codesOf(shelved.values) }
      rows.set(each.id, row)
      read.push(row)
    }
  }
  return read
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
