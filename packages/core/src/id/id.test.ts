import { describe, expect, test } from 'vitest'
import { parse } from '../reason/parse.ts'
import { PartId } from './id.ts'

describe('PartId', () => {
  test.each(['a', '1', 'outcome-1', 'home-office-2024', '2016', 'a'.repeat(80)])('keeps %s', (id) => {
    expect(PartId.parse(id)).toBe(id)
  })

  test.each([
    '',
    '-',
    'a-',
    '-a',
    'a--b',
    'A',
    'outcome 1',
    'outcome_1',
    'outcome.1',
    'outcome/1',
    'é',
    'a\n',
    ' a',
    '#a',
    '__proto__',
    '../a',
    'a'.repeat(81),
  ])('refuses %j', (id) => {
    expect(PartId.safeParse(id).success).toBe(false)
  })

  test('says how an id is written', () => {
    expect(parse(PartId, 'Outcome 1')).toEqual({
      ok: false,
      reasons: [
        {
          rule: 'invalid-format',
          says: 'Write the id in small letters, digits and single hyphens, such as "outcome-1".',
          field: '',
        },
      ],
    })
  })

  test('reads 20,000 characters that nearly are an id at once', () => {
    for (const unit of ['a', 'a-', '-', 'a-a']) {
      const started = Date.now()
      expect(PartId.safeParse(`${unit.repeat(20_000)}!`).success).toBe(false)
      expect(Date.now() - started).toBeLessThan(1000)
    }
  })
})
