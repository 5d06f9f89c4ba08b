import { caseStudy, evaluation, outcome } from '@casebook/core/synthetic/builders'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadFoundingLibrary } from '../library/load-founding-library.ts'
import { type Browser, createTestDesk, letIn, type TestDesk } from '../person/test-desk.ts'
import type { DeskList } from './desk-list.ts'

const day = 24 * 60 * 60_000
const place = caseStudy().place
const library = [
  caseStudy({ slug: 'anytown-street-triage', title: 'Street triage in Anytown' }),
  caseStudy({
    slug: 'bury-naloxone',
    title: 'Naloxone in Bury',
    topics: ['drugs-and-alcohol'],
    place: { ...place, name: 'Bury', forces: ['greater-manchester'] },
    evaluated: 'yes',
    evaluations: [evaluation({ outcomes: [outcome({ direction: 'worsened' })] })],
  }),
  caseStudy({
    slug: 'camborne-dance',
    title: 'A dance workshop',
    topics: ['health-and-wellbeing', 'mental-health'],
    place: { ...place, name: 'Camborne', forces: 'not-known' },
    end: '2025',
  }),
]

let desk: TestDesk
let browser: Browser
beforeAll(async () => {
  desk = await createTestDesk()
  browser = desk.browser()
  await letIn(desk, browser)
  await loadFoundingLibrary(desk.db, library, '2026-11-22T09:00:00.000Z')
})
afterAll(() => desk.remove())

async function list(input: Record<string, unknown> = {}): Promise<DeskList> {
  const { body } = await browser.query('caseStudy.list', input)
  return body as DeskList
}
const slugs = ({ rows }: DeskList) => rows.map(({ ref }) => ref)

test('the list shows each case study with its status, flags, stage, force, revision and when it was saved', async () => {
  const { rows, total, outOf } = await list({ facets: { flag: ['harm-found'] } })
  expect([total, outOf]).toEqual([1, 3])
  expect(rows[0]).toMatchObject({
    ref: 'bury-naloxone',
    stage: 'current',
    forces: ['Greater Manchester Police'],
    evidence: {
      words: 'Evaluated locally',
      flags: expect.arrayContaining(['harm-found', 'evaluator-is-deliverer']),
    },
    revision: { number: 1, savedAt: '2026-11-22T09:00:00.000Z', author: 'founding-library', note: null },
  })
})

test.each([
  [{ q: 'bury' }, ['bury-naloxone']],
  [{ q: 'DANCE workshop' }, ['camborne-dance']],
  [{ q: 'nothing of the sort' }, []],
  [{ facets: { topic: ['mental-health'] } }, ['camborne-dance', 'anytown-street-triage']],
  [
    { facets: { topic: ['mental-health', 'drugs-and-alcohol'] }, sort: 'title' },
    ['camborne-dance', 'bury-naloxone', 'anytown-street-triage'],
  ],
  [{ facets: { topic: ['mental-health'], stage: ['historic'] } }, ['camborne-dance']],
  [{ facets: { force: ['durham'] } }, ['anytown-street-triage']],
  [{ facets: { status: ['evaluated-locally'] } }, ['bury-naloxone']],
  [{ sort: 'evidence' }, ['bury-naloxone', 'camborne-dance', 'anytown-street-triage']],
])('narrowed by %j', async (input, expected) => {
  expect(slugs(await list(input))).toEqual(expected)
})

test('the counts of a filter ignore that filter and heed the others', async () => {
  const { facets } = await list({ facets: { topic: ['drugs-and-alcohol'], stage: ['current'] } })
  const counts = (id: keyof DeskList['facets']) =>
    Object.fromEntries(facets[id].map(({ value, count }) => [value, count]))
  expect(counts('topic')).toEqual({ 'mental-health': 1, 'drugs-and-alcohol': 1 })
  expect(counts('stage')).toEqual({ current: 1 })
})

test('a page after the last is the last', async () => {
  expect(await list({ page: 9 })).toMatchObject({ page: 1, pages: 1, total: 3 })
})

test('an amendment shows at once', async () => {
  const amended = caseStudy({ slug: 'anytown-street-triage', title: 'Triage in Anytown, amended' })
  await loadFoundingLibrary(desk.db, [amended], '2026-11-22T10:00:00.000Z')
  const { rows } = await list({ q: 'amended' })
  expect(rows.map(({ revision }) => revision.number)).toEqual([2])
})

test('what follows the day is judged anew on the next', async () => {
  const reviewBy = new Date(desk.clock.now.getTime() + day).toISOString().slice(0, 10)
  await loadFoundingLibrary(desk.db, [caseStudy({ slug: 'due-soon', reviewBy })], '2026-11-22T11:00:00.000Z')
  const staleOnes = async () => slugs(await list({ facets: { flag: ['stale'] } }))
  expect(await staleOnes()).not.toContain('due-soon')
  desk.clock.now = new Date(desk.clock.now.getTime() + 3 * day)
  expect(await staleOnes()).toContain('due-soon')
})
