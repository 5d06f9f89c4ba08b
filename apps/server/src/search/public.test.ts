import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { policeAndPublicHealth, SearchQueryOf } from '@casebook/core/library'
import { everything } from '@casebook/core/search'
import { caseStudy } from '@casebook/core/synthetic/builders'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createCaller } from '../api/router.ts'
import { type OpenDatabase, openDatabase } from '../database/database.ts'
import { migrateDatabase } from '../database/migrate.ts'
import { loadFoundingLibrary } from '../library/load-founding-library.ts'
import { createTestDatabase, type TestDatabase } from '../postgres/test-database.ts'
import { type Following, followChanges } from './follow-changes.ts'
import { openSearchIndex } from './open.ts'
import type { SearchIndex } from './search-index.ts'

const monday = '2026-11-23T09:00:00.000Z'
const library = [
  caseStudy({ slug: 'nurses', title: 'Nurses in the car', summary: 'A nurse **rides** along.', end: '2025' }),
  caseStudy({
    slug: 'festival',
    title: 'Drug checking',
    topics: ['drugs-and-alcohol'],
    start: '2027',
    end: 'not-known',
  }),
  caseStudy({ slug: 'dementia', title: 'Dementia and GPS', topics: ['dementia', 'mental-health'] }),
]

let folder: string
let database: TestDatabase
let open: OpenDatabase
let index: SearchIndex
let following: Following
let clock = new Date(monday)
let caller: ReturnType<typeof createCaller>

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'casebook-public-'))
  database = await createTestDatabase(migrateDatabase)
  open = openDatabase(database.url, { max: 4 })
  await loadFoundingLibrary(open.db, library, monday)
  index = openSearchIndex(join(folder, 'search.sqlite'))
  const log = pino({ level: 'silent' })
  following = followChanges(open, index, log)
  await following.caughtUp
  caller = createCaller({ db: open.db, index, mailServer: null, now: () => clock, requestId: 'test', log })
})
afterAll(async () => {
  await following.stop()
  index.close()
  await open.close()
  await database.remove()
  rmSync(folder, { recursive: true })
})

const search = (query: Partial<SearchQueryOf<typeof policeAndPublicHealth>>) =>
  caller.public.search({ ...everything, ...query })

describe('what readers can ask', () => {
  test('a search answers with cards, marked snippets and counts', async () => {
    const { total, hits, facets } = await search({ q: 'nurse' })
    expect(total).toBe(3)
    expect(hits[0]?.card).toMatchObject({
      slug: 'nurses',
      stage: 'historic',
      evidence: { status: 'not-evaluated' },
    })
    expect(hits[0]?.snippet).toEqual([
      { text: 'A ', marked: false },
      { text: 'nurse', marked: true },
      { text: ' rides along.', marked: false },
    ])
    expect(facets.topic).toEqual([
      { value: 'drugs-and-alcohol', count: 1 },
      { value: 'mental-health', count: 2 },
      { value: 'dementia', count: 1 },
    ])
  })

  test('the stage follows the day of the clock, in the time of England', async () => {
    const stages = async () => (await search({})).facets.stage.map(({ value, count }) => `${value} ${count}`)
    expect(await stages()).toContain('on-the-horizon 1')
    clock = new Date('2026-12-31T23:59:59Z')
    expect(await stages()).toContain('on-the-horizon 1')
    clock = new Date('2027-01-01T00:00:01Z')
    expect(await stages()).not.toContain('on-the-horizon 1')
    clock = new Date(monday)
  })

  test('a case study comes with its kin, and what is nowhere is not found', async () => {
    const { caseStudy: found, related } = await caller.public.caseStudy({ slug: 'dementia' })
    expect(found).toEqual(library[2])
    expect(related.map(({ slug }) => slug)).toEqual(['nurses', 'festival'])
    await expect(caller.public.caseStudy({ slug: 'nowhere' })).rejects.toThrow(
      'There is no case study at "nowhere".',
    )
  })

  test('the glance, the gathering and the site map tell of the same library', async () => {
    const [glance, gathering, sitemap, map] = await Promise.all([
      caller.public.glance(),
      caller.public.gathering(),
      caller.public.sitemap(),
      caller.public.gapMap(everything),
    ])
    expect([glance.total, gathering.total, sitemap.length]).toEqual([3, 3, 3])
    expect(map.total.count).toBe(3)
    expect(glance.onTheHorizon.map(({ slug }) => slug)).toEqual(['festival'])
  })

  test('refuses a search of another shape', async () => {
    // @ts-expect-error a search has no such field
    await expect(caller.public.search({ ...everything, draft: true })).rejects.toThrow()
    await expect(caller.public.search({ ...everything, page: 0 })).rejects.toThrow()
  })
})
