import type { Terms } from '@casebook/core/case-study'
import type { Day } from '@casebook/core/date'
import type { Path } from '@casebook/core/difference'
import type { DraftCaseStudy } from '@casebook/core/readiness'
import type { ReactNode } from 'react'

/** What the parts of the writing page look at: a draft, and the day as at which it is judged. */
export type WrittenProps = {
  readonly draft: DraftCaseStudy
  readonly asAt: Day
}

export type WritingFormProps = WrittenProps & {
  /** Called at each change with the whole draft, and with the path of the field that was changed. */
  readonly onChange: (next: DraftCaseStudy, field: Path) => void
  readonly readOnly: boolean
  /** The topics and themes to choose from; a deprecated one shows where it is chosen already. The founding library's where left out. */
  readonly terms?: Terms
  /** The local authorities that the library names already, to suggest. The same list between draws, or all is drawn anew. */
  readonly localAuthorities?: readonly string[]
  /** What stands beside the field at a path, such as comments. Keep the function the same between changes of its answers. */
  readonly commentsOf?: (field: Path) => ReactNode
}
