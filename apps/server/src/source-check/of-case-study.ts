import { SourceCheck } from '@casebook/core/source'
import * as z from 'zod'
import type { Context } from '../api/trpc.ts'
import { noSuchCaseStudy } from '../revision/act.ts'
import { idOf } from '../revision/store.ts'
import { checksOf } from '../source/store.ts'
import { addressesOf } from './cited.ts'

/** What is known of the addresses that a case study cites. */
export const CheckedSources = z.object({
  /** Whether this Casebook checks sources at all, by its settings. */
  isOn: z.boolean(),
  /** A check that somebody asked for, while it goes on. */
  underWay: z.object({ done: z.int(), of: z.int() }).nullable(),
  /** In the last check that somebody asked for nobody was heard at all, so that nothing was marked. */
  wasOurNetwork: z.boolean(),
  /** What is known, by address; those that were never asked for are left out. */
  checks: z.array(SourceCheck),
})
export type CheckedSources = z.infer<typeof CheckedSources>

type Asking = Pick<Context, 'db' | 'sourceChecker'>

/** What is known of the sources of the case study with this id, or at this address. */
export async function sourcesOf({ db, sourceChecker }: Asking, addressOrId: string): Promise<CheckedSources> {
  const id = await idOf(db, addressOrId)
  if (id === null) throw noSuchCaseStudy(addressOrId)
  return checkedSources({ db, sourceChecker }, id)
}

export async function checkedSources({ db, sourceChecker }: Asking, id: string): Promise<CheckedSources> {
  const run = sourceChecker?.lastRun(id)
  const checks = await checksOf(db, await addressesOf(db, id))
  return {
    isOn: sourceChecker !== undefined,
    underWay: run?.isUnderWay ? { done: run.done, of: run.of } : null,
    wasOurNetwork: run !== undefined && !run.isUnderWay && !run.marked,
    checks: [...checks.values()],
  }
}
