import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { keysOf, pathOf } from './path.ts'

test.each([
  [[], ''],
  [['title'], 'title'],
  [['evaluations', 'e1', 'outcomes', 'o2', 'result'], 'evaluations/e1/outcomes/o2/result'],
  [['place', 'localAuthorities', 'Tyne and/or ~Wear'], 'place/localAuthorities/Tyne and~1or ~0Wear'],
  [[''], '~2'],
])('the names %j make the path %j', (keys, path) => {
  expect(pathOf(keys)).toBe(path)
  expect(keysOf(path)).toEqual(keys)
})

test('any names come out of their path again, and no two lists of names share one', () => {
  const keys = fc.array(fc.oneof(fc.string(), fc.constantFrom('', '~', '/', '~1', '~2', '~0')))
  fc.assert(
    fc.property(keys, (names) => {
      expect(keysOf(pathOf(names))).toEqual(names)
    }),
  )
})
