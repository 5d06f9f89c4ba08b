import type { Path } from './path.ts'
import type { WordChange } from './words.ts'

/**
 * One difference between two revisions. `path` leads to a field, to a part of a list by its id, or to an entry of a
 * plain list by itself (`topics/dementia`). `follows` is what stands before the part in its list: the id of another,
 * `null` where it is the first.
 */
export type Difference =
  | { op: 'add'; path: Path; value: unknown; follows?: string | null }
  | { op: 'remove'; path: Path; value: unknown }
  | { op: 'move'; path: Path; follows: string | null }
  /** `words`, where both are texts, are the ranges of characters that changed. */
  | { op: 'change'; path: Path; from: unknown; to: unknown; words?: WordChange[] }
