import type { Person } from '@casebook/core/person'
import { caseStudy } from '@casebook/core/synthetic/builders'
import { eq } from 'drizzle-orm'
import { pino } from 'pino'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type OpenDatabase, openDatabase } from '../database/database.ts'
import { migrateDatabase } from '../database/migrate.ts'
import { postedLetters } from '../mail/test-letters.ts'
import { people } from '../person/tables.ts'
import { createTestDatabase, type TestDatabase } from '../postgres/test-database.ts'
import { openCaseStudy } from './open.ts'
import { publishRevision, scheduleRevision } from './publish.ts'
import { followSchedule } from './publish-due.ts'
import { approveRevision, assignReview, returnRevision, sendRevisionForReview } from './review.ts'
import { addPerson } from './test-people.ts'
import { timelineOf } from './timeline.ts'
import { beginCaseStudy, writeRevision } from './write.ts'

const publicUrl = 'http://localhost:4000'
let database: TestDatabase
let open: OpenDatabase
let writer: Person
let reviewer: Person
let publisher: Person
let gone: Person
const clock = { now: new Date('2026-11-23T09:00:00.000Z') }
const now = () => clock.now

beforeAll(async () => {
  database = await createTestDatabase(migrateDatabase)
  open = openDatabase(database.url, { max: 6 })
  writer = await addPerson(open.db, 'contributor', 'Wyn')
  reviewer = await addPerson(open.db, 'reviewer', 'Rae')
  publisher = await addPerson(open.db, 'publisher', 'Pat')
  gone = await addPerson(open.db, 'administrator', 'Gone')
  await open.db.update(people).set({ state: 'deactivated' }).where(eq(people.id, gone.id))
})
afterAll(async () => {
  await open.close()
  await database.remove()
})
beforeEach(() => {
  clock.now = new Date('2026-11-23T09:00:00.000Z')
})

const as = (person: Person) => ({ db: open.db, now, person, web: { publicUrl } })
const lettersAbout = async (id: string) =>
  (await postedLetters(open.db))
    .filter(({ about }) => about?.caseStudy === id)
    .map(({ kind, to }) => [kind, to])
const tick = async () => {
  const following = followSchedule({ db: open.db, publicUrl, now, log: pino({ level: 'silent' }) })
  await following.tick()
  await following.stop()
}

test('each act writes to those who wait for it, and to nobody else', async () => {
  const content = caseStudy({ slug: 'letters-of-acts' })
  const { id } = await beginCaseStudy(as(writer), content)
  const one = { caseStudy: id, revision: 1 }
  await sendRevisionForReview(as(writer), { ...one, reviewer: null, due: null })
  expect(await lettersAbout(id)).toEqual([])
  await assignReview(as(publisher), {
    ...one,
    reviewer: reviewer.id,
    due: '2026-12-01',
  })
  await assignReview(as(publisher), { ...one, reviewer: reviewer.id, due: '2026-12-02' })
  expect(await lettersAbout(id)).toEqual([['review-request', reviewer.email]])
  await returnRevision(as(reviewer), { ...one, remarks: [{ says: 'Say who it is for.' }] })
  await writeRevision(as(writer), { ...one, content: { ...content, audience: 'All' }, draft: null })
  const two = { caseStudy: id, revision: 2 }
  await sendRevisionForReview(as(writer), { ...two, reviewer: null, due: null })
  await approveRevision(as(reviewer), two)
  await publishRevision(as(publisher), two)
  expect(await lettersAbout(id)).toEqual([
    ['review-request', reviewer.email],
    ['returned', writer.email],
    ['approved', writer.email],
    ['published', writer.email],
  ])
  const letters = await postedLetters(open.db)
  const returned = letters.find(({ kind }) => kind === 'returned')
  expect(returned?.paragraphs).toContain('Say who it is for.')
  expect(returned?.action?.url).toBe(`${publicUrl}/admin/case-studies/${id}/write`)
})

test('publishers hear once that a scheduled publication failed, and writers when one was on time', async () => {
  const approved = async (slug: string) => {
    const { id } = await beginCaseStudy(as(writer), caseStudy({ slug }))
    await sendRevisionForReview(as(writer), { caseStudy: id, revision: 1, reviewer: null, due: null })
    await approveRevision(as(reviewer), { caseStudy: id, revision: 1 })
    return { caseStudy: id, revision: 1 }
  }
  const [late, first, onTime] = [await approved('taken'), await approved('taken'), await approved('free')]
  const publishAt = '2026-11-24T09:00:00.000Z'
  await scheduleRevision(as(publisher), { ...late, publishAt })
  await scheduleRevision(as(publisher), { ...onTime, publishAt })
  await publishRevision(as(publisher), first)
  clock.now = new Date('2026-11-24T09:00:01.000Z')
  await tick()
  clock.now = new Date('2026-11-24T09:10:00.000Z')
  await tick()
  expect(await lettersAbout(late.caseStudy)).toEqual([
    ['approved', writer.email],
    ['schedule-failed', publisher.email],
  ])
  expect(await lettersAbout(onTime.caseStudy)).toEqual([
    ['approved', writer.email],
    ['published', writer.email],
  ])
})

test('nobody whose account is closed is offered as a reviewer, or taken for one', async () => {
  const { id } = await beginCaseStudy(as(writer), { title: 'Who reviews' })
  const { approvers } = await openCaseStudy(as(writer), id)
  expect(approvers.map(({ name }) => name)).toEqual(['Pat', 'Rae'])
  const asking = { caseStudy: id, revision: 1, reviewer: gone.id, due: null }
  await expect(sendRevisionForReview(as(writer), asking)).rejects.toMatchObject({
    reasons: [{ rule: 'no-reviewer', field: 'reviewer' }],
  })
})

test('the timeline tells in words what was done, newest first, page by page', async () => {
  const { id } = await beginCaseStudy(as(writer), { title: 'What was done' })
  const one = { caseStudy: id, revision: 1 }
  await sendRevisionForReview(as(writer), { ...one, reviewer: reviewer.id, due: '2026-12-01' })
  await returnRevision(as(reviewer), { ...one, remarks: [{ says: 'Begin.', field: 'title' }] })
  const first = await timelineOf(open.db, id, { limit: 2 })
  expect(first.entries).toMatchObject([
    {
      by: { name: 'Rae' },
      says: 'returned it with reasons',
      revision: 1,
      told: [{ name: 'Reason', value: 'Begin.' }],
    },
    {
      by: { name: 'Wyn' },
      says: 'sent it for review',
      told: [
        { name: 'Reviewer', value: 'Rae' },
        { name: 'Asked for by', value: '1 December 2026' },
      ],
    },
  ])
  const rest = await timelineOf(open.db, id, { before: first.next ?? 0, limit: 2 })
  expect(rest).toMatchObject({ entries: [{ says: 'began it' }], next: null })
})
