import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LongText, ShortText } from '../long-text/long-text.ts'
import { stated } from './stated.ts'

describe.each([
  ['LongText', LongText],
  ['ShortText', ShortText],
])('%s that may lack a fact', (_, schema) => {
  test('what it accepts is a not-value in its one spelling, or a text that nobody takes for one', () => {
    const near = fc
      .tuple(
        fc.constantFrom('', ' ', '\t'),
        fc.mixedCase(fc.constantFrom('not-known', 'not-measured', 'not-applicable', 'withheld', 'not_known')),
        fc.constantFrom('', ' ', '.'),
      )
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(near, (text) => {
        const result = stated(schema).safeParse(text)
        if (result.success) expect(['not-known', 'not-measured', 'not-applicable']).toContain(text)
      }),
      { numRuns: 500 },
    )
  })
})
