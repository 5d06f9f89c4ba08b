import type { Person } from '@casebook/core/person'
import type { Database } from '../database/database.ts'
import { LruCache } from '../memory/lru-cache.ts'
import type { DeskRow, personalFacetIds } from './desk-list.ts'
import { type Asking, needsOf } from './needs.ts'
import { type Shelf, shelfOn } from './shelf.ts'
import type { Shelved } from './shelved.ts'
import * as stored from './store.ts'

export type Personal = Record<(typeof personalFacetIds)[number], readonly string[]>

/** The shelf as one person sees it: what each case study needs of them, and which are theirs. */
export type Seen = Asking & {
  shelf: Shelf
  /** Those that need nothing of the person and are not theirs are left out. */
  personal: ReadonlyMap<string, Personal>
}

/** People whose view is held, as a whole while nothing changes and row by row where something does. */
const mostHeld = 50
const views = new WeakMap<Shelf, LruCache<Seen['personal']>>()
const rowsOf = new WeakMap<Database, LruCache<WeakMap<Shelved, Personal>>>()
const nothing: Personal = { needs: [], whose: [] }

/** Everything that the list and the desk tell one person. */
export async function seenBy(db: Database, person: Person, asAt: string): Promise<Seen> {
  const [shelf, failures, answers, unsaved] = await Promise.all([
    shelfOn(db, asAt),
    stored.failures(db),
    stored.areaAnswers(db),
    stored.unsavedBy(db, person.id),
  ])
  const asking = { person, failures, answers, unsaved }
  const { id, role } = person
  const held = views.get(shelf) ?? new LruCache<Seen['personal']>(mostHeld)
  views.set(shelf, held)
  const people = rowsOf.get(db) ?? new LruCache<WeakMap<Shelved, Personal>>(mostHeld)
  rowsOf.set(db, people)
  const apart = new Set([...failures.keys(), ...answers.keys(), ...unsaved.keys()])
  const key = [id, role, ...failures.keys(), ':', ...answers.keys(), ':', ...unsaved.keys()].join(' ')
  const personal = held.get(key, () => {
    const known = people.get(`${id} ${role}`, () => new WeakMap())
    const view = new Map<string, Personal>()
    for (const [at, row] of shelf.rows) {
      const mine = apart.has(at) ? personalOf(row, asking) : (known.get(row) ?? personalOf(row, asking))
      if (!apart.has(at)) known.set(row, mine)
      if (mine !== nothing) view.set(at, mine)
    }
    return view
  })
  return { ...asking, shelf, personal }
}

function personalOf(row: Shelved, asking: Asking): Personal {
  const { id } = asking.person
  const isMine = row.row.begunBy === id || row.authors.has(id)
  const needs = needsOf(row, asking)
  const whose = [...(isMine ? ['mine'] : []), ...(row.row.review?.reviewer === id ? ['assigned'] : [])]
  return needs.length + whose.length > 0 ? { needs, whose } : nothing
}

/** A row as this person sees it. */
export function rowFor({ row }: Shelved, { failures, answers, unsaved }: Asking): DeskRow {
  const failure = row.state.name === 'scheduled' ? failures.get(row.id) : undefined
  return {
    ...row,
    failure: failure ? { reasons: failure.reasons, tries: failure.tries, triedAt: failure.triedAt } : null,
    areaAnswered: answers.get(row.id) ?? null,
    unsavedSince: unsaved.get(row.id) ?? null,
  }
}

/** Everybody whom rows mention, by id. */
export function mentionedIn(rows: readonly DeskRow[]): Set<string> {
  return new Set(
    rows.flatMap(({ begunBy, revision, review, returned }) =>
      [begunBy, revision.author, review?.reviewer, returned?.by].filter((id) => typeof id === 'string'),
    ),
  )
}
