import type { Person } from '@casebook/core/person'
import type { Database } from '../database/database.ts'
import { LruCache } from '../memory/lru-cache.ts'
import type { DeskRow, personalFacetIds } from './desk-list.ts'
import { type Asking, needsOf } from './needs.ts'
import { type Shelf, shelfOn } from './shelf.ts'
import type { Shelved } from './shelved.ts'
import * as stored from './store.ts'

type Personal = Record<(typeof personalFacetIds)[number], readonly string[]>

/** The shelf as one person sees it: what each case study needs of them, and which are theirs. */
export type Seen = Asking & {
  shelf: Shelf
  /** Those that need nothing of the person and are not theirs are left out. */
  personal: ReadonlyMap<string, Personal>
}

/** People whose view is held while nothing changes. */
const mostHeld = 50
const held = new WeakMap<Shelf, LruCache<ReadonlyMap<string, Personal>>>()

/** Everything that the list and the desk tell one person. */
export async function seenBy(db: Database, person: Person, asAt: string): Promise<Seen> {
  const [shelf, failures, unsaved] = await Promise.all([
    shelfOn(db, asAt),
    stored.failures(db),
    stored.unsavedBy(db, person.id),
  ])
  const asking = { person, failures, unsaved }
  const views = held.get(shelf) ?? new LruCache<ReadonlyMap<string, Personal>>(mostHeld)
  held.set(shelf, views)
  const key = [person.id, person.role, ...failures.keys(), '', ...unsaved.keys()].join(' ')
  const personal = views.get(
    key,
    () =>
      new Map(
        [...shelf.rows]
          .map(([id, row]) => [id, personalOf(row, asking)] as const)
          .filter(([, { needs, whose }]) => needs.length + whose.length > 0),
      ),
  )
  return { ...asking, shelf, personal }
}

function personalOf(row: Shelved, asking: Asking): Personal {
  const { id } = asking.person
  const isMine = row.row.begunBy === id || row.authors.has(id)
  return {
    needs: needsOf(row, asking),
    whose: [...(isMine ? ['mine'] : []), ...(row.row.review?.reviewer === id ? ['assigned'] : [])],
  }
}

/** A row as this person sees it. */
export function rowFor({ row }: Shelved, { failures, unsaved }: Asking): DeskRow {
  const failure = row.state.name === 'scheduled' ? failures.get(row.id) : undefined
  return {
    ...row,
    failure: failure ? { reasons: failure.reasons, tries: failure.tries, triedAt: failure.triedAt } : null,
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
