import { describe, expect, test } from 'vitest'
import { slipsBetween } from './spelling.ts'

describe('slips between two words', () => {
  test.each<[one: string, other: string, slips: number]>([
    ['heroin', 'heroin', 0],
    ['herion', 'heroin', 1],
    ['demensia', 'dementia', 1],
    ['custodey', 'custody', 1],
    ['hosptal', 'hospital', 1],
    ['hsoptial', 'hospital', 2],
    ['nurse', 'horse', 2],
    ['', 'ab', 2],
  ])('%s, %s: %i', (one, other, slips) => {
    expect(slipsBetween(one, other, 2)).toBe(slips)
    expect(slipsBetween(other, one, 2)).toBe(slips)
  })

  test('are not counted beyond the most that matter', () => {
    expect(slipsBetween('completely', 'different', 2)).toBeGreaterThan(2)
  })
})
