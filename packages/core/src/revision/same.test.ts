import { expect, test } from 'vitest'
import { isSame } from './same.ts'

test.each<[unknown, unknown, boolean]>([
  [{ a: 1, b: [2, { c: 'd' }] }, { b: [2, { c: 'd' }], a: 1 }, true],
  [{ a: undefined }, {}, true],
  [{}, { a: undefined, b: undefined }, true],
  [{ a: '' }, {}, false],
  [{ a: 1 }, { a: '1' }, false],
  [{ a: 1 }, { a: 1, b: 2 }, false],
  [{ a: 1, b: 2 }, { a: 1 }, false],
  [[1, 2], [2, 1], false],
  [[1, 2], [1], false],
  [[], {}, false],
  [{ 0: 'a' }, ['a'], false],
  [null, {}, false],
  [null, null, true],
  ['a ', 'a', false],
])('%j and %j: %s', (one, other, same) => {
  expect(isSame(one, other)).toBe(same)
  expect(isSame(other, one)).toBe(same)
})
