import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { PartialDate } from '../date/date.ts'
import { optionallyStated, stated } from '../stated/stated.ts'
import { parse } from './parse.ts'

const silence = 'or say that it is not-known, not-measured, not-applicable, or withheld with a reason.'
const Person = z.strictObject({ name: z.string(), age: z.int() })

type Row = [fault: string, schema: z.ZodType, value: unknown, says: string, field?: string]

const kinds: Row[] = [
  ['a missing text', z.string(), undefined, 'Fill in x.'],
  ['null for a text', z.string(), null, 'Fill in x.'],
  ['a missing group', Person, undefined, 'Fill in x.'],
  ['a missing list', z.array(z.string()), undefined, 'Fill in x.'],
  ['a number for a text', z.string(), 3, 'Give x as text.'],
  ['a text for a number', z.number(), 'abc', 'Give x as a number.'],
  ['a number in quotation marks', z.number(), '3', 'Give x as a number.'],
  ['no number', z.number(), Number.NaN, 'Give x as a number.'],
  ['infinity', z.number(), Number.POSITIVE_INFINITY, 'Give x as a number.'],
  ['a fraction for a whole number', z.int(), 1.5, 'Give x as a whole number.'],
  ['a text for a yes or no', z.boolean(), 'yes', 'Give x as true or false.'],
  ['a text for a list', z.array(z.string()), 'a', 'Give x as a list.'],
  ['a group for a list', z.array(z.string()), {}, 'Give x as a list.'],
  ['a list for a group', Person, [], 'Give x as a group of fields.'],
  ['a text for a group', Person, 'Ann', 'Give x as a group of fields.'],
  ['a list for a table', z.record(z.string(), z.int()), [], 'Give x as a group of fields.'],
]

const choices: Row[] = [
  ['a word that is not on the list', z.enum(['a', 'b']), 'c', 'Choose one of these for x: a, b.'],
  ['a missing word of a list', z.enum(['a', 'b']), undefined, 'Choose one of these for x: a, b.'],
  ['a word in capitals', z.enum(['a', 'b']), 'A', 'Choose one of these for x: a, b.'],
  ['a list for a word of a list', z.enum(['a', 'b']), ['a'], 'Choose one of these for x: a, b.'],
  ['another than the one value', z.literal(1), 2, 'Write 1 for x.'],
  [
    'a kind that is not on the list',
    z.discriminatedUnion('at', [z.object({ at: z.literal('a') }), z.object({ at: z.literal('b') })]),
    { at: 'c' },
    'Choose one of these for x.at: a, b.',
    'x.at',
  ],
]

const sizes: Row[] = [
  ['a blank text', z.string().min(1), '', 'Write something for x: it is blank.'],
  ['a short text', z.string().min(3), 'ab', 'Write at least 3 characters for x.'],
  ['a long text', z.string().max(3), 'abcd', 'Shorten x to 3 characters or fewer.'],
  ['a text too long for one letter', z.string().max(1), 'ab', 'Shorten x to 1 character or fewer.'],
  ['a text of another length', z.string().length(3), 'ab', 'Write x in exactly 3 characters.'],
  ['an empty list', z.array(z.int()).min(1), [], 'Give at least 1 entry in x.'],
  ['a long list', z.array(z.int()).max(2), [1, 2, 3], 'Give at most 2 entries in x.'],
  ['a list of another length', z.array(z.int()).length(2), [1], 'Give exactly 2 entries in x.'],
  ['a small number', z.int().min(0), -1, 'Give x as 0 or more.'],
  ['a large number', z.int().max(9), 10, 'Give x as 9 or less.'],
  ['a number at the bound', z.number().gt(0), 0, 'Give x as more than 0.'],
  ['a number at the upper bound', z.number().lt(1), 1, 'Give x as less than 1.'],
  ['a number that no program holds', z.int(), 1e300, 'Give x as 9007199254740991 or less.'],
  [
    'a number between steps',
    z.number().multipleOf(5),
    3,
    'Check x: invalid number: must be a multiple of 5.',
  ],
]

const formats: Row[] = [
  ['a format with no sentence of its own', z.email(), 'ann', 'Check x: invalid email address.'],
  ['a sentence of the schema', z.string().min(1, 'Write the name.'), '', 'For x, write the name.'],
  ['a sentence that names the field', z.string().min(1, 'Write x whole.'), '', 'Write x whole.'],
  [
    'a sentence that starts with a mark',
    z.string().refine(() => false, '"a" is taken.'),
    'a',
    'For x, "a" is taken.',
  ],
  [
    'a sentence that starts with initials',
    z.string().refine(() => false, 'NHS only.'),
    'a',
    'For x, NHS only.',
  ],
  ['a check with no sentence', z.string().refine(() => false), 'a', 'Check x: invalid input.'],
  [
    'an impossible date',
    PartialDate,
    '2016-02-30',
    'For x, write the date as a year (2016), a month (2016-10) or a day (2016-10-31).',
  ],
]

const unknown: Row[] = [
  [
    'a field too many',
    Person,
    { name: 'Ann', age: 3, b: 1 },
    'Take out "b" from x: the model has no such field.',
  ],
  [
    'two fields too many',
    Person,
    { name: 'Ann', age: 3, b: 1, c: 2 },
    'Take out "b", "c" from x: the model has no such field.',
  ],
  [
    'a key of no record',
    z.record(z.string().regex(/^a/), z.int()),
    { b: 1 },
    'Take out or rename x.b: it cannot be called so.',
    'x.b',
  ],
  [
    'a table with a key too many',
    z.partialRecord(z.enum(['a']), z.int()),
    { b: 1 },
    'Take out "b" from x: the model has no such field.',
  ],
  ['a wrong value in a table', z.record(z.string(), z.int()), { b: 'c' }, 'Give x.b as a number.', 'x.b'],
  [
    'a wrong entry in a map',
    z.map(z.string(), z.int()),
    new Map([['b', 'c']]),
    'Give x.b as a number.',
    'x.b',
  ],
]

const unions: Row[] = [
  ['a text for a number that may lack', stated(z.int()), 'abc', `Give x as a number, ${silence}`],
  ['a fraction for a count that may lack', stated(z.int()), 1.5, `Give x as a whole number, ${silence}`],
  ['a count below nothing', stated(z.int().min(0)), -1, 'Give x as 0 or more.'],
  ['a missing fact', stated(z.int()), undefined, 'Fill in x; where it is not known, write not-known.'],
  [
    'null for a fact',
    optionallyStated(z.string()),
    null,
    'Fill in x; where it is not known, write not-known.',
  ],
  ['a number for a text that may lack', stated(z.string()), 3, `Give x as text, ${silence}`],
  [
    'a long text that may lack',
    stated(z.string().max(20)),
    'a'.repeat(21),
    'Shorten x to 20 characters or fewer.',
  ],
  ['a text for a list that may lack', stated(z.array(z.string())), 'a', `Give x as a list, ${silence}`],
  ['a text for a group that may lack', stated(Person), 'Ann', `Give x as a group of fields, ${silence}`],
  [
    'a word not on a list that may lack',
    stated(z.enum(['a', 'b'])),
    'c',
    'Choose one of these for x: a, b, not-known, not-measured, not-applicable.',
  ],
  [
    'withheld without its reason',
    stated(z.string()),
    { withheld: '' },
    'Write something for x.withheld: it is blank.',
    'x.withheld',
  ],
  ['withheld with a number', stated(z.string()), { withheld: 3 }, 'Give x.withheld as text.', 'x.withheld'],
  ['a group for a text that may lack', stated(z.string()), {}, 'Fill in x.withheld.', 'x.withheld'],
  [
    'a fault deep in a fact that may lack',
    stated(z.array(Person)),
    [{ name: 'Ann', age: 'old' }],
    'Give x.0.age as a number.',
    'x.0.age',
  ],
  [
    'a fault in a group that may lack',
    stated(Person),
    { name: 'Ann', age: 'old' },
    'Give x.age as a number.',
    'x.age',
  ],
  ['a text or a number, given a list', z.union([z.string(), z.int()]), [], 'Give x as text or a number.'],
  [
    'a word or a number, given a list',
    z.union([z.literal('all'), z.int()]),
    [],
    'Give x as a number or all.',
  ],
  [
    'one of two groups, given a text',
    z.union([Person, z.strictObject({ at: z.string() })]),
    'a',
    'Give x as a group of fields.',
  ],
  ['a missing value of a union', z.union([z.string(), z.int()]), undefined, 'Fill in x.'],
  [
    'a union with a sentence of its own',
    z.union([z.literal('a'), z.int()], 'Write a or a number.'),
    [],
    'For x, write a or a number.',
  ],
  [
    'a union that nests',
    z.union([z.literal('a'), z.union([z.literal('b'), z.int().max(3)])]),
    4,
    'Give x as 3 or less.',
  ],
]

describe('a reason says what is wrong and what to write instead', () => {
  test.each<Row>([...kinds, ...choices, ...sizes, ...formats, ...unknown, ...unions])(
    'of %s',
    (_, ...[schema, value, says, field = 'x']) => {
      const verdict = parse(z.strictObject({ x: schema }), { x: value })
      expect(verdict.ok || verdict.reasons.map((reason) => [reason.field, reason.says])).toEqual([
        [field, says],
      ])
    },
  )

  test('of a field that is left out, as of one that is blank', () => {
    const verdict = parse(z.strictObject({ x: stated(z.int()) }), {})
    expect(verdict).toEqual({
      ok: false,
      reasons: [
        { rule: 'invalid-type', says: 'Fill in x; where it is not known, write not-known.', field: 'x' },
      ],
    })
  })
})
