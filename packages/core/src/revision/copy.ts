import type * as z from 'zod'
import type { CaseStudy } from '../case-study/case-study.ts'
import type { Day } from '../date/date.ts'
import type { Person } from '../person/person.ts'
import { isAtLeast } from '../person/roles.ts'
import type { DraftCaseStudy } from '../readiness/draft.ts'
import type { HistoryLine } from './revision.ts'
import { type Published, wasPublished } from './state.ts'

/** A case study as the desk holds it: all that its rules ask. */
export type Copy = {
  readonly id: string
  /** The person who began it: it is their own. */
  readonly begunBy: string
  /** Every revision, oldest first, numbered 1, 2, 3 and so on. */
  readonly history: readonly HistoryLine[]
  /** What the newest revision holds. */
  readonly content: DraftCaseStudy
  /** The address at which it first was published, which it keeps; `null` before. */
  readonly address: string | null
  /** The schema of its library, which it has to fulfil to be published: `CaseStudy` of `defineLibrary`. */
  readonly model: z.ZodObject
}

/** The newest revision. Throws on a copy without any: there is no such case study. */
export function newestOf({ id, history }: Copy): HistoryLine {
  const newest = history.at(-1)
  if (!newest) throw new RangeError(`The case study ${id} has no revision.`)
  return newest
}

/** The revision that stands at the public address: published, or withdrawn and saying so. */
export function publicOf({ history }: Copy): HistoryLine | undefined {
  return history.find(({ state: { state } }) => state === 'published' || state === 'withdrawn')
}

/** The ids of all who changed the content since it was last published, and of whose words were restored since. */
export function authorsSincePublication(copy: Copy): ReadonlySet<string> {
  return authorsUpTo(newestOf(copy).number, copy)
}

/** What was published had its own approval; what was not counts with all who wrote it. */
function authorsUpTo(number: number, copy: Copy): Set<string> {
  const authors = new Set<string>()
  for (const line of copy.history.filter((each) => each.number <= number).reverse()) {
    if (wasPublished(line.state)) break
    authors.add(line.author)
    for (const author of line.restoredFrom ? authorsUpTo(line.restoredFrom, copy) : []) authors.add(author)
  }
  return authors
}

/** Of some people, those who may approve it: reviewers who did not change it since it was last published. */
export function whoMayApprove(copy: Copy, people: readonly Person[]): Person[] {
  const authors = authorsSincePublication(copy)
  return people.filter(({ id, role }) => isAtLeast(role, 'reviewer') && !authors.has(id))
}

/** The day by which what is public is to be looked at again: a check that nothing has changed goes before the content. */
export function reviewByOf({ checked }: Published, { reviewBy }: Pick<CaseStudy, 'reviewBy'>): Day {
  return checked?.reviewBy ?? reviewBy
}
