import { upgradeDocument } from '@casebook/core/case-study'
import type { Day } from '@casebook/core/date'
import { policeAndPublicHealth } from '@casebook/core/library'
import { DraftCaseStudy, finishedCaseStudy } from '@casebook/core/readiness'
import { parse, type Verdict } from '@casebook/core/reason'
import { cameOutOf } from '../api/checked-once.ts'
import { LruCache } from '../memory/lru-cache.ts'
import { CaseStudy } from './case-study.ts'

/** Some 30 kB each. */
const mostKept = 500

const opened = new LruCache<Verdict<CaseStudy>>(mostKept)

/**
 * The content of a revision, opened; those read last are kept. A revision never changes, so none can be out of date. A
 * check that found nothing changed puts off the day of the next review.
 */
export function openRevision(revisionId: string, content: unknown, reviewBy?: Day): Verdict<CaseStudy> {
  return opened.get(`${revisionId} ${reviewBy ?? ''}`, () => {
    const verdict = finished(content)
    if (!verdict.ok) return verdict
    const value = reviewBy === undefined ? verdict.value : { ...verdict.value, reviewBy }
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
