import * as z from 'zod'
import { PartId } from '../id/id.ts'
import { ShortText } from '../long-text/long-text.ts'
import { optionallyStated } from '../stated/stated.ts'

/** What an outcome is about. What people reached, trained or were sent is an `output`: never a result. */
export const OutcomeKind = z.enum(['outcome', 'intermediate', 'process', 'cost', 'output'])
export type OutcomeKind = z.infer<typeof OutcomeKind>

/** Which way it went, as the source says. */
export const Direction = z.enum([
  'improved',
  'no-clear-change',
  'worsened',
  'mixed',
  'unclear',
  'not-measured',
])
export type Direction = z.infer<typeof Direction>

/** Whether anyone looked for harms: `not-known` is silence, not a no. */
export const HarmsLookedFor = z.enum(['yes', 'no', 'not-known'])
export type HarmsLookedFor = z.infer<typeof HarmsLookedFor>

/** One thing that an evaluation, or a claim, says changed, with the source that it rests on. */
export const Outcome = z.strictObject({
  id: PartId,
  name: ShortText,
  aim: PartId.optional(),
  kind: OutcomeKind,
  measure: optionallyStated(ShortText),
  baseline: optionallyStated(ShortText),
  result: optionallyStated(ShortText),
  direction: Direction,
  harmsLookedFor: HarmsLookedFor.default('not-known'),
  source: PartId,
})
export type Outcome = z.infer<typeof Outcome>

/** Whether the outcome states a result of the work: what changed for people, or on the way there, in a direction. */
export function isResult(outcome: Outcome): boolean {
  return isAboutChange(outcome) && outcome.direction !== 'unclear' && outcome.direction !== 'not-measured'
}

/** Whether the outcome is of a kind that says what changed, for people or on the way there. */
export function isAboutChange(outcome: Outcome): boolean {
  return outcome.kind === 'outcome' || outcome.kind === 'intermediate'
}

const directionWords: Record<Direction, string> = {
  improved: 'improved',
  'no-clear-change': 'no clear change',
  worsened: 'worsened',
  mixed: 'mixed',
  unclear: 'direction unclear',
  'not-measured': 'not measured',
}

/** The direction in a reader's words. */
export function directionInWords(direction: Direction): string {
  return directionWords[direction]
}
