import { setTimeout as sleep } from 'node:timers/promises'
import type { OpenDatabase } from '../database/database.ts'
import { dueAddresses } from '../source/store.ts'
import { type Checking, checkAddresses } from './checker.ts'
import { levelCited } from './cited.ts'

/** How long after the start the first round begins, and after a round the next, in milliseconds: from half of it to one and a half. */
const pause = 60_000
/** Addresses in one round: a bound to how long it takes. */
const mostInRound = 30
const sourcesLock = 201_613

export type Following = { tick: () => Promise<void>; stop: () => Promise<void> }

/**
 * Asks for whatever addresses are due, round after round, while the server runs. The database says what is due, so nothing
 * is lost with a process; one server at a time makes a round, so that no site is asked by two.
 */
export function followSources(checking: Checking & { sql: OpenDatabase['sql'] }): Following {
  const { chance, log } = checking
  const stopping = new AbortController()
  let running: Promise<void> = Promise.resolve()
  const tick = () => {
    running = running.catch(() => {}).then(() => (stopping.signal.aborted ? undefined : makeRound(checking)))
    return running
  }
  const follow = async () => {
    while (!stopping.signal.aborted) {
      await sleep(pause * (0.5 + chance()), undefined, { signal: stopping.signal, ref: false })
      await tick().catch((error) => {
        if (!stopping.signal.aborted && !checking.manners.going.signal.aborted)
          log.error({ error }, 'a round of checking sources failed')
      })
    }
  }
  const following = follow().catch(() => {})
  return {
    tick,
    stop: async () => {
      stopping.abort()
      await following
      await running.catch(() => {})
    },
  }
}

async function makeRound(checking: Checking & { sql: OpenDatabase['sql'] }): Promise<void> {
  const { db, sql, now } = checking
  const connection = await sql.reserve()
  try {
    const [lock] = await connection<{ held: boolean }[]>`select pg_try_advisory_lock(${sourcesLock}) as held`
    if (!lock?.held) return
    try {
      await levelCited(db, now())
      const due = await dueAddresses(db, now(), mostInRound)
      if (due.length > 0) await checkAddresses(checking, due, { by: 'schedule' })
    } finally {
      await connection`select pg_advisory_unlock(${sourcesLock})`
    }
  } finally {
    connection.release()
  }
}
