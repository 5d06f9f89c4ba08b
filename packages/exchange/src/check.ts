import type { Verdict } from '@casebook/core/reason'

/**
 * Says whether something is a case study, and if not, why: the `parse` of the library that it is for, which also opens
 * documents of older versions of the model, or its `upgrade`.
 */
export type Check<Study> = (input: unknown) => Verdict<Study>

/** What was read in one place of a file: its number, from 1, and the case study or the reasons against it. */
export type ReadAt<Study> = { at: number; verdict: Verdict<Study> }
