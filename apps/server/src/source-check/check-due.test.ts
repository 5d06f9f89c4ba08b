import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { everything } from '@casebook/core/search'
import { evaluation } from '@casebook/core/synthetic/builders'
import { and, eq } from 'drizzle-orm'
import { pino } from 'pino'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createCaller } from '../api/router.ts'
import { auditEntries } from '../audit/tables.ts'
import { libraryVersion } from '../case-study/changes.ts'
import { publicBySlug } from '../case-study/store.ts'
import { openWalk, type Walk } from '../desk/test-walk.ts'
import { deskToday } from '../desk/today.ts'
import { contentOf } from '../revision/store.ts'
import { writeRevision } from '../revision/write.ts'
import { followChanges } from '../search/follow-changes.ts'
import { openSearchIndex } from '../search/open.ts'
import { checksOf } from '../source/store.ts'
import { sourceChecks } from '../source/tables.ts'
import { answers, startSite, type TestSite, testManners } from '../source/test-site.ts'
import { type Following, followSources } from './check-due.ts'
import { addressesOf, citing, levelCited } from './cited.ts'
import { citedAddresses } from './tables.ts'

const log = pino({ level: 'silent' })
const source = (id: string, url: string, besides = {}) => ({ id, title: id, kind: 'report', url, ...besides })

let walk: Walk
let site: TestSite
let other: TestSite
let following: Following
beforeAll(async () => {
  walk = await openWalk()
})
afterAll(() => walk.remove())
beforeEach(async () => {
  site = await startSite({ '/here': answers(200) })
  other = await startSite({ '/here': answers(200) })
  following = follow()
})
afterEach(async () => {
  await following.stop()
  site.close()
  other.close()
  await walk.db.delete(citedAddresses)
  await walk.db.delete(sourceChecks)
})

const follow = (manners = testManners([site, other])) => {
  const { db, sql, clock } = walk
  return followSources({ db, sql, manners, now: () => clock.now, chance: () => 0, log })
}
const later = (days: number, minutes = 11) => {
  walk.clock.now = new Date(walk.clock.now.getTime() + days * 86_400_000 + minutes * 60_000)
}
/** Rounds a day after the other, each late enough for what came due. */
const rounds = async (count: number) => {
  for (let round = 0; round < count; round++) {
    later(1)
    await levelCited(walk.db, walk.clock.now)
    later(0)
    await following.tick()
  }
}
const published = async (title: string, sources: object[]) => {
  const id = await walk.published(title, { sources })
  const content = await contentOf(walk.db, id, 1)
  return { id, slug: String(content?.slug) }
}
const sourcesAt = async (slug: string) => (await publicBySlug(walk.db, slug))?.caseStudy.sources
const known = async (address: string) => (await checksOf(walk.db, [address])).get(address)

describe('the addresses that are asked for', () => {
  test('are those of sources and reports, in the newest revision and the published one', async () => {
    const { db, clock, as, editor } = walk
    const [one, report, two] = ['/1', '/report', '/two'].map((path) => site.url + path)
    const id = await walk.published('Cited', {
      sources: [source('report', one ?? ''), source('b', 'not-known'), source('c', one ?? '')],
      evaluated: 'yes',
      evaluations: [evaluation({ report: { title: 'R', publisher: 'P', year: 2024, url: report } })],
    })
    await levelCited(db, clock.now)
    expect(await addressesOf(db, id)).toEqual([one, report])
    const write = (revision: number, sources: object[]) =>
      writeRevision(as(editor), {
        caseStudy: id,
        revision,
        draft: null,
        content: { title: 'Cited', sources },
      })
    await write(1, [source('d', two ?? ''), source('e', 'ftp://e.example/')])
    await levelCited(db, clock.now)
    expect(await addressesOf(db, id)).toEqual([one, report, two])
    expect(await citing(db, [two ?? '', 'ftp://e.example/'])).toEqual(
      new Map([
        [two, [id]],
        ['ftp://e.example/', []],
      ]),
    )
    await write(2, [])
    await levelCited(db, clock.now)
    const asked = await db.select({ address: sourceChecks.address }).from(sourceChecks)
    expect(asked.map(({ address }) => address).sort()).toEqual([one, report])
  })
})

describe('a page that is away', () => {
  test('is called unreachable on the second day, which page, flags, search and desk follow; and back when it is back', async () => {
    const { db, publisher } = walk
    const { id, slug } = await published('Lost', [
      source('gone', `${site.url}/gone`),
      source('here', `${site.url}/here`),
    ])
    const folder = mkdtempSync(join(tmpdir(), 'casebook-sources-'))
    const index = openSearchIndex(join(folder, 'search.sqlite'))
    const search = followChanges(walk, index, log)
    await search.caughtUp
    const now = () => walk.clock.now
    const { public: reader } = createCaller({ db, index, mailServer: null, now, requestId: 'test', log })
    const seen = async () => {
      await search.catchUp()
      const needs = (await deskToday({ db, person: publisher, asAt: '2026-12-24' })).needs
      return {
        page: (await reader.caseStudy({ slug })).assessment.flags.some(
          ({ code }) => code === 'source-unreachable',
        ),
        card: (await reader.search(everything)).hits
          .find(({ card }) => card.slug === slug)
          ?.card.evidence.flags.includes('source-unreachable'),
        desk: needs.some(({ need, rows }) => need === 'unreachable' && rows.some((row) => row.id === id)),
      }
    }
    const before = await libraryVersion(db)

    await rounds(1)
    expect(await seen()).toEqual({ page: false, card: false, desk: false })
    expect(await libraryVersion(db)).toBe(before)
    expect(await sourcesAt(slug)).toMatchObject([{ id: 'gone' }, { lastCheck: { reachable: true } }])
    expect((await sourcesAt(slug))?.[0]).not.toHaveProperty('lastCheck')

    await rounds(1)
    expect(await seen()).toEqual({ page: true, card: true, desk: true })
    expect(await libraryVersion(db)).toBe(before + 1)
    expect(await known(`${site.url}/gone`)).toMatchObject({ outcome: 'missing', status: 404, failedDays: 2 })
    expect((await contentOf(db, id, 1))?.sources).not.toHaveProperty('0.lastCheck')

    site.pages['/gone'] = answers(200)
    later(8)
    await following.tick()
    expect(await seen()).toEqual({ page: false, card: false, desk: false })
    expect(await libraryVersion(db)).toBe(before + 2)
    const entries = await db
      .select({ actor: auditEntries.actor, detail: auditEntries.detail })
      .from(auditEntries)
      .where(and(eq(auditEntries.subject, id), eq(auditEntries.action, 'source.reachability-changed')))
      .orderBy(auditEntries.number)
    expect(entries).toEqual([
      { actor: 'schedule', detail: { unreachable: [`${site.url}/gone`], reachable: [] } },
      { actor: 'schedule', detail: { unreachable: [], reachable: [`${site.url}/gone`] } },
    ])
    expect(site.asked.filter((each) => each === 'HEAD /here')).toHaveLength(1)
    await search.stop()
    index.close()
    rmSync(folder, { recursive: true })
  })

  test('and was found so by its writer later than by us, is away', async () => {
    const url = `${site.url}/here`
    const { slug } = await published('Said', [
      source('a', url, { lastCheck: { on: '2099-01-01', reachable: false } }),
    ])
    await rounds(1)
    expect(await sourcesAt(slug)).toMatchObject([{ lastCheck: { on: '2099-01-01', reachable: false } }])
  })

  test('and was found so by its writer, is announced when we reach it', async () => {
    const url = `${site.url}/here`
    const { slug } = await published('Found again', [
      source('a', url, { lastCheck: { on: '2020-01-01', reachable: false } }),
    ])
    const before = await libraryVersion(walk.db)
    await rounds(1)
    expect(await sourcesAt(slug)).toMatchObject([{ lastCheck: { reachable: true } }])
    expect(await libraryVersion(walk.db)).toBe(before + 1)
  })
})

describe('where nobody is heard', () => {
  test('it is our own network: nothing is marked, and they are asked for in an hour', async () => {
    await published('Silent', [source('a', `${site.url}/a`), source('b', `${other.url}/b`)])
    site.close()
    other.close()
    await rounds(5)
    expect(await known(`${site.url}/a`)).toBeUndefined()
    const [row] = await walk.db
      .select()
      .from(sourceChecks)
      .where(eq(sourceChecks.address, `${site.url}/a`))
    expect(new Date(row?.nextDue ?? '').getTime() - walk.clock.now.getTime()).toBe(3_600_000)
  })

  test('but by one that was reached before, the others are at fault, and after three days unreachable', async () => {
    await published('Witness', [source('a', `${other.url}/here`)])
    await rounds(1)
    await published('Silent', [source('a', `${site.url}/a`)])
    site.close()
    await rounds(1)
    expect(other.asked.filter((each) => each === 'HEAD /here')).toHaveLength(2)
    expect(await known(`${site.url}/a`)).toMatchObject({ outcome: 'failed', failedDays: 1, lastCheck: null })
    await rounds(2)
    expect(await known(`${site.url}/a`)).toMatchObject({ failedDays: 3, lastCheck: { reachable: false } })
  })
})

test('two servers on one database ask for each address once', async () => {
  await published(
    'Once',
    ['/here', '/1', '/2'].map((path, at) => source(`s-${at}`, `${site.url}${path}`)),
  )
  await levelCited(walk.db, walk.clock.now)
  later(0)
  const second = follow()
  await Promise.all([following.tick(), second.tick()])
  await second.stop()
  expect(site.asked.filter((each) => each.startsWith('HEAD')).sort()).toEqual([
    'HEAD /1',
    'HEAD /2',
    'HEAD /here',
  ])
})

test('a round that is told to stop ends at once, marks nothing, and lets the next server go on', async () => {
  const url = `${site.url}/slow`
  await published('Slow', [source('a', url)])
  await levelCited(walk.db, walk.clock.now)
  later(0)
  const stopping = new AbortController()
  const begun = Promise.withResolvers<void>()
  site.pages['/slow'] = () => begun.resolve()
  const patient = testManners([site], { signal: stopping.signal, timeout: 30_000 })
  const hasty = follow(patient)
  const round = hasty.tick()
  await begun.promise
  stopping.abort(new Error('The server stops.'))
  await hasty.stop()
  await expect(round).rejects.toThrow('The server stops.')
  expect(await known(url)).toBeUndefined()
  site.pages['/slow'] = answers(200)
  await following.tick()
  expect(await known(url)).toMatchObject({ outcome: 'reached' })
})
