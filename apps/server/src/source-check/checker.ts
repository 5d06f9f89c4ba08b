import { setTimeout as sleep } from 'node:timers/promises'
import type { Logger } from 'pino'
import type { Database } from '../database/database.ts'
import { LruCache } from '../memory/lru-cache.ts'
import type { Manners } from '../source/ask.ts'
import { askForAll, type Replies, someHeard, someSilent } from '../source/round.ts'
import { postpone, reachedBefore } from '../source/store.ts'
import { keepReplies } from './keep.ts'

export type Checking = {
  db: Database
  manners: Manners
  now: () => Date
  /** A number from 0 to below 1, by which days are spread. */
  chance: () => number
  log: Logger
}

const hour = 60 * 60_000
const day = 24 * hour
/** So many addresses that were reached before are asked for, to hear whether our own network is in order. */
const witnesses = 2

/**
 * Asks for addresses and writes down what came of it; whether anything was. Where nobody is heard, nor anywhere that was
 * reached before, it is our own network: nothing is marked, and they come due again in an hour.
 */
export async function checkAddresses(
  { db, manners, now, chance, log }: Checking,
  addresses: readonly string[],
  { by, tell }: { by: string; tell?: () => void },
): Promise<boolean> {
  const replies = await askForAll(addresses, manners, tell)
  if (someSilent(replies) && !someHeard(replies)) {
    const heard = await askWitnesses({ db, manners, now }, replies)
    if (!someHeard(heard)) {
      log.warn(
        { addresses: addresses.length },
        'no site answers, so our own network is at fault: no source is marked',
      )
      await postpone(db, [...replies.keys()], new Date(now().getTime() + hour))
      return false
    }
    for (const [address, reply] of heard) replies.set(address, reply)
  }
  await keepReplies(db, replies, { by, now: now(), chance })
  return true
}

async function askWitnesses(
  { db, manners, now }: Pick<Checking, 'db' | 'manners' | 'now'>,
  silent: Replies,
): Promise<Replies> {
  const known = await reachedBefore(db, new Date(now().getTime() - day), witnesses + silent.size)
  const others = known.filter((address) => !silent.has(address)).slice(0, witnesses)
  return askForAll(others, manners)
}

/** A check of one case study's sources that somebody asked for: how far it is, and once it ended, whether anything was marked. */
export type Run = { done: number; of: number; ended: Promise<void>; isUnderWay: boolean; marked: boolean }

/** What checks sources when somebody asks for it. One a case study at a time, and a few in all. */
export type SourceChecker = {
  /** Whether they are checked on a schedule besides. */
  isScheduled: boolean
  lastRun: (caseStudy: string) => Run | undefined
  isBusy: () => boolean
  begin: (caseStudy: string, addresses: readonly string[], by: string) => Run
}

const mostAtOnce = 3
const mostRemembered = 200

export function createChecker(
  checking: Checking,
  isScheduled = false,
): SourceChecker & { ended: () => Promise<void> } {
  const runs = new LruCache<{ run?: Run }>(mostRemembered)
  const underWay = new Set<Run>()
  const heldFor = (caseStudy: string) => runs.get(caseStudy, () => ({}))
  return {
    isScheduled,
    lastRun: (caseStudy) => heldFor(caseStudy).run,
    isBusy: () => underWay.size >= mostAtOnce,
    begin: (caseStudy, addresses, by) => {
      const run: Run = {
        done: 0,
        of: addresses.length,
        ended: Promise.resolve(),
        isUnderWay: true,
        marked: false,
      }
      const tell = () => {
        run.done++
      }
      run.ended = checkAddresses(checking, addresses, { by, tell })
        .then((marked) => {
          run.marked = marked
        })
        .finally(() => {
          run.isUnderWay = false
          underWay.delete(run)
        })
      run.ended.catch((error) => checking.log.error({ error }, 'sources could not be checked'))
      underWay.add(run)
      heldFor(caseStudy).run = run
      return run
    },
    ended: async () => {
      await Promise.allSettled([...underWay].map(({ ended }) => ended))
    },
  }
}

/** Waits for a run, so many milliseconds at the most. */
export async function waitFor(run: Run, most: number): Promise<void> {
  const enough = new AbortController()
  try {
    await Promise.race([run.ended, sleep(most, undefined, { signal: enough.signal })])
  } finally {
    enough.abort()
  }
}
