import { expect, test } from 'vitest'
import { isGone } from './is-gone.ts'

const content = { title: 'Street triage', lessons: [{ id: 'l1', text: 'Start small' }] }

test.each([
  ['', false],
  ['title', false],
  ['audience', false],
  ['place/name', false],
  ['lessons', false],
  ['lessons/l1/text', false],
  ['lessons/l1/source', false],
  ['lessons/l2', true],
  ['lessons/l2/text', true],
  ['evaluations/e1/outcomes/o1', true],
])('of the field "%s" a part is gone: %s', (field, gone) => {
  expect(isGone(content, field)).toBe(gone)
})
