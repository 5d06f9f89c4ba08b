import { describe, expect, test } from 'vitest'
import { isSummary, Source, SourceKind } from './source.ts'

const source = { id: 'report', title: 'Report', kind: 'report' }

describe('a source', () => {
  test('needs an id, a title and a kind; all else may be not known', () => {
    expect(Source.parse(source)).toEqual({
      ...source,
      publisher: 'not-known',
      year: 'not-known',
      url: 'not-known',
    })
    for (const field of Object.keys(source))
      expect(Source.safeParse({ ...source, [field]: undefined }).success).toBe(false)
  })

  test.each([
    ['an address that is none', { url: 'www.example.org' }],
    ['an address that could run', { url: 'javascript:alert(1)' }],
    ['a year in text', { year: '2016' }],
    ['a year of long ago', { year: 1799 }],
    ['half a year', { year: 2016.5 }],
    ['a kind of its own making', { kind: 'blog' }],
    ['a check without a day', { lastCheck: { reachable: true } }],
    ['a check in a month', { lastCheck: { on: '2026-11', reachable: true } }],
    ['a check without a result', { lastCheck: { on: '2026-11-01' } }],
    ['a title of two lines', { title: 'One\nTwo' }],
    ['a field that the model has not', { author: 'A' }],
  ])('refuses %s', (_, changes) => {
    expect(Source.safeParse({ ...source, ...changes }).success).toBe(false)
  })

  test('is a summary where it is news or a web page, and in no other case', () => {
    const summaries = SourceKind.options.filter((kind) => isSummary(Source.parse({ ...source, kind })))
    expect(summaries).toEqual(['news', 'web-page'])
  })
})
