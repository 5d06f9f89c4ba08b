import { describe, expect, test } from 'vitest'
import { everything, SearchQuery, withoutValue, writeSearchQuery } from './search-query.ts'

const query = (changes: object = {}) => SearchQuery.parse(changes)

describe('SearchQuery', () => {
  test('finds everything where nothing is asked', () => {
    expect(query()).toEqual(everything)
    expect(everything).toEqual({ q: '', facets: {}, from: null, to: null, sort: 'relevance', page: 1 })
  })

  test.each([
    ['words without end', { q: 'a'.repeat(301) }],
    ['a facet that there is not', { facets: { colour: ['red'] } }],
    ['one value and no list', { facets: { topic: 'dementia' } }],
    ['a value without end', { facets: { topic: ['a'.repeat(101)] } }],
    ['values without end', { facets: { topic: Array(101).fill('a') } }],
    ['a year in text', { from: '2016' }],
    ['a year of long ago', { from: 1899 }],
    ['a year far ahead', { to: 2101 }],
    ['half a year', { to: 2016.5 }],
    ['an order that there is not', { sort: 'best' }],
    ['page nought', { page: 0 }],
    ['a page far ahead', { page: 100_001 }],
    ['a field that a search has not', { limit: 1000 }],
  ])('refuses %s', (_, changes) => {
    expect(SearchQuery.safeParse(changes).success).toBe(false)
  })

  test('trims its words', () => {
    expect(query({ q: '  street triage ' }).q).toBe('street triage')
  })
})

describe('writeSearchQuery', () => {
  test.each([
    ['everything', {}, ''],
    ['words', { q: 'street triage' }, 'q=street+triage'],
    ['words that an address would misread', { q: 'a&b=c+d #e/f?g%h' }, 'q=a%26b%3Dc%2Bd+%23e%2Ff%3Fg%25h'],
    ['words of other scripts', { q: 'Llŷr 👮' }, 'q=Ll%C5%B7r+%F0%9F%91%AE'],
    ['half of a letter', { q: 'a\ud83d' }, 'q=a%EF%BF%BD'],
    ['a facet', { facets: { topic: ['dementia'] } }, 'topic=dementia'],
    ['an empty facet', { facets: { topic: [] } }, ''],
    ['a value that stands twice', { facets: { topic: ['dementia', 'dementia'] } }, 'topic=dementia'],
    ['years', { from: 2010, to: 2016 }, 'from=2010&to=2016'],
    ['an order', { sort: 'evidence' }, 'sort=evidence'],
    ['the order that goes without saying', { sort: 'relevance' }, ''],
    ['a page', { page: 3 }, 'page=3'],
    ['the first page', { page: 1 }, ''],
  ])('writes %s', (_, changes, written) => {
    expect(writeSearchQuery(query(changes))).toBe(written)
  })

  test('has one order, whatever that of the search', () => {
    const facets = { sector: ['police'], topic: ['mental-health', 'dementia'], stage: ['current'] }
    expect(writeSearchQuery(query({ page: 2, sort: 'title', to: 2016, facets, q: 'x' }))).toBe(
      'q=x&topic=dementia&topic=mental-health&stage=current&sector=police&to=2016&sort=title&page=2',
    )
  })

  test('leaves the search as it was', () => {
    const values = ['mental-health', 'dementia']
    writeSearchQuery(query({ facets: { topic: values } }))
    expect(values).toEqual(['mental-health', 'dementia'])
  })
})

describe('withoutValue', () => {
  const narrowed = query({
    q: 'x',
    facets: { topic: ['dementia', 'mental-health'], stage: ['current'] },
    page: 4,
  })

  test('takes one value out, keeps the rest, and goes back to the first page', () => {
    expect(withoutValue(narrowed, 'topic', 'dementia')).toEqual({
      ...narrowed,
      facets: { topic: ['mental-health'], stage: ['current'] },
      page: 1,
    })
  })

  test('takes the facet out with its last value', () => {
    expect(withoutValue(narrowed, 'stage', 'current').facets).toEqual({
      topic: ['dementia', 'mental-health'],
    })
  })

  test('changes nothing where the value is not there, but the page', () => {
    expect(withoutValue(narrowed, 'force', 'durham')).toEqual({ ...narrowed, page: 1 })
    expect(withoutValue(narrowed, 'topic', 'modern-slavery')).toEqual({ ...narrowed, page: 1 })
  })

  test('leaves the search that it was given as it was', () => {
    const before = JSON.parse(JSON.stringify(narrowed))
    withoutValue(narrowed, 'topic', 'dementia')
    expect(narrowed).toEqual(before)
  })
})
