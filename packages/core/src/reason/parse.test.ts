import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { stated } from '../stated/stated.ts'
import { parse, reasonsFor } from './parse.ts'

const Person = z.strictObject({ name: z.string(), age: z.int() })

describe('parse', () => {
  test('gives the value, with its defaults', () => {
    expect(parse(z.object({ x: z.string().trim().default('a') }), {})).toEqual({
      ok: true,
      value: { x: 'a' },
    })
  })

  test('gives a reason for each fault, in the order of the fields', () => {
    const schema = z.strictObject({ list: z.array(Person), name: z.string() })
    const verdict = parse(schema, { list: [{ age: 1 }, { name: 3, age: 'x' }], extra: 1 })
    expect(verdict.ok || verdict.reasons.map(({ field, rule }) => [field, rule])).toEqual([
      ['list.0.name', 'invalid-type'],
      ['list.1.name', 'invalid-type'],
      ['list.1.age', 'invalid-type'],
      ['name', 'invalid-type'],
      ['', 'unrecognized-keys'],
    ])
  })

  test('of a group that two branches take, the one that knows most of the fields given was meant', () => {
    const Post = z.strictObject({ post: z.string(), street: z.string(), town: z.string() })
    for (const schema of [z.union([Person, Post]), z.union([Post, Person])]) {
      const verdict = parse(schema, { name: 'Ann', age: 'old' })
      expect(verdict.ok || verdict.reasons.map(({ says }) => says)).toEqual(['Give age as a number.'])
    }
  })

  test('of a group that may lack, a blank one was meant for the fact and not for withheld', () => {
    const verdict = parse(z.strictObject({ x: stated(Person) }), { x: {} })
    expect(verdict.ok || verdict.reasons.map(({ says }) => says)).toEqual([
      'Fill in x.name.',
      'Fill in x.age.',
    ])
  })

  test('says of the whole that it is "this"', () => {
    const verdict = parse(Person, 'Ann')
    expect(verdict).toEqual({
      ok: false,
      reasons: [{ rule: 'invalid-type', says: 'Give this as a group of fields.', field: '' }],
    })
  })

  test('does not tell what follows from a fault that it told', () => {
    const schema = z
      .string()
      .min(1, 'Write a name.')
      .max(9)
      .regex(/^[a-z]+$/, 'Write small letters.')
    const verdict = parse(z.object({ x: schema }), { x: '' })
    expect(verdict.ok || verdict.reasons.map(({ says }) => says)).toEqual(['For x, write a name.'])
    const both = parse(z.object({ x: schema }), { x: 'ABCDEFGHIJ' })
    expect(both.ok || both.reasons).toHaveLength(2)
  })

  test('takes the rule from the check that names one', () => {
    const schema = z.string().refine(() => false, { message: 'Write it.', params: { rule: 'one-line' } })
    expect(parse(schema, 'a')).toEqual({
      ok: false,
      reasons: [{ rule: 'one-line', says: 'Write it.', field: '' }],
    })
  })

  test('names ten of the fields too many, and counts the rest', () => {
    const wide = Object.fromEntries(Array.from({ length: 1000 }, (_, n) => [`k${n}`, n]))
    const verdict = parse(z.strictObject({}), wide)
    expect(verdict.ok || verdict.reasons[0]?.says).toMatch(/^Take out "k0", .*"k9" and 990 more: /)
  })
})

describe('reasonsFor', () => {
  test('gives the same reasons where the check did not keep what it was given', () => {
    for (const value of [undefined, null, 3, '', [], {}]) {
      for (const schema of [z.string().min(1), z.int(), Person, z.array(z.int())]) {
        const [within, input] = [z.strictObject({ x: schema }), { x: value }]
        const elsewhere = within.safeParse(input)
        const here = parse(within, input)
        expect(elsewhere.success ? [] : reasonsFor(elsewhere.error.issues)).toEqual(
          here.ok ? [] : here.reasons,
        )
      }
    }
  })
})
