import type { Day } from '../date/date.ts'
import type { Person } from '../person/person.ts'
import type { DraftCaseStudy } from '../readiness/draft.ts'
import type { Copy } from './copy.ts'
import type { Moment } from './moment.ts'
import type { HistoryLine } from './revision.ts'
import type { Remark } from './state.ts'

/** What is given with an act: the revision that the person saw, and what the act asks besides. */
export type Given = {
  readonly revision?: number | undefined
  readonly content?: DraftCaseStudy | undefined
  readonly from?: number | undefined
  readonly reviewer?: Person | null | undefined
  readonly due?: Day | null | undefined
  readonly remarks?: readonly Remark[] | undefined
  readonly reason?: string | undefined
  readonly note?: string | undefined
  readonly publishAt?: string | undefined
  readonly reviewBy?: Day | undefined
}

/** What a rule looks at: `line` is the revision that the act is done to, `person` is `null` where none does it. */
export type Facts = {
  readonly copy: Copy
  readonly line: HistoryLine
  readonly person: Person | null
  readonly now: Moment
  readonly given: Given
}
