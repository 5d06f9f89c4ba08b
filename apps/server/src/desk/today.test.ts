import type { Person, Role } from '@casebook/core/person'
import { caseStudy, evaluation } from '@casebook/core/synthetic/builders'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addAsk, saveAsk } from '../area-ask/store.ts'
import { keepDraft } from '../draft/keep.ts'
import { publishRevision, scheduleRevision } from '../revision/publish.ts'
import { followSchedule } from '../revision/publish-due.ts'
import { returnRevision, sendRevisionForReview } from '../revision/review.ts'
import { addPerson } from '../revision/test-people.ts'
import { beginCaseStudy, writeRevision } from '../revision/write.ts'
import { coverage } from './coverage.ts'
import { DeskQuery } from './desk-list.ts'
import { listCaseStudies } from './list.ts'
import { openWalk, type Walk } from './test-walk.ts'
import { deskToday } from './today.ts'

let walk: Walk
beforeAll(async () => {
  walk = await openWalk()
})
afterAll(() => walk.remove())

const asAt = '2026-11-23'
const asking = (person: Person) => ({ db: walk.db, person, asAt })
const today = async (person: Person) => (await deskToday(asking(person))).needs
/** The titles under each need. */
const needed = async (person: Person) =>
  Object.fromEntries((await today(person)).map(({ need, rows }) => [need, rows.map(({ title }) => title)]))

test('a desk that needs nobody is empty', async () => {
  expect(await needed(walk.publisher)).toEqual({})
})

describe('what needs whom', () => {
  beforeAll(async () => {
    const { editor, reviewer, publisher, as, db } = walk
    await walk.begun('A note')
    const unsaved = await walk.begun('Not saved')
    const typed = { caseStudy: unsaved, over: null, basedOn: 1, content: { title: 'More' }, tab: 'one' }
    await keepDraft(as(editor), typed)
    const returned = await walk.sent('To mend')
    const remarks = [{ says: 'Say who it is for.' }]
    await returnRevision(as(reviewer), { caseStudy: returned, revision: 1, remarks })
    await walk.sent('For anybody')
    await walk.sent('For Rita, later', { reviewer, due: '2026-12-05' })
    await walk.sent('For Rita, sooner', { reviewer, due: '2026-11-30' })
    const another = await addPerson(db, 'reviewer', 'Rob')
    await walk.sent('For Rob', { reviewer: another })
    await walk.approved('Approved')
    const scheduled = await walk.approved('On the schedule')
    await scheduleRevision(as(publisher), {
      caseStudy: scheduled,
      revision: 1,
      publishAt: '2026-12-01T09:00:00+00:00',
    })
    await walk.published('Look again soon', { reviewBy: '2026-12-24' })
    await walk.published('Look again at once', { reviewBy: '2026-11-22' })
    await walk.published('Promised', {
      evaluated: 'yes',
      evaluations: [evaluation({ state: 'planned', due: '2025-01-31', outcomes: [] })],
    })
    await walk.published('Out of reach', {
      sources: [{ ...caseStudy().sources[0], lastCheck: { on: '2026-11-01', reachable: false } }],
    })
  })

  test('a contributor: what they began, and it alone', async () => {
    expect(await needed(walk.contributor)).toEqual({
      returned: ['To mend'],
      'go-on': ['Not saved', 'A note'],
      'review-overdue': ['Look again at once'],
      'evaluation-overdue': ['Promised'],
      unreachable: ['Out of reach'],
      'review-soon': ['Look again soon'],
    })
    const stranger = await addPerson(walk.db, 'contributor', 'Sam')
    expect(await needed(stranger)).toEqual({})
  })

  test('an editor: what they left unsaved, and what is public and due', async () => {
    expect(await needed(walk.editor)).toEqual({
      unsaved: ['Not saved'],
      'review-overdue': ['Look again at once'],
      'evaluation-overdue': ['Promised'],
      unreachable: ['Out of reach'],
      'review-soon': ['Look again soon'],
    })
  })

  test('a reviewer: first what was asked of them, the soonest first, then what nobody was asked for', async () => {
    expect((await needed(walk.reviewer))['to-review']).toEqual([
      'For Rita, sooner',
      'For Rita, later',
      'For anybody',
    ])
    expect((await needed(walk.publisher))['to-review']).toEqual(['For anybody'])
  })

  test('nobody is asked to review what they wrote', async () => {
    const writer = await addPerson(walk.db, 'reviewer', 'Will')
    const { id } = await beginCaseStudy(walk.as(writer), { title: 'My own' })
    await sendRevisionForReview(walk.as(writer), { caseStudy: id, revision: 1, reviewer: null, due: null })
    expect((await needed(writer))['to-review']).toEqual(['For anybody'])
    expect((await needed(walk.reviewer))['to-review']).toContain('My own')
  })

  test('a publisher: what waits for them, and what is scheduled', async () => {
    const { 'to-publish': waiting, scheduled } = await needed(walk.publisher)
    expect([waiting, scheduled]).toEqual([['Approved'], ['On the schedule']])
    expect(await needed(walk.reviewer)).not.toHaveProperty('to-publish')
  })

  test.each<Role>(['contributor', 'editor', 'reviewer', 'publisher'])(
    'each count is what the list finds under the same need, for a %s',
    async (role) => {
      const person = walk[role as 'contributor']
      for (const { need, count } of await today(person)) {
        const query = DeskQuery.parse({ facets: { needs: [need] } })
        expect([need, (await listCaseStudies(asking(person), query)).total]).toEqual([need, count])
      }
    },
  )

  test('a publication that failed says why, to those who can mend it', async () => {
    const slug = 'the-same-address'
    const late = await walk.approved('Too late', { slug })
    const first = await walk.approved('First there', { slug })
    const seen = { caseStudy: late, revision: 1 }
    await scheduleRevision(walk.as(walk.publisher), { ...seen, publishAt: '2026-11-24T09:00:00Z' })
    await publishRevision(walk.as(walk.publisher), { caseStudy: first, revision: 1 })
    walk.clock.now = new Date('2026-11-24T09:00:01.000Z')
    const log = pino({ level: 'silent' })
    const { db, now, web } = walk.as(walk.publisher)
    const following = followSchedule({ db, now, log, publicUrl: web.publicUrl })
    await following.tick()
    await following.stop()
    const failed = (await today(walk.publisher)).find(({ need }) => need === 'failed')
    expect(failed?.rows).toMatchObject([
      { title: 'Too late', failure: { reasons: [{ rule: 'address-taken' }] } },
    ])
    const { failed: ofCora } = await needed(walk.contributor)
    expect(ofCora).toEqual(['Too late'])
    expect(await needed(walk.reviewer)).not.toHaveProperty('failed')
  })
})

test('what the area answered needs whoever may write it in, until somebody wrote', async () => {
  const id = await walk.begun('Asked of the area')
  const ask = {
    caseStudy: id,
    revision: 1,
    name: 'Nia Jones',
    email: 'nia@council.example',
    by: walk.editor.id,
    at: '2026-11-24T09:00:00.000Z',
    expiresAt: '2026-12-08T09:00:00.000Z',
    stopped: null,
    answered: null,
  }
  const answered = { at: '2026-11-24T10:00:00.000Z', answers: [{ field: 'title', answer: 'right' as const }] }
  const asked = await walk.db.transaction((tx) => addAsk(tx, ask, 'a hash'))
  expect(await needed(walk.editor)).not.toHaveProperty('area-answered')
  await walk.db.transaction((tx) => saveAsk(tx, asked, { ask: { ...ask, answered } }))
  expect((await needed(walk.editor))['area-answered']).toEqual(['Asked of the area'])
  const stranger = await addPerson(walk.db, 'contributor', 'Sue')
  expect(await needed(stranger)).toEqual({})
  walk.clock.now = new Date('2026-11-24T11:00:00.000Z')
  const content = { title: 'Asked of the area, and mended' }
  await writeRevision(walk.as(walk.editor), { caseStudy: id, revision: 1, content, draft: null })
  expect(await needed(walk.editor)).not.toHaveProperty('area-answered')
})

test('coverage counts each topic with each theme, what is not public apart', async () => {
  const of = (which: 'everything' | 'published') => coverage(asking(walk.contributor), which)
  const cellOf = ({ topics }: Awaited<ReturnType<typeof of>>) =>
    topics
      .find(({ topic }) => topic === 'drugs-and-alcohol')
      ?.themes.find(({ theme }) => theme === 'health-inequalities')
  const both = { topics: ['drugs-and-alcohol', 'dementia'], themes: ['health-inequalities'] }
  await walk.published('Compared', { ...both, evaluated: 'yes', evaluations: [evaluation()] })
  await walk.begun('Begun', both)
  expect(cellOf(await of('published'))).toMatchObject({ count: 1, evaluated: 1, compared: 0, disagree: 0 })
  expect(cellOf(await of('everything'))).toMatchObject({ count: 2, evaluated: 1 })
  const query = DeskQuery.parse({
    facets: {
      topic: ['drugs-and-alcohol'],
      theme: ['health-inequalities'],
      state: ['published', 'published-and-newer'],
    },
  })
  expect((await listCaseStudies(asking(walk.contributor), query)).total).toBe(1)
})
