import { expect, test } from 'vitest'
import { placeAfter } from './place-after.ts'

test.each([
  ['/case-studies/bury?from=list#evidence', '/case-studies/bury?from=list#evidence'],
  ['/?topic=dementia', '/?topic=dementia'],
  [null, '/'],
  ['', '/'],
  ['https://evil.example', '/'],
  ['//evil.example', '/'],
  ['/\\evil.example', '/'],
  ['javascript:alert(1)', '/'],
  ['/sign-in?next=/sign-in', '/'],
])('after signing in on the way to %s one is at %s', (next, place) => {
  expect(placeAfter(next)).toBe(place)
})
