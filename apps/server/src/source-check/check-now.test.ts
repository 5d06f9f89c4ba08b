import { eq } from 'drizzle-orm'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { auditEntries } from '../audit/tables.ts'
import { type Browser, createTestDesk, joinDesk, letIn, type TestDesk } from '../person/test-desk.ts'
import { answers, startSite, type TestSite, testManners } from '../source/test-site.ts'
import { createChecker } from './checker.ts'
import type { SourceList } from './list.ts'
import type { CheckedSources } from './of-case-study.ts'

const log = pino({ level: 'silent' })
const source = (id: string, url: string) => ({ id, title: id, kind: 'report', url })

let site: TestSite
let desk: TestDesk
let editor: Browser
let contributor: Browser
beforeAll(async () => {
  site = await startSite({
    '/here': answers(200),
    '/barred': answers(403),
    '/moved': answers(301, { location: '/here' }),
  })
  desk = await createTestDesk(undefined, {
    sourceChecker: (db, now) =>
      createChecker({ db, manners: testManners([site]), now, chance: () => 0, log }),
  })
  const ada = desk.browser()
  await letIn(desk, ada)
  const join = async (role: 'editor' | 'contributor') =>
    (await joinDesk(desk, ada, { name: role, email: `${role}@council.example`, role })).browser
  editor = await join('editor')
  contributor = await join('contributor')
})
afterAll(async () => {
  site.close()
  await desk.remove()
})

const begin = async (sources: unknown) => {
  const { body } = await editor.mutate('revision.begin', { content: { title: 'A note', sources } })
  return (body as { id: string }).id
}
const outcomes = (body: unknown) =>
  Object.fromEntries(
    (body as CheckedSources).checks.map(({ address, outcome }) => [address.replace(site.url, ''), outcome]),
  )

describe('the sources of a case study', () => {
  test('are checked when an editor asks, and what came of each is answered, kept and written down', async () => {
    const id = await begin(
      ['/here', '/barred', '/gone', '/moved'].map((path) => source(path.slice(1), site.url + path)),
    )
    const answer = await editor.mutate('source.checkNow', { caseStudy: id })
    expect(answer.status).toBe(200)
    expect(answer.body).toMatchObject({ isOn: true, underWay: null, wasOurNetwork: false })
    const expected = {
      '/here': 'reached',
      '/barred': 'not-checkable',
      '/gone': 'missing',
      '/moved': 'reached',
    }
    expect(outcomes(answer.body)).toEqual(expected)
    expect(
      (answer.body as CheckedSources).checks.find(({ address }) => address.endsWith('/moved'))?.leadsTo,
    ).toBe(`${site.url}/here`)
    expect(outcomes((await contributor.query('source.ofCaseStudy', { caseStudy: id })).body)).toEqual(
      expected,
    )
    const entries = await desk.db.select().from(auditEntries).where(eq(auditEntries.subject, id))
    expect(entries.map(({ action }) => action)).toEqual(['case-study.begun', 'source.checked'])
  })

  test('are not asked for again within ten minutes, and only those that were not yet', async () => {
    const id = await begin([source('a', `${site.url}/here?again`)])
    await editor.mutate('source.checkNow', { caseStudy: id })
    const asked = site.asked.length
    const again = await editor.mutate('source.checkNow', { caseStudy: id })
    expect([again.status, again.reasons.map(({ rule }) => rule)]).toEqual([429, ['checked-just-now']])
    const content = {
      title: 'A note',
      sources: ['/here?again', '/here?new'].map((path, at) => source(`s${at}`, site.url + path)),
    }
    await editor.mutate('revision.write', { caseStudy: id, revision: 1, content })
    expect((await editor.mutate('source.checkNow', { caseStudy: id })).status).toBe(200)
    expect(site.asked.slice(asked)).toEqual(['HEAD /here?new', 'GET /here?new'])
  })

  test('are checked once where two ask at the same time, and how far it is shows meanwhile', async () => {
    const heard = Promise.withResolvers<void>()
    const go = Promise.withResolvers<void>()
    site.pages['/later'] = async (response) => {
      heard.resolve()
      await go.promise
      response.writeHead(200).end()
    }
    const id = await begin([source('a', `${site.url}/later`), source('b', `${site.url}/later?2`)])
    const first = editor.mutate('source.checkNow', { caseStudy: id })
    await heard.promise
    const { body } = await contributor.query('source.ofCaseStudy', { caseStudy: id })
    expect(body).toMatchObject({ underWay: { done: 0, of: 2 }, checks: [] })
    go.resolve()
    expect(outcomes((await first).body)).toEqual({ '/later': 'reached', '/later?2': 'missing' })
  })

  test('that answer nothing at all leave no mark, and that is said', async () => {
    const away = await startSite()
    away.close()
    const lone = await createTestDesk(undefined, {
      sourceChecker: (db, now) =>
        createChecker({ db, manners: testManners([away]), now, chance: () => 0, log }),
    })
    const ada = lone.browser()
    await letIn(lone, ada)
    const begun = await ada.mutate('revision.begin', {
      content: { title: 'T', sources: [source('a', away.url)] },
    })
    const { body } = await ada.mutate('source.checkNow', { caseStudy: (begun.body as { id: string }).id })
    expect(body).toMatchObject({ wasOurNetwork: true, checks: [] })
    await lone.remove()
  })

  test.each([
    ['none is listed', [], 422, 'no-addresses'],
    ['none has an address', [source('a', 'not-known')], 422, 'no-addresses'],
  ])('are not checked where %s', async (_, sources, status, rule) => {
    const answer = await editor.mutate('source.checkNow', { caseStudy: await begin(sources) })
    expect([answer.status, answer.reasons[0]?.rule]).toEqual([status, rule])
  })

  test('with an address that is none are told apart from those that a program may not read', async () => {
    const typed = 'https://exa mple.example/"report"'
    const id = await begin([source('a', typed)])
    const { body } = await editor.mutate('source.checkNow', { caseStudy: id })
    expect((body as CheckedSources).checks).toMatchObject([
      { address: typed, outcome: 'not-checkable', says: 'This is not a web address that can be asked for.' },
    ])
  })

  test('of no case study are not found', async () => {
    expect((await editor.mutate('source.checkNow', { caseStudy: 'nothing-here' })).status).toBe(404)
    expect((await editor.query('source.ofCaseStudy', { caseStudy: 'nothing-here' })).status).toBe(404)
  })

  test('are checked and listed by editors, and shown to all who read', async () => {
    const id = await begin([source('a', `${site.url}/here?mine`)])
    for (const refused of [
      await contributor.mutate('source.checkNow', { caseStudy: id }),
      await contributor.query('source.list', {}),
    ])
      expect([refused.status, refused.reasons[0]?.rule]).toEqual([403, 'role-too-low'])
    expect(site.asked.join()).not.toContain('mine')
    expect((await contributor.query('source.ofCaseStudy', { caseStudy: id })).status).toBe(200)
    expect((await desk.browser().query('source.ofCaseStudy', { caseStudy: id })).status).toBe(401)
  })

  test('are not checked where the settings say so, and that is said', async () => {
    const off = await createTestDesk()
    const ada = off.browser()
    await letIn(off, ada)
    const begun = await ada.mutate('revision.begin', {
      content: { title: 'T', sources: [source('a', site.url)] },
    })
    const { id } = begun.body as { id: string }
    const answer = await ada.mutate('source.checkNow', { caseStudy: id })
    expect([answer.status, answer.reasons[0]?.rule]).toEqual([412, 'checks-off'])
    expect((await ada.query('source.ofCaseStudy', { caseStudy: id })).body).toMatchObject({ isOn: false })
    expect((await ada.query('source.list', {})).body).toMatchObject({ checks: 'off', sources: [] })
    await off.remove()
  })
})

test('the list tells what is unreachable, failing and not to be checked, and which case studies cite it', async () => {
  const urls = ['/lost', '/failing', '/shut'].map((path) => site.url + path)
  site.pages['/failing'] = answers(500)
  site.pages['/shut'] = answers(401)
  const ids = [
    await begin(urls.map((url, at) => source(`s${at}`, url))),
    await begin([source('a', urls[0] ?? '')]),
  ]
  await editor.mutate('source.checkNow', { caseStudy: ids[0] })
  desk.clock.now = new Date(desk.clock.now.getTime() + 86_400_000)
  await editor.mutate('source.checkNow', { caseStudy: ids[1] })
  const list = async (standing?: string) =>
    (await editor.query('source.list', standing ? { standing } : {})).body as SourceList
  const lost = await list()
  expect(lost.sources).toMatchObject([
    { check: { address: urls[0], failedDays: 2, lastCheck: { reachable: false } }, more: 0 },
  ])
  expect(lost.sources[0]?.citedBy.map(({ ref, field }) => [ref, field]).sort()).toEqual(
    ids.map((id) => [id, ids[0] === id ? 'sources/s0/url' : 'sources/a/url']).sort(),
  )
  expect((await list('failing')).sources.map(({ check }) => check.address)).toContain(urls[1])
  expect((await list('not-checkable')).sources.map(({ check }) => check.address)).toContain(urls[2])
  expect(lost.checks).toBe('asked')
  expect(lost.counts).toMatchObject({ unreachable: 1 })
  expect((await editor.query('source.list', { standing: 'unreachable', page: 2 })).body).toMatchObject({
    sources: [],
  })
})
