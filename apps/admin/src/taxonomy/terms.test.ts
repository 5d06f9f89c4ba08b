import { policeAndPublicHealth } from '@casebook/core/library'
import { expect, test } from 'vitest'
import { type ListedTerm, listAddress, termsWith } from './terms.ts'

const terms = policeAndPublicHealth.topics.terms.map(
  (term): ListedTerm => ({
    ...term,
    altLabels: [...term.altLabels],
    broader: null,
    related: [],
    retired: null,
    past: [],
    published: 0,
    drafts: 0,
  }),
)
const found = (typed: string) => termsWith(terms, typed).map(({ id }) => id)

test.each([
  ['herbert', ['dementia']],
  ['HERBERT  protocol', ['dementia']],
  ['mental crisis', ['mental-health']],
  ['modern-slavery', ['modern-slavery']],
  ['zebra', []],
])('typing %j finds %j', (typed, ids) => {
  expect(found(typed)).toEqual(ids)
})

test('typing nothing finds all', () => {
  expect(found(' ')).toHaveLength(8)
})

test('a count leads to the list, narrowed to what it counts', () => {
  expect(listAddress('topics', 'dementia', 'published')).toBe(
    '/case-studies?state=published&state=published-and-newer&topic=dementia',
  )
  expect(listAddress('themes', 'collaboration', 'drafts')).toBe(
    '/case-studies?state=draft&state=in-review&state=approved&state=scheduled&theme=collaboration',
  )
})
