import { checkAfter, isUnreachable, type SourceCheck } from '@casebook/core/source'
import { today } from '../api/trpc.ts'
import * as audit from '../audit/store.ts'
import { announce } from '../case-study/changes.ts'
import type { Database } from '../database/database.ts'
import type { Replies } from '../source/round.ts'
import { heldChecks, keepCheck } from '../source/store.ts'
import { citing, sayingUnreachable } from './cited.ts'

export type Keeping = {
  /** Whoever had it checked, by id, or the schedule. */
  by: string
  now: Date
  /** A number from 0 to below 1. */
  chance: () => number
}

/**
 * Writes down what sites answered. Where an address becomes unreachable, or is so no longer, what rests on it follows: the
 * change is announced for each case study that cites it, with its entry in the audit.
 */
export async function keepReplies(
  db: Database,
  replies: Replies,
  { by, now, chance }: Keeping,
): Promise<void> {
  const on = today(now)
  await db.transaction(async (tx) => {
    const before = await heldChecks(tx, [...replies.keys()])
    const after = [...replies].map(([address, { answer, leadsTo }]) =>
      checkAfter(address, before.get(address) ?? null, { at: now, on, answer, leadsTo, chance: chance() }),
    )
    for (const check of after) await keepCheck(tx, check)
    const flips = after.filter((check) => wasUnreachable(before.get(check.address)) !== isUnreachable(check))
    const reachedFirst = after.filter(
      ({ address, lastCheck }) => lastCheck?.reachable && !before.get(address)?.lastCheck,
    )
    const saying = await sayingUnreachable(tx, addressesOf(reachedFirst))
    const cited = await citing(tx, addressesOf([...flips, ...reachedFirst]))
    const changedIn = (id: string) =>
      (saying.includes(id) ? [...flips, ...reachedFirst] : flips).filter(({ address }) =>
        cited.get(address)?.includes(id),
      )
    const ids = [...new Set([...saying, ...flips.flatMap(({ address }) => cited.get(address) ?? [])])].sort()
    if (ids.length === 0) return
    const at = now.toISOString()
    await announce(
      tx,
      ids.map((caseStudyId) => ({ caseStudyId, at, kind: 'sources-checked' as const })),
    )
    await audit.recordAll(
      tx,
      ids.map((subject) => {
        const changed = changedIn(subject)
        const detail = {
          unreachable: addressesOf(changed.filter(isUnreachable)),
          reachable: addressesOf(changed.filter((check) => !isUnreachable(check))),
        }
        return { at, actor: by, action: 'source.reachability-changed' as const, subject, detail }
      }),
    )
  })
}

function wasUnreachable(check: SourceCheck | undefined): boolean {
  return check !== undefined && isUnreachable(check)
}

function addressesOf(checks: readonly SourceCheck[]): string[] {
  return checks.map(({ address }) => address)
}
