import { expect, test } from 'vitest'
import { caseStudy } from '../synthetic/builders.ts'
import { policeAndPublicHealth } from './police-and-public-health.ts'
import { type LibraryRetirement, readToday, withRetirements } from './with-retirements.ts'

const since = '2026-11-23'
const dementia: LibraryRetirement = { of: 'topics', term: 'dementia', by: 'mental-health', since }
const collaboration: LibraryRetirement = { of: 'themes', term: 'collaboration', by: null, since }
const today = withRetirements(policeAndPublicHealth, [dementia, collaboration])

test('a library without retirements is the same library', () => {
  expect(withRetirements(policeAndPublicHealth, [])).toBe(policeAndPublicHealth)
})

test('each retirement counts in its own taxonomy', () => {
  expect(today.topics.whatBecameOf('dementia')).toMatchObject({ as: 'replaced', by: 'mental-health' })
  expect(today.themes.whatBecameOf('collaboration')).toMatchObject({ as: 'retired' })
  expect(today.themes.choosable).toHaveLength(policeAndPublicHealth.themes.choosable.length - 1)
})

test('what a newer version of the library has not, or has retired itself, is passed over', () => {
  const stale = { ...dementia, term: 'gone', by: null }
  expect(withRetirements(today, [stale, dementia]).topics.terms).toEqual(today.topics.terms)
})

test('a case study is parsed with the terms that it was written with, and reads under those of today', () => {
  const written = { ...caseStudy(), topics: ['dementia', 'mental-health'], themes: ['collaboration'] }
  const parsed = today.parse(written)
  if (!parsed.ok) throw new TypeError('It was refused.')
  expect(parsed.value.topics).toEqual(['dementia', 'mental-health'])
  expect(readToday(parsed.value, today)).toEqual({ ...parsed.value, topics: ['mental-health'] })
  expect(readToday(parsed.value, policeAndPublicHealth)).toBe(parsed.value)
})

test('an address that names a retired topic finds what took its place, and says so; one without a replacement as it is', () => {
  const { query, ignored } = today.readSearchQuery([
    ['topic', 'dementia'],
    ['theme', 'collaboration'],
  ])
  expect(query.facets).toEqual({ topic: ['mental-health'], theme: ['collaboration'] })
  expect(ignored).toEqual([
    {
      rule: 'replaced-value',
      says: 'We read the topic "dementia" as "Mental health", which took its place.',
      field: 'topic',
    },
  ])
})
