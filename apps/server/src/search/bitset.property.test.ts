import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { add, bitsetOf, both, count, countBoth, eachRow, either, grown, has, meet, remove } from './bitset.ts'

const capacity = 500
const anyRows = fc.uniqueArray(fc.nat(capacity - 1))
const rowsOf = (bits: Uint32Array) => {
  const rows: number[] = []
  eachRow(bits, (row) => rows.push(row))
  return rows
}
const sorted = (rows: Iterable<number>) => [...rows].sort((a, b) => a - b)

test('behaves as a set of numbers does', () => {
  fc.assert(
    fc.property(anyRows, anyRows, (one, other) => {
      const [a, b] = [bitsetOf(one, capacity), bitsetOf(other, capacity)]
      const shared = one.filter((row) => other.includes(row))
      expect(rowsOf(a)).toEqual(sorted(one))
      expect(count(a)).toBe(one.length)
      expect(countBoth(a, b)).toBe(shared.length)
      expect(meet(a, b)).toBe(shared.length > 0)
      expect(rowsOf(both(a, b))).toEqual(sorted(shared))
      expect(rowsOf(either([a, b], capacity))).toEqual(sorted(new Set([...one, ...other])))
    }),
  )
})

test('counts a full set, whatever its length', () => {
  for (const size of [1, 31, 32, 33, 95, 96, 97, 4_099])
    expect(
      count(
        bitsetOf(
          Array.from({ length: size }, (_, row) => row),
          size,
        ),
      ),
    ).toBe(size)
})

test('takes rows in and out, and keeps them when it grows', () => {
  const bits = bitsetOf([3, 40], 64)
  add(bits, 41)
  remove(bits, 3)
  remove(bits, 5)
  const larger = grown(bits, 1_000)
  expect(rowsOf(larger)).toEqual([40, 41])
  expect([has(larger, 41), has(larger, 3), has(larger, 999)]).toEqual([true, false, false])
})
