import type { Verdict } from '@casebook/core/reason'

/**
 * Says whether something is a case study, and if not, why: `(input) => parse(CaseStudy, input)`, with the schema of the
 * library that it is for. Upgrades from older versions of the model belong in it too.
 */
export type Check<Study> = (input: unknown) => Verdict<Study>

/** What was read in one place of a file: its number, from 1, and the case study or the reasons against it. */
export type Read<Study> = { at: number; verdict: Verdict<Study> }
