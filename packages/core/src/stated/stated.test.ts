import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { LongText, ShortText } from '../long-text/long-text.ts'
import { parse } from '../reason/parse.ts'
import {
  isKnown,
  isNotValue,
  known,
  listed,
  NotValue,
  notValueInWords,
  optionallyStated,
  stated,
} from './stated.ts'

const notValues: NotValue[] = [
  'not-known',
  'not-measured',
  'not-applicable',
  { withheld: 'It names a survivor.' },
]
const facts = [
  '',
  'a fact',
  'Not known',
  0,
  false,
  null,
  [],
  ['not-known'],
  {},
  { withheld: 3 },
  { amount: 'not-known' },
]

describe('a not-value', () => {
  test.each(notValues)('%j is accepted as it is', (value) => {
    expect(NotValue.parse(value)).toEqual(value)
    expect(isNotValue(value)).toBe(true)
    expect(isKnown(value)).toBe(false)
    expect(known(value)).toBeUndefined()
    expect(listed(value)).toEqual([])
  })

  test.each(facts)('%j is none', (value) => {
    expect(NotValue.safeParse(value).success).toBe(false)
    expect(isNotValue(value)).toBe(false)
    expect(isKnown(value)).toBe(true)
    expect(known(value)).toBe(value)
  })

  test.each([
    { withheld: '' },
    { withheld: ' \n ' },
    { withheld: '\u200b' },
    { withheld: 'withheld' },
    { withheld: 'not-known' },
    { withheld: null },
    { withheld: true },
    { withheld: ['why'] },
    { withheld: 'x'.repeat(601) },
    { withheld: 'Why', also: 'this' },
    {},
    'withheld',
    ['not-known'],
    'Not-Known',
    'not known',
    'unknown',
    null,
    undefined,
  ])('%j is refused: withheld needs a reason, and the others one spelling', (value) => {
    expect(NotValue.safeParse(value).success).toBe(false)
  })

  test('its reason is trimmed', () => {
    expect(NotValue.parse({ withheld: '  Personal data ' })).toEqual({ withheld: 'Personal data' })
  })

  test.each([
    ['not-known', 'Not known'],
    ['not-measured', 'Not measured'],
    ['not-applicable', 'Does not apply'],
    [{ withheld: 'It names a survivor.' }, 'Withheld: It names a survivor.'],
  ] as const)('%j is told as %s', (value, words) => {
    expect(notValueInWords(value)).toBe(words)
  })
})

describe('a list', () => {
  test('is itself where it is known, empty ones included', () => {
    expect(listed(['a', 'b'])).toEqual(['a', 'b'])
    expect(listed([])).toEqual([])
  })
})

describe.each([
  ['LongText', LongText],
  ['ShortText', ShortText],
])('%s that may lack a fact', (_, schema) => {
  test.each(notValues)('takes %j as the lack of one', (value) => {
    expect(isNotValue(stated(schema).parse(value))).toBe(true)
  })

  test.each([
    'Not-Known',
    'NOT-KNOWN',
    'not_known',
    'not-known.',
    'Not-measured',
    'not-Applicable',
    'withheld',
    'Withheld.',
    ' WITHHELD ',
    'Not known',
    'not measured.',
    'Not  applicable',
    'Does not apply.',
  ])('refuses %j, which is neither a text nor a not-value, and says what to write', (text) => {
    const verdict = parse(stated(schema), text)
    expect(verdict.ok || verdict.reasons.map(({ says }) => says).join()).toContain(
      'write not-known, not-measured or not-applicable in small letters',
    )
  })

  test.each(['not-known', 'not-measured', 'not-applicable', 'withheld'])('alone refuses %s', (text) => {
    expect(schema.safeParse(text).success).toBe(false)
  })

  test.each([
    'It is not-known.',
    'not-known to police',
    'Not known to police',
    'Not measured in 2020',
    'Withheld from the court',
    'known',
    'measured',
  ])('takes %j as a text', (text) => {
    expect(isKnown(stated(schema).parse(text))).toBe(true)
  })
})

describe('optionallyStated', () => {
  const schema = z.strictObject({
    size: optionallyStated(z.int()),
    names: optionallyStated(z.array(z.string())),
  })

  test('is not-known where the field is left out', () => {
    expect(schema.parse({})).toEqual({ size: 'not-known', names: 'not-known' })
  })

  test('keeps facts and the other not-values', () => {
    expect(schema.parse({ size: 0, names: [] })).toEqual({ size: 0, names: [] })
    expect(schema.parse({ size: 'not-measured', names: { withheld: 'Why' } })).toEqual({
      size: 'not-measured',
      names: { withheld: 'Why' },
    })
  })

  test('does not take a blank for a fact', () => {
    for (const size of [null, '', 'abc', '3', Number.NaN])
      expect(schema.safeParse({ size }).success).toBe(false)
  })
})
