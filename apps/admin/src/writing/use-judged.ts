import type { Day } from '@casebook/core/date'
import type { DraftCaseStudy } from '@casebook/core/readiness'
import { useEffect, useState } from 'react'
import { type Judged, judge } from './judge.ts'

/** How long typing has to rest, in milliseconds, before the rules are asked. */
const rest = 300

/**
 * What the rules say of a draft. While somebody types it is what they said of the draft before: they are asked once
 * typing rests and the browser has time, so that no key waits for them.
 */
export function useJudged(draft: DraftCaseStudy, asAt: Day): Judged {
  const [judged, setJudged] = useState(() => judge(draft, asAt))
  useEffect(() => {
    if (judged.draft === draft && judged.assessment.asAt === asAt) return
    let stop = (): void => undefined
    const waiting = setTimeout(() => {
      stop = whenIdle(() => setJudged(judge(draft, asAt)))
    }, rest)
    return () => {
      clearTimeout(waiting)
      stop()
    }
  }, [draft, asAt, judged])
  return judged
}

/** Runs a task when the browser has time; the answer calls it off. Safari has no idle callbacks. */
function whenIdle(task: () => void): () => void {
  if (typeof requestIdleCallback === 'undefined') {
    task()
    return () => undefined
  }
  const id = requestIdleCallback(task, { timeout: 1_000 })
  return () => cancelIdleCallback(id)
}
