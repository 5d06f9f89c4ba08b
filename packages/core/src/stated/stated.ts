import * as z from 'zod'
import { ShortText } from '../long-text/long-text.ts'

/**
 * Values that are not facts, said aloud in place of a blank: nobody knows it, nobody measured it, it does not apply,
 * or it is withheld and the reason is given.
 */
export const NotValue = z.union([
  z.literal('not-known'),
  z.literal('not-measured'),
  z.literal('not-applicable'),
  z.strictObject({ withheld: ShortText }),
])
export type NotValue = 'not-known' | 'not-measured' | 'not-applicable' | { withheld: string }

/** A fact, or the reason why there is none. */
export type Stated<T> = T | NotValue

/** Whether `value` stands for the lack of a fact. */
export function isNotValue(value: unknown): value is NotValue {
  return (
    value === 'not-known' ||
    value === 'not-measured' ||
    value === 'not-applicable' ||
    (typeof value === 'object' && value !== null && 'withheld' in value && typeof value.withheld === 'string')
  )
}

/** Whether `value` is a fact. */
export function isKnown<T>(value: Stated<T>): value is T {
  return !isNotValue(value)
}

/** The fact, or `undefined` where there is none. */
export function known<T>(value: Stated<T>): T | undefined {
  return isNotValue(value) ? undefined : value
}

/** The list, empty where there is none, for whatever reason. */
export function listed<T>(value: Stated<T[]>): T[] {
  return isNotValue(value) ? [] : value
}

/** A schema for a fact or a not-value. What can be read as both is a not-value. */
export function stated<Schema extends z.ZodType>(schema: Schema) {
  return z.union([NotValue, schema])
}

/** As `stated`, and `not-known` where the field is left out. */
export function optionallyStated<Schema extends z.ZodType>(schema: Schema) {
  return stated(schema).default('not-known')
}

/** A not-value in a reader's words, without a full stop: `Not known`, `Withheld: names a survivor`. */
export function notValueInWords(value: NotValue): string {
  return typeof value === 'object' ? `Withheld: ${value.withheld}` : words[value]
}

const words = {
  'not-known': 'Not known',
  'not-measured': 'Not measured',
  'not-applicable': 'Does not apply',
} as const
