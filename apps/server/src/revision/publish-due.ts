import { copyAfter, publishDue } from '@casebook/core/revision'
import { and, asc, eq, lte, sql } from 'drizzle-orm'
import type { Logger } from 'pino'
import { momentInEngland } from '../api/moment.ts'
import * as audit from '../audit/store.ts'
import { caseStudies, revisionStates } from '../case-study/tables.ts'
import type { Database, Transaction } from '../database/database.ts'
import { entriesOf } from './act.ts'
import { forgetFailure, keepFailure } from './failed-publications.ts'
import { tellPublished, tellScheduleFailed } from './letters.ts'
import { unlessAddressTaken } from './review.ts'
import * as revisions from './store.ts'
import { failedPublications } from './tables.ts'

const every = 10_000
/** What could not be published is tried again after so long, in milliseconds: it needs a person to mend it. */
const pause = 5 * 60_000

/** What the schedule is followed with; letters lead to the public address. */
export type Schedule = { db: Database; publicUrl: string; now: () => Date; log: Logger }
export type Following = { tick: () => Promise<void>; stop: () => Promise<void> }

/**
 * Publishes what is scheduled when its time has come: at start, for all that fell due meanwhile, and every ten seconds.
 * The database is asked, so nothing is lost with a process; several nodes share the work, each case study by one.
 */
export function followSchedule(schedule: Schedule): Following {
  const { log } = schedule
  let running: Promise<void> = Promise.resolve()
  const tick = () => {
    running = running.catch(() => {}).then(() => publishAllDue(schedule))
    return running
  }
  const quietly = () =>
    void tick().catch((error) => log.error({ error }, 'what is scheduled could not be published'))
  quietly()
  const timer = setInterval(quietly, every)
  return {
    tick,
    stop: async () => {
      clearInterval(timer)
      await running.catch(() => {})
    },
  }
}

async function publishAllDue(schedule: Schedule): Promise<void> {
  while (await schedule.db.transaction((tx) => publishNext(tx, schedule.now(), schedule)));
}

/** Publishes the one that has waited longest; whether there was one. */
async function publishNext(
  tx: Transaction,
  now: Date,
  { publicUrl, log }: Pick<Schedule, 'publicUrl' | 'log'>,
): Promise<boolean> {
  const id = await nextDue(tx, now)
  const copy = id === null ? null : await revisions.heldCopyOf(tx, id)
  if (!copy) return false
  const at = momentInEngland(now)
  const verdict = await unlessAddressTaken({ tx, copy }, publishDue(copy, at))
  const done = { tx, now: at, copy, person: null }
  if (verdict.ok) {
    const after = copyAfter(copy, verdict.value)
    await revisions.applyChange(tx, copy, after, verdict.value)
    await audit.recordAll(tx, entriesOf(after, verdict.value))
    await forgetFailure(tx, copy.id)
    await tellPublished(done, publicUrl)
  } else {
    const { reasons } = verdict
    const failure = { revisionNumber: copy.history.length, reasons }
    const tries = await keepFailure(tx, copy.id, failure, now.toISOString())
    if (tries === 1) await tellScheduleFailed(done, publicUrl, reasons)
    log.warn({ caseStudy: copy.id, reasons }, 'a scheduled publication could not be')
  }
  return true
}

/** The id of the next case study that is due, held until the transaction ends; those that another node holds are left. */
async function nextDue(tx: Transaction, now: Date): Promise<string | null> {
  const publishAt = sql`(${revisionStates.entered} -> 'schedule' ->> 'publishAt')::timestamptz`
  const tried = sql`coalesce(${failedPublications.triedAt}, '-infinity'::timestamptz)`
  const [row] = await tx
    .select({ id: caseStudies.id })
    .from(caseStudies)
    .innerJoin(revisionStates, eq(revisionStates.number, caseStudies.headStateNumber))
    .leftJoin(failedPublications, eq(failedPublications.caseStudyId, caseStudies.id))
    .where(
      and(
        eq(revisionStates.state, 'scheduled'),
        lte(publishAt, now.toISOString()),
        lte(tried, new Date(now.getTime() - pause).toISOString()),
      ),
    )
    .orderBy(asc(publishAt))
    .limit(1)
    .for('no key update', { of: caseStudies, skipLocked: true })
  return row?.id ?? null
}
