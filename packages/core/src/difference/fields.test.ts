import { describe, expect, test } from 'vitest'
import type * as z from 'zod'
import { CaseStudy } from '../case-study/case-study.ts'
import { LongText, ShortText } from '../long-text/long-text.ts'
import { NotValue } from '../stated/stated.ts'
import { type Field, type Fields, plain } from './field.ts'
import { fieldAt, fields, inOrder } from './fields.ts'

/** What the model has at a place, as the schema says: its fields with what they hold. */
type Held = { text: 'short' | 'long' | undefined; list: boolean; inside: Map<string, Held> }

function heldBy(schema: z.core.$ZodType): Held {
  if (schema === LongText) return { text: 'long', list: false, inside: new Map() }
  if (schema === ShortText) return { text: 'short', list: false, inside: new Map() }
  const definition = schema._zod.def as z.core.$ZodTypes['_zod']['def']
  switch (definition.type) {
    case 'object':
      return {
        text: undefined,
        list: false,
        inside: new Map(Object.entries(definition.shape).map(([name, inner]) => [name, heldBy(inner)])),
      }
    case 'array': {
      const entry = heldBy(definition.element)
      return { ...entry, text: undefined, list: true }
    }
    case 'union':
      return definition.options
        .filter((option) => option !== NotValue)
        .map(heldBy)
        .reduce(joined)
    case 'default':
    case 'prefault':
    case 'optional':
    case 'nullable':
      return heldBy(definition.innerType)
    default:
      return { text: undefined, list: false, inside: new Map() }
  }
}

function joined(one: Held, other: Held): Held {
  return {
    text: one.text ?? other.text,
    list: one.list || other.list,
    inside: new Map([...one.inside, ...other.inside]),
  }
}

function linesOf(held: Held, path = ''): string[] {
  return [...held.inside].flatMap(([name, inner]) => {
    const here = `${path}/${name}`
    return [`${here} ${inner.list ? 'list' : (inner.text ?? 'value')}`, ...linesOf(inner, here)]
  })
}

function linesOfTable(table: Fields, path = ''): string[] {
  return Object.entries(table).flatMap(([name, field]) => {
    const here = `${path}/${name}`
    return [
      `${here} ${field.entry ? 'list' : (field.text ?? 'value')}`,
      ...linesOfTable(field.fields ?? {}, here),
    ]
  })
}

describe('the table of fields', () => {
  test('has every field of the model, no other, and knows texts and lists from values', () => {
    const model = linesOf(heldBy(CaseStudy))
    expect(model.length).toBeGreaterThan(150)
    expect(linesOfTable(fields).sort()).toEqual(model.sort())
  })

  test('gives each a label to stand after "the", and no two beside each other the same', () => {
    const check = (table: Fields): void => {
      const beside = Object.values(table)
      for (const { label, entry } of beside) expect(`${label} ${entry ?? ''}`).toMatch(/^[a-z][a-z’ -]+$/)
      expect(new Set(beside.map(({ label }) => label)).size).toBe(beside.length)
      for (const { fields: inside } of beside) if (inside) check(inside)
    }
    check(fields)
  })

  test('merges as one what says one thing together', () => {
    const wholes = (table: Fields): string[] =>
      Object.entries(table).flatMap(([name, field]: [string, Field]) => [
        ...(field.whole ? [name] : []),
        ...wholes(field.fields ?? {}),
      ])
    expect(wholes(fields).sort()).toEqual(['contact', 'lastCheck', 'localConfirmation', 'statedStage'])
  })

  test.each([
    [['topics'], 'topics'],
    [['topics', 'dementia'], 'topics'],
    [['evaluations', 'e1', 'outcomes', 'o2', 'result'], 'result'],
    [['end', 'ongoingAsAt'], 'date as at which it is ongoing'],
    [['sources', 'title', 'title'], 'title'],
  ])('finds the field at %j', (keys, label) => {
    expect(fieldAt(keys)?.label).toBe(label)
  })

  test.each([[['nothing']], [['title', 'nothing']], [['constructor']], [['evaluations', 'e1', 'toString']]])(
    'has no field at %j',
    (keys) => {
      expect(fieldAt(keys)).toBeUndefined()
    },
  )

  test('orders fields as the model does, and others after them', () => {
    expect(inOrder([], ['zeal', 'licence', 'title', 'anger', 'title'])).toEqual([
      'title',
      'licence',
      'anger',
      'zeal',
    ])
  })
})

test.each([
  ['comparison-group', 'comparison group'],
  ['2016-10', '2016-10'],
  ['https://x.example/a-b', 'https://x.example/a-b'],
  ['Dementia', 'Dementia'],
])('the slug %s is told as %s', (slug, words) => {
  expect(plain(slug)).toBe(words)
})
