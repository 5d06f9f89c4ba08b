import { everything, type SearchQuery } from '@casebook/core/search'
import { describe, expect, test } from 'vitest'
import { bitsetOf, count, eachRow } from './bitset.ts'
import { facetCodes } from './facet-codes.ts'
import { Filter } from './filter.ts'
import { Rows } from './rows.ts'

const size = 1_000
/** Row n is under every value whose code divides it. */
const codesOf = (row: number) => facetCodes.flatMap((_, code) => (row % (code + 1) === 0 ? [code] : []))
const rows = new Rows()
for (let row = 1; row <= size; row++)
  rows.add({ row, codes: codesOf(row), startYear: null, timing: row % 2 === 0 ? 'even' : 'odd' })
const even = bitsetOf(
  Array.from({ length: size / 2 }, (_, half) => 2 * (half + 1)),
  rows.capacity,
)
const stages = new Map([['current', even]])

/** The counts by looking at each row that is found. */
function byHand(filter: Filter): Record<string, number> {
  const counts: Record<string, number> = {}
  eachRow(filter.found(), (row) => {
    for (const code of codesOf(row)) {
      const name = Object.values(facetCodes[code] ?? {}).join(' ')
      counts[name] = (counts[name] ?? 0) + 1
    }
    if (row % 2 === 0) counts['stage current'] = (counts['stage current'] ?? 0) + 1
  })
  return counts
}

describe('the counts of a search', () => {
  test.each([
    ['nothing is found', 0],
    ['few are found', 20],
    ['as many as are still few', Math.floor(rows.capacity / 8)],
    ['one more', Math.floor(rows.capacity / 8) + 1],
    ['all are found', size],
  ])('are those of the rows where %s', (_, most) => {
    const words = bitsetOf(
      Array.from({ length: most }, (_, row) => row + 1),
      rows.capacity,
    )
    const query: SearchQuery = { ...everything, q: 'words' }
    const filter = new Filter(query, words, { rows, stages })
    expect(count(filter.found())).toBe(most)
    const told = Object.entries(filter.counts(query)).flatMap(([facet, values]) =>
      values.map(({ value, count }) => [`${facet} ${value}`, count] as const),
    )
    expect(Object.fromEntries(told)).toEqual(byHand(filter))
  })

  test('forget a row that was taken away, and take the one in its place as it is', () => {
    const few = new Rows()
    const counted = () => {
      const filter = new Filter(everything, null, { rows: few, stages: new Map() })
      return Object.values(filter.counts(everything))
        .flat()
        .map(({ value, count }) => [value, count])
    }
    const named = (codes: Record<number, number>) =>
      Object.entries(codes).map(([code, count]) => [facetCodes[Number(code)]?.value, count])
    for (const row of [1, 2, 3]) few.add({ row, codes: [0, row], startYear: null, timing: '' })
    expect(counted()).toEqual(named({ 0: 3, 1: 1, 2: 1, 3: 1 }))
    few.remove(2)
    few.remove(3)
    expect(counted()).toEqual(named({ 0: 1, 1: 1 }))
    few.add({ row: 3, codes: [5], startYear: null, timing: '' })
    expect(counted()).toEqual(named({ 0: 1, 1: 1, 5: 1 }))
  })
})
