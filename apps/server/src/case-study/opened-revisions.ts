import { policeAndPublicHealth } from '@casebook/core/library'
import type { Verdict } from '@casebook/core/reason'
import { cameOutOf } from '../api/checked-once.ts'
import { LruCache } from '../memory/lru-cache.ts'
import { CaseStudy } from './case-study.ts'

/** Some 30 kB each. */
const mostKept = 500

const opened = new LruCache<Verdict<CaseStudy>>(mostKept)

/** The content of a revision, opened; those read last are kept. A revision never changes, so none can be out of date. */
export function openRevision(revisionId: string, content: unknown): Verdict<CaseStudy> {
  return opened.get(revisionId, () => {
    const verdict = policeAndPublicHealth.parse(content)
    if (verdict.ok) cameOutOf(CaseStudy, verdict.value)
    return verdict
  })
}
