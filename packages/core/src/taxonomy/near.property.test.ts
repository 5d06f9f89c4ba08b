import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { topics } from './topics.ts'

test('any text has an answer of at most three terms, each once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (typed) => {
      const found = topics.near(typed)
      expect(new Set(found).size).toBe(found.length)
      expect(found.length).toBeLessThanOrEqual(3)
    }),
  )
})
