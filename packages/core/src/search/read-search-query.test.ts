import { describe, expect, test } from 'vitest'
import { policeAndPublicHealth } from '../library/police-and-public-health.ts'
import { pairsIn } from '../synthetic/address.ts'
import { everything } from './search-query.ts'

const { readSearchQuery } = policeAndPublicHealth

const read = (address: string) => readSearchQuery(pairsIn(address))

describe('readSearchQuery', () => {
  test('reads every part of a search', () => {
    expect(
      read(
        '?q=street+triage&topic=mental-health&topic=dementia&force=durham&from=2010&to=2016&sort=newest&page=2',
      ),
    ).toEqual({
      query: {
        q: 'street triage',
        facets: { topic: ['mental-health', 'dementia'], force: ['durham'] },
        from: 2010,
        to: 2016,
        sort: 'newest',
        page: 2,
      },
      ignored: [],
    })
  })

  test.each(['', '?', '?q=', '?q=+++', '?topic=&from=&to=&sort=&page=', '&&&', '?=x', '?='])(
    'finds everything where %j asks nothing',
    (address) => {
      const { query, ignored } = read(address)
      expect(query).toEqual(everything)
      expect(ignored).toEqual(address === '?=x' ? [expect.objectContaining({ rule: 'unknown-name' })] : [])
    },
  )

  test.each([
    ['?topic=dementia&topic=dementia', { facets: { topic: ['dementia'] } }],
    ['?q=a&q=a', { q: 'a' }],
    ['?page=002', { page: 2 }],
    ['?from=1900&to=2100', { from: 1900, to: 2100 }],
    ['?from=2016&to=2016', { from: 2016, to: 2016 }],
    ['?page=100000', { page: 100_000 }],
    ['?region=national&stage=not-known', { facets: { region: ['national'], stage: ['not-known'] } }],
    ['?status=evaluated-locally-costs', { facets: { status: ['evaluated-locally-costs'] } }],
    ['?q=a&utm_source=x&utm_medium=y&fbclid=z&gclid=1&msclkid=2', { q: 'a' }],
  ])('uses all of %s that there is to use', (address, found) => {
    expect(read(address)).toEqual({ query: { ...everything, ...found }, ignored: [] })
  })

  const leftOut: [address: string, rule: string, field: string, says: string, found?: object][] = [
    ['?topic=dragons', 'unknown-value', 'topic', 'We left out the topic "dragons": there is no such one.'],
    ['?topic=Dementia', 'unknown-value', 'topic', 'We left out the topic "Dementia": there is no such one.'],
    [
      '?topic=collaboration',
      'unknown-value',
      'topic',
      'We left out the topic "collaboration": there is no such one.',
    ],
    [
      '?topic=__proto__',
      'unknown-value',
      'topic',
      'We left out the topic "__proto__": there is no such one.',
    ],
    [
      '?force=atlantis',
      'unknown-value',
      'force',
      'We left out the police force "atlantis": there is no such one.',
    ],
    ['?from=16', 'no-year', 'from', 'We left out "16": write the year in four digits, from 1900 to 2100.'],
    [
      '?from=1899',
      'no-year',
      'from',
      'We left out "1899": write the year in four digits, from 1900 to 2100.',
    ],
    ['?to=2101', 'no-year', 'to', 'We left out "2101": write the year in four digits, from 1900 to 2100.'],
    [
      '?to=2016.5',
      'no-year',
      'to',
      'We left out "2016.5": write the year in four digits, from 1900 to 2100.',
    ],
    [
      '?to=２０１６',
      'no-year',
      'to',
      'We left out "２０１６": write the year in four digits, from 1900 to 2100.',
    ],
    ['?sort=best', 'unknown-order', 'sort', 'We cannot sort by "best", so we sorted as we do without it.'],
    [
      '?sort=constructor',
      'unknown-order',
      'sort',
      'We cannot sort by "constructor", so we sorted as we do without it.',
    ],
    ['?page=0', 'no-page', 'page', 'There is no page "0": this is the first.'],
    ['?page=-1', 'no-page', 'page', 'There is no page "-1": this is the first.'],
    ['?page=1e3', 'no-page', 'page', 'There is no page "1e3": this is the first.'],
    ['?page=100001', 'no-page', 'page', 'There is no page "100001": this is the first.'],
    ['?page=9999999999', 'no-page', 'page', 'There is no page "9999999999": this is the first.'],
    ['?topics=dementia', 'unknown-name', 'topics', 'We left out "topics": a search has no such part.'],
    ['?__proto__=x', 'unknown-name', '__proto__', 'We left out "__proto__": a search has no such part.'],
    [
      '?hasOwnProperty=x',
      'unknown-name',
      'hasOwnProperty',
      'We left out "hasOwnProperty": a search has no such part.',
    ],
    [
      '?q=a&q=b',
      'given-twice',
      'q',
      'We left out "b": the address gives two of "q", and the first counts.',
      { q: 'a' },
    ],
    [
      '?page=2&page=3',
      'given-twice',
      'page',
      'We left out "3": the address gives two of "page", and the first counts.',
      { page: 2 },
    ],
    [
      '?from=x&from=2016',
      'no-year',
      'from',
      'We left out "x": write the year in four digits, from 1900 to 2100.',
      { from: 2016 },
    ],
    [
      '?from=2016&to=2010',
      'years-crossed',
      'from',
      'The first year was after the last, so we turned them round: 2010 to 2016.',
      { from: 2010, to: 2016 },
    ],
  ]
  test.each(leftOut)('says of %s what it did', (address, ...[rule, field, says, found = {}]) => {
    expect(read(address)).toEqual({ query: { ...everything, ...found }, ignored: [{ rule, field, says }] })
  })

  test('cuts words without end, says so, and never halves a letter', () => {
    const { query, ignored } = read(`?q=${'a'.repeat(299)}${encodeURIComponent('👮')}b`)
    expect(query.q).toBe('a'.repeat(299))
    expect(ignored).toEqual([
      {
        rule: 'words-cut',
        says: 'We looked for the first 300 characters of the words and left out the rest.',
        field: 'q',
      },
    ])
  })

  test('does not repeat what is wrong, nor all of it', () => {
    expect(read(`?${'topic=dragons&'.repeat(50)}`).ignored).toHaveLength(1)
    const { ignored } = read(`?topic=${'x'.repeat(5000)}&sort=${encodeURIComponent('👮'.repeat(500))}`)
    for (const { says } of ignored) {
      expect(says.length).toBeLessThan(200)
      expect(says.isWellFormed()).toBe(true)
    }
  })

  test('reads any pairs, not only those of an address', () => {
    expect(
      readSearchQuery([
        ['q', 'a\ud800'],
        ['topic', ' dementia '],
      ]).query,
    ).toEqual({
      ...everything,
      q: 'a\ufffd',
      facets: { topic: ['dementia'] },
    })
    expect(readSearchQuery(new Map([['page', '2']])).query.page).toBe(2)
  })
})
