import { performance } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Logger } from 'pino'
import { today } from '../api/trpc.ts'
import type { Database } from '../database/database.ts'
import { isAnybodySignedIn } from '../session/store.ts'
import { isShelved, readAhead, shelfOn } from './shelf.ts'
import { pointersOf } from './store.ts'

export type Warming = { db: Database; now: () => Date; log: Logger }

/** Few enough that nobody who asks meanwhile waits longer than for a search. */
const slice = 10
/** In milliseconds: whoever came with the start goes first. */
const atFirst = 2_000
const every = 60_000
const longestWait = 5_000

/**
 * Reads and judges the library for the desk before those who are signed in ask: after a start, on each new day, and when
 * the terms changed. It takes half of the time at most, in slices between which all others have their turn.
 */
export function startWarming(warming: Warming): { stop: () => Promise<void> } {
  const stopping = new AbortController()
  const { signal } = stopping
  const running = (async () => {
    for (let wait = atFirst; ; wait = every) {
      await sleep(wait, undefined, { signal, ref: false })
      await warmIfAnybodyWorks(warming, signal).catch((error) => {
        if (!signal.aborted) warming.log.warn({ error }, 'the desk could not be read ahead')
      })
    }
  })().catch(() => {})
  return {
    stop: () => {
      stopping.abort()
      return running
    },
  }
}

/** Where nobody is signed in, the desk takes no memory. */
async function warmIfAnybodyWorks(warming: Warming, signal: AbortSignal): Promise<void> {
  if (await isAnybodySignedIn(warming.db, warming.now())) await warmOnce(warming, signal)
}

/** Reads ahead what is not on the shelf of today; nothing where it stands, as once somebody has asked. */
export async function warmOnce({ db, now, log }: Warming, signal?: AbortSignal): Promise<void> {
  const asAt = today(now())
  if (isShelved(db, asAt)) return
  const began = performance.now()
  const ids = (await pointersOf(db, 0)).map(({ id }) => id)
  for (let at = 0; at < ids.length; at += slice) {
    if (signal?.aborted || isShelved(db, asAt)) return
    const from = performance.now()
    await readAhead(db, asAt, ids.slice(at, at + slice))
    await makeRoom(performance.now() - from, signal)
  }
  await shelfOn(db, asAt)
  log.info({ caseStudies: ids.length, ms: Math.round(performance.now() - began) }, 'the desk is read ahead')
}

/** Waits as long as a slice took, and then until those who ask leave half of the time free, for seconds at most. */
async function makeRoom(took: number, signal: AbortSignal | undefined): Promise<void> {
  for (let [waited, pause] = [0, took]; waited < longestWait; waited += pause, pause = 100) {
    const before = performance.eventLoopUtilization()
    await sleep(pause, undefined, { signal, ref: false })
    if (performance.eventLoopUtilization(before).utilization < 0.5) return
  }
}
