import { CaseStudy } from '@casebook/core/case-study'
import * as fc from 'fast-check'
import * as z from 'zod'

/** Texts that mean something to one format or another, and must mean nothing but themselves. */
const hostile = [
  '=1+1',
  '+44 20',
  '-x',
  '@a',
  "'=quoted",
  "''+twice",
  '＝wide',
  '"quoted", and "more"',
  'a;b; c',
  'back\\slash\\',
  '\\;',
  'not known',
  'Not known',
  'N/A',
  'withheld: a name',
  'Withheld: a name',
  '\\withheld: a name',
  'none',
  'None',
  '0',
  '3',
  '007',
  '2016',
  'yes',
  'ongoing',
  'ongoing as at 2020',
  'two\nlines',
  'two\r\nlines, then\r\rtwo more',
  'a\ttab',
  'a\u2028b\u2029c',
  '</script><script>alert(1)</script>',
  '<!-- <b>',
  ']]>',
  '{x} $5 \\cmd #1 _a_ ~ ^ & % {',
  '}{',
  '# not a heading',
  '- not a list',
  '| a | b |',
  '[a](b) *c* `d` ![e](f)',
  '[1]: https://x.example',
  'ER  - ',
  'TY  - JOUR',
  '@misc{a, title={b}}',
  '__proto__',
  'constructor',
  'é “q” — İ 🙂 你好',
  'Grande-Bretagne & Irlande, 1 < 2 > 0',
  ' not at the edge ',
  '2016',
  '2016-10',
  '2016-10-31',
  '0001',
  '9999-12-31',
  'https://x.example/a_b?c=d&e=%20f#g;h',
  "http://x.example/'=1,2",
  'https://xn--bcher-kva.example/~a^b|c',
  'a.b+c@council.example',
  'a-slug',
  'x',
]
const numbers = [0, 1, 2, 3, 24, 0.1, 1e-7, 1999, 2020, 1200, 123_456_789]

/**
 * Any case study that the model accepts, made from the schema itself, so that each field is filled and left out, known
 * and not known; its texts are chosen to be mistaken for something else.
 */
export const anyHostileCaseStudy: fc.Arbitrary<CaseStudy> = anyOf(CaseStudy)
  .map(mended)
  .map((input) => CaseStudy.safeParse(input))
  .filter(({ success }) => success)
  .map(({ data }) => data as CaseStudy)

function anyOf(schema: z.core.$ZodType): fc.Arbitrary<unknown> {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault) return anyOf(schema.unwrap())
  if (schema instanceof z.ZodOptional) return anyOf(schema.unwrap())
  if (schema instanceof z.ZodObject) return anyObject(schema)
  if (schema instanceof z.ZodArray) {
    const fewest = accepts(schema, []) ? 0 : 1
    return fc.array(anyOf(schema.element), { minLength: fewest, maxLength: 3 })
  }
  if (schema instanceof z.ZodUnion) return fc.oneof(...schema.options.map(anyOf))
  if (schema instanceof z.ZodEnum) return fc.constantFrom(...schema.options)
  if (schema instanceof z.ZodLiteral) return fc.constantFrom(...schema.values)
  if (schema instanceof z.ZodBoolean) return fc.boolean()
  const values = [...hostile, ...numbers].filter((value) => accepts(schema, value))
  if (values.length === 0) throw new Error(`No example fits a ${schema._zod.def.type} of the model: add one.`)
  const listed = fc.constantFrom(...values)
  const random = fc.string({ unit: 'grapheme', minLength: 1 })
  if (!accepts(schema, 'Any text, whatever it says.')) return listed
  return fc.oneof(
    listed,
    random.filter((text) => accepts(schema, text)),
  )
}

function anyObject({ shape }: z.ZodObject): fc.Arbitrary<unknown> {
  const fields = Object.entries(shape)
  const required = fields.filter(([, field]) => !(field instanceof z.ZodOptional)).map(([name]) => name)
  return fc.record(Object.fromEntries(fields.map(([name, field]) => [name, anyOf(field)])), {
    requiredKeys: required,
    noNullPrototype: true,
  })
}

function accepts(schema: z.core.$ZodType, value: unknown): boolean {
  return z.safeParse(schema, value).success
}

type Written = {
  sources?: unknown
  aims?: unknown
  start?: unknown
  end?: unknown
  from?: unknown
  to?: unknown
  [field: string]: unknown
}

/** What the schema alone cannot say: ids that stand once, citations of what is listed, dates that do not cross. */
function mended(made: unknown): unknown {
  const study = withOwnIds(made) as Written
  const sources = idsIn(study.sources)
  const aims = idsIn(study.aims)
  const citing = citingOnly(study, { sources, aims }) as Written
  return { ...citing, sources: study.sources, end: ending(study.start, study.end) }
}

function withOwnIds(value: unknown, id = ''): unknown {
  if (Array.isArray(value)) {
    const parts = value.map((part, index) => withOwnIds(part, `part-${index + 1}`))
    return parts.filter((part, index) => typeof part !== 'string' || parts.indexOf(part) === index)
  }
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([field, part]) => [field, field === 'id' ? id : withOwnIds(part)]),
  )
}

function idsIn(list: unknown): string[] {
  return Array.isArray(list) ? list.map((part: { id: string }) => part.id) : []
}

type Listed = { sources: string[]; aims: string[] }

function citingOnly(value: unknown, listed: Listed): unknown {
  if (Array.isArray(value)) return value.map((part) => citingOnly(part, listed))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([field, part]) => {
      if (field === 'source') return [[field, listed.sources.at(-1)]]
      if (field === 'sources') return [[field, listed.sources.slice(-2)]]
      if (field === 'aim') return listed.aims.length > 0 ? [[field, listed.aims[0]]] : []
      if (field === 'period') return [[field, inOrder(part as Written)]]
      return [[field, citingOnly(part, listed)]]
    }),
  )
}

function inOrder({ from, to }: Written): Written {
  return { from, to: isBefore(to, from) ? from : to }
}

function ending(start: unknown, end: unknown): unknown {
  if (start === 'not-begun') return 'not-known'
  const date = typeof end === 'object' && end !== null && 'ongoingAsAt' in end ? end.ongoingAsAt : end
  return isBefore(date, start) ? start : end
}

function isBefore(date: unknown, other: unknown): boolean {
  const dated = [date, other].every((each) => typeof each === 'string' && /^\d/.test(each))
  return dated && String(date) < String(other)
}
