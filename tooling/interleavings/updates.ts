import { type Merge, resolveConflicts } from '../../packages/core/src/difference/merge.ts'
import { policeAndPublicHealth } from '../../packages/core/src/library/police-and-public-health.ts'
import type { DraftCaseStudy } from '../../packages/core/src/readiness/draft.ts'

/** An update in a part of its own. */
export function addLesson(draft: DraftCaseStudy, update: string): DraftCaseStudy {
  const lessons = Array.isArray(draft.lessons) ? draft.lessons : []
  return { ...draft, lessons: [...lessons, { id: update, text: `Lesson ${update}` }] }
}

/** An update in a text that others change too. */
export function addToTitle(draft: DraftCaseStudy, update: string): DraftCaseStudy {
  return { ...draft, title: `${draft.title ?? ''} ${update}`.trim() }
}

/** Whether an update stands in it. */
export function holds(draft: DraftCaseStudy, update: string): boolean {
  const isLesson = Array.isArray(draft.lessons) && draft.lessons.some(({ id }) => id === update)
  return (
    isLesson ||
    String(draft.title ?? '')
      .split(' ')
      .includes(update)
  )
}

/** What a person makes of a merge who takes the words of both. */
export function merged(merge: Merge<DraftCaseStudy>): DraftCaseStudy {
  let now = merge
  while (now.conflicts.length > 0) {
    const choices = now.conflicts.map(
      ({ path, mine, theirs }) => [path, { value: bothIn(mine, theirs) }] as const,
    )
    now = resolveConflicts(now, new Map(choices), policeAndPublicHealth.CaseStudy)
  }
  return now.merged
}

function bothIn(mine: unknown, theirs: unknown): unknown {
  if (typeof mine !== 'string' || typeof theirs !== 'string') return mine ?? theirs
  return [...new Set(`${theirs} ${mine}`.split(' '))].join(' ')
}
