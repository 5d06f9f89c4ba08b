import type * as z from 'zod'
import { Day, dateInWords } from '../date/date.ts'
import { LongText } from '../long-text/long-text.ts'
import { parse } from '../reason/parse.ts'
import type { Reason } from '../reason/reason.ts'

/** The reasons against a value, by its schema, with the field where it was given. */
export function faultsOf(schema: z.ZodType, value: unknown, field: string): Reason[] {
  const verdict = parse(schema, value)
  if (verdict.ok) return []
  return verdict.reasons.map(({ field: inside, ...reason }) => ({
    ...reason,
    field: inside ? `${field}.${inside}` : field,
  }))
}

/** The reasons against a text that readers will see; `missing` where it is blank, or none where it may be. */
export function textAgainst(
  text: string | undefined,
  field: string,
  missing: readonly Reason[],
): readonly Reason[] {
  const isBlank = text === undefined || text.trim() === ''
  return isBlank ? missing : faultsOf(LongText, text, field)
}

/** The reasons against a day that has to be `first` or later. */
export function dayAgainst(day: Day, first: Day, field: string): Reason[] {
  const faults = faultsOf(Day, day, field)
  if (faults.length > 0 || day >= first) return faults
  return [{ rule: 'day-passed', says: `Choose a day from ${dateInWords(first)} on.`, field }]
}
