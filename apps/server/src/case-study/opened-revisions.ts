import { upgradeDocument } from '@casebook/core/case-study'
import type { Day } from '@casebook/core/date'
import { policeAndPublicHealth } from '@casebook/core/library'
import { DraftCaseStudy, finishedCaseStudy } from '@casebook/core/readiness'
import { parse, type Verdict } from '@casebook/core/reason'
import { withChecks } from '@casebook/core/source'
import { cameOutOf } from '../api/checked-once.ts'
import { LruCache } from '../memory/lru-cache.ts'
import { readLastChecks } from '../source/store.ts'
import { CaseStudy } from './case-study.ts'

/** Some 30 kB each. */
const mostKept = 500

const opened = new LruCache<Verdict<CaseStudy>>(mostKept)

/** What is known of a revision besides what it holds. */
type Besides = {
  /** The day that a check which found nothing changed put off the next review to. */
  reviewBy?: Day | undefined
  /** What is known of its sources' addresses, as `lastChecksOf` gives it. */
  checks?: string | null
}

/**
 * The content of a revision, opened, with what is known besides; those read last are kept. A revision never changes, and
 * what is known besides is part of the key, so none can be out of date.
 */
export function openRevision(
  revisionId: string,
  content: unknown,
  { reviewBy, checks = null }: Besides = {},
): Verdict<CaseStudy> {
  return opened.get(`${revisionId} ${reviewBy ?? ''} ${checks ?? ''}`, () => {
    const verdict = finished(content)
    if (!verdict.ok) return verdict
    const checked = withChecks(verdict.value, readLastChecks(checks))
    const value = reviewBy === undefined ? checked : { ...checked, reviewBy }
    return { ok: true, value: cameOutOf(CaseStudy, value) }
  })
}

/** What readers see: whole as it stands, or as it is once the blanks that a form left are taken out. */
function finished(content: unknown): Verdict<CaseStudy> {
  const whole = policeAndPublicHealth.parse(content)
  if (whole.ok) return whole
  const upgraded = upgradeDocument(content)
  const draft = upgraded.ok ? parse(DraftCaseStudy, upgraded.value) : upgraded
  const without = draft.ok ? finishedCaseStudy(draft.value, CaseStudy) : draft
  return without.ok ? without : whole
}
