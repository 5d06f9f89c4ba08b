import { policeAndPublicHealth, withRetirements } from '@casebook/core/library'
import type { Database, Db } from '../database/database.ts'
import { LruCache } from '../memory/lru-cache.ts'
import { type Standing, standingOf } from './store.ts'

/** The library as its terms stand: its own taxonomies, with what was retired here. The version grows with each change. */
export type TermsToday = { readonly version: number; readonly library: typeof policeAndPublicHealth }

const asWritten: TermsToday = { version: 0, library: policeAndPublicHealth }

/** What each node holds in memory, so that nobody who reads waits for the database. */
const held = new WeakMap<Database, TermsToday>()

/** The terms as this node knows them: as they stood when it last asked. */
export function termsToday(db: Database): TermsToday {
  return held.get(db) ?? asWritten
}

/** Asks how the terms stand and holds it from then on. Of two answers that cross, the newer is kept. */
export async function refreshTerms(db: Database): Promise<TermsToday> {
  const standing = await standingOf(db)
  const known = termsToday(db)
  if (standing.version <= known.version) return known
  const today = libraryWith(standing)
  held.set(db, today)
  return today
}

/** How the terms stand as a transaction sees it. */
export async function termsIn(db: Db): Promise<TermsToday> {
  return libraryWith(await standingOf(db))
}

/** Those made last: making one takes some milliseconds. */
const made = new LruCache<TermsToday['library']>(5)

function libraryWith({ version, inForce }: Standing): TermsToday {
  const library = made.get(JSON.stringify(inForce), () => withRetirements(policeAndPublicHealth, inForce))
  return { version, library }
}
