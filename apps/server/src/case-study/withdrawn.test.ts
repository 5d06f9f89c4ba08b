import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { everything } from '@casebook/core/search'
import { caseStudy } from '@casebook/core/synthetic/builders'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createCaller } from '../api/router.ts'
import { type OpenDatabase, openDatabase } from '../database/database.ts'
import { migrateDatabase } from '../database/migrate.ts'
import { loadFoundingLibrary } from '../library/load-founding-library.ts'
import { createTestDatabase, type TestDatabase } from '../postgres/test-database.ts'
import { unwithdrawRevision, withdrawRevision } from '../revision/publish.ts'
import { idOf } from '../revision/store.ts'
import { addPerson } from '../revision/test-people.ts'
import { type Following, followChanges } from '../search/follow-changes.ts'
import { openSearchIndex } from '../search/open.ts'
import type { SearchIndex } from '../search/search-index.ts'

const reason = 'The force asked us to: two of its figures were wrong.'
const now = () => new Date('2026-11-23T09:00:00.000Z')
const log = pino({ level: 'silent' })

let folder: string
let database: TestDatabase
let open: OpenDatabase
let index: SearchIndex
let following: Following
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'casebook-withdrawn-'))
  database = await createTestDatabase(migrateDatabase)
  open = openDatabase(database.url, { max: 4 })
  const library = ['nurses', 'festival'].map((slug) => caseStudy({ slug, title: `About ${slug}` }))
  await loadFoundingLibrary(open.db, library, '2026-11-20T09:00:00.000Z')
  index = openSearchIndex(join(folder, 'search.sqlite'))
  following = followChanges(open, index, log)
  await following.caughtUp
})
afterAll(async () => {
  await following.stop()
  index.close()
  await open.close()
  await database.remove()
  rmSync(folder, { recursive: true })
})

const ask = () => createCaller({ db: open.db, index, mailServer: null, now, requestId: 'test', log }).public

/** Every address that some public list names: the search, the front page, the site map, and what is related. */
async function listed(): Promise<string[]> {
  const [found, glance, sitemap, other] = await Promise.all([
    ask().search(everything),
    ask().glance(),
    ask().sitemap(),
    ask().caseStudy({ slug: 'festival' }),
  ])
  const lists = [
    found.hits.map(({ card }) => card.slug),
    glance.newest.map(({ slug }) => slug),
    sitemap.map(({ slug }) => slug),
    other.related.map(({ slug }) => slug),
  ]
  return lists.map((slugs) => slugs.sort().join(' '))
}

test('what is withdrawn stays at its address, saying why, and leaves every list until it comes back', async () => {
  const publisher = await addPerson(open.db, 'publisher')
  const acting = { db: open.db, now, person: publisher }
  const id = await idOf(open.db, 'nurses')
  const seen = { caseStudy: id ?? '', revision: 1 }
  const everywhere = ['festival nurses', 'festival nurses', 'festival nurses', 'nurses']
  expect(await listed()).toEqual(everywhere)

  await withdrawRevision(acting, { ...seen, reason })
  await vi.waitFor(async () => expect(await listed()).toEqual(['festival', 'festival', 'festival', '']))
  const page = await ask().caseStudy({ slug: 'nurses' })
  expect(page.caseStudy.title).toBe('About nurses')
  expect(page.revision.withdrawn).toEqual({ at: '2026-11-23T09:00:00.000Z', reason })

  await unwithdrawRevision(acting, { ...seen, note: 'The figures were right.' })
  await vi.waitFor(async () => expect(await listed()).toEqual(everywhere))
  expect((await ask().caseStudy({ slug: 'nurses' })).revision.withdrawn).toBeNull()
})
