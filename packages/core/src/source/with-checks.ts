import { isKnown } from '../stated/stated.ts'
import type { Source } from './source.ts'
import type { LastCheck } from './source-check.ts'

/**
 * A case study with what is known of its sources' addresses as their `lastCheck`: of that and of what it holds itself, the
 * later one counts, and on one day what is known. The same object where nothing is known that it does not hold.
 */
export function withChecks<Citing extends { sources: readonly Source[] }>(
  citing: Citing,
  checks: Readonly<Record<string, LastCheck>>,
): Citing {
  const sources = citing.sources.map((source) => {
    const known = isKnown(source.url) && Object.hasOwn(checks, source.url) ? checks[source.url] : undefined
    if (!known || (source.lastCheck && source.lastCheck.on > known.on)) return source
    return { ...source, lastCheck: known }
  })
  return sources.every((source, index) => source === citing.sources[index]) ? citing : { ...citing, sources }
}
