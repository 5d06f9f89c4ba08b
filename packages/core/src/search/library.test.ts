import { describe, expect, test } from 'vitest'
import { Gathering, LibraryGlance, SitemapEntry } from './library.ts'

describe('the library at a glance', () => {
  test('refuses a count below nothing', () => {
    const glance = { total: 0, topics: [], themes: [], standings: [], newest: [], onTheHorizon: [] }
    expect(LibraryGlance.safeParse(glance).success).toBe(true)
    expect(LibraryGlance.safeParse({ ...glance, topics: [{ id: 'dementia', count: -1 }] }).success).toBe(
      false,
    )
  })

  test('lets a draft field through neither the site map nor the gathering', () => {
    const entry = { slug: 'a', lastModified: '2026-11-22T00:00:00.000Z' }
    expect(SitemapEntry.parse({ ...entry, draft: 'canary' })).toEqual(entry)
    const rows = [{ channel: 'event', means: 'not-known', count: 2 }]
    expect(Gathering.parse({ total: 2, rows, draft: 'canary' })).toEqual({ total: 2, rows })
  })
})
