import { expect, test } from 'vitest'
import { accept, Reason, refuse } from './reason.ts'

test('a verdict is the value, or every reason against it', () => {
  const reasons = [{ rule: 'topic', says: 'Choose at least one topic.', field: 'topics' }]
  expect(accept(undefined)).toEqual({ ok: true, value: undefined })
  expect(refuse(reasons)).toEqual({ ok: false, reasons })
})

test('a reason has a rule and a sentence, and a field where it is about one', () => {
  expect(Reason.parse({ rule: 'topic', says: 'Choose one.' })).toEqual({ rule: 'topic', says: 'Choose one.' })
  expect(Reason.safeParse({ rule: 'topic' }).success).toBe(false)
  expect(Reason.safeParse({ says: 'Choose one.' }).success).toBe(false)
})
