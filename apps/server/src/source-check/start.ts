import type { OpenDatabase } from '../database/database.ts'
import type { Settings } from '../env.ts'
import { Pace } from '../source/pace.ts'
import { Robots, robotName } from '../source/robots.ts'
import { followSources } from './check-due.ts'
import { type Checking, createChecker, type SourceChecker } from './checker.ts'

/** Between two requests to one host, and for one request, in milliseconds. */
const pause = 2_000
const timeout = 20_000

export type SourceChecks = { checker: SourceChecker; stop: () => Promise<void> }

/** Starts to follow what is due, where the settings say so, and answers with what checks sources when somebody asks; `null` where they say no. */
export function startSourceChecks(
  { db, sql }: OpenDatabase,
  { checkSources, sourceHostsInside, publicUrl }: Settings,
  { now, log }: Pick<Checking, 'now' | 'log'>,
): SourceChecks | null {
  if (checkSources === 'off') return null
  const stopping = new AbortController()
  const going = {
    userAgent: `${robotName}/1.0 (+${publicUrl}/about)`,
    timeout,
    hostsInside: new Set(sourceHostsInside),
    signal: stopping.signal,
  }
  const manners = { going, pace: new Pace(pause), robots: new Robots() }
  const checking = { db, manners, now, chance: Math.random, log }
  const isScheduled = checkSources === 'on'
  const { ended, ...checker } = createChecker(checking, isScheduled)
  const following = isScheduled ? followSources({ ...checking, sql }) : null
  return {
    checker,
    stop: async () => {
      stopping.abort()
      await following?.stop()
      await ended()
    },
  }
}
