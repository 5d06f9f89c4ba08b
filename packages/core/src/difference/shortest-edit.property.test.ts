import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Run, shortestEdit } from './shortest-edit.ts'

const tokens = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12 })
const sizeOf = (runs: Run[]) =>
  runs.reduce((sum, { from, to }) => sum + (from[1] - from[0]) + (to[1] - to[0]), 0)

describe('for any two sequences', () => {
  test('putting each run in the place of the other makes the one into the other', () => {
    fc.assert(
      fc.property(tokens, tokens, (from, to) => {
        const made = [...from]
        for (const run of shortestEdit(from, to).reverse())
          made.splice(run.from[0], run.from[1] - run.from[0], ...to.slice(...run.to))
        expect(made).toEqual(to)
      }),
      { numRuns: 1000 },
    )
  })

  test('no fewer tokens could be taken out and put in', () => {
    fc.assert(
      fc.property(tokens, tokens, (from, to) => {
        expect(sizeOf(shortestEdit(from, to))).toBe(from.length + to.length - 2 * longestCommon(from, to))
      }),
      { numRuns: 1000 },
    )
  })

  test('the runs are in order, and no two touch', () => {
    fc.assert(
      fc.property(tokens, tokens, (from, to) => {
        const runs = shortestEdit(from, to)
        for (const [index, run] of runs.entries()) {
          expect(run.from[0] > (runs[index - 1]?.from[1] ?? -1)).toBe(true)
          expect(run.to[0] > (runs[index - 1]?.to[1] ?? -1)).toBe(true)
        }
      }),
    )
  })
})

test('beyond a thousand edits, all between the common start and end is one run', () => {
  const numbers = (from: number) => Array.from({ length: 600 }, (_, index) => `${from + index}`)
  const found = shortestEdit(['start', ...numbers(0), 'end'], ['start', ...numbers(1000), 'end'])
  expect(found).toEqual([{ from: [1, 601], to: [1, 601] }])
  const half = shortestEdit(numbers(0), numbers(300))
  expect(half).toEqual([
    { from: [0, 300], to: [0, 0] },
    { from: [600, 600], to: [300, 600] },
  ])
})

/** By the textbook table, which owes nothing to the algorithm that it is held against. */
function longestCommon(from: string[], to: string[]): number {
  const table = Array.from({ length: from.length + 1 }, () => Array<number>(to.length + 1).fill(0))
  for (let i = 1; i <= from.length; i += 1)
    for (let j = 1; j <= to.length; j += 1)
      table[i]![j] =
        from[i - 1] === to[j - 1] ? table[i - 1]![j - 1]! + 1 : Math.max(table[i - 1]![j]!, table[i]![j - 1]!)
  return table[from.length]![to.length]!
}
