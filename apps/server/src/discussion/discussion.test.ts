import type { Person } from '@casebook/core/person'
import { caseStudy } from '@casebook/core/synthetic/builders'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { auditEntries } from '../audit/tables.ts'
import { publicBySlug } from '../case-study/store.ts'
import { type OpenDatabase, openDatabase } from '../database/database.ts'
import { migrateDatabase } from '../database/migrate.ts'
import { postedLetters } from '../mail/test-letters.ts'
import { createTestDatabase, type TestDatabase } from '../postgres/test-database.ts'
import { openCaseStudy } from '../revision/open.ts'
import { publishRevision } from '../revision/publish.ts'
import { approveRevision, sendRevisionForReview } from '../revision/review.ts'
import { addPerson } from '../revision/test-people.ts'
import { timelineOf } from '../revision/timeline.ts'
import { beginCaseStudy, writeRevision } from '../revision/write.ts'
import { comment, reopen, reply, resolve } from './discuss.ts'
import { threadsOf } from './store.ts'

let database: TestDatabase
let open: OpenDatabase
let writer: Person
let editor: Person
let reviewer: Person
const clock = { now: new Date('2026-11-23T09:00:00.000Z') }

beforeAll(async () => {
  database = await createTestDatabase(migrateDatabase)
  open = openDatabase(database.url, { max: 6 })
  writer = await addPerson(open.db, 'contributor', 'Wyn')
  editor = await addPerson(open.db, 'editor', 'Edie')
  reviewer = await addPerson(open.db, 'publisher', 'Rae')
})
afterAll(async () => {
  await open.close()
  await database.remove()
})
beforeEach(() => {
  clock.now = new Date('2026-11-23T09:00:00.000Z')
})

const as = (person: Person) => ({
  db: open.db,
  now: () => clock.now,
  person,
  web: { publicUrl: 'http://localhost:4000' },
})
const begun = async (content: Parameters<typeof beginCaseStudy>[1] = { title: 'Street triage' }) =>
  (await beginCaseStudy(as(writer), content)).id
const refusal = (doing: Promise<unknown>) =>
  doing.then(
    () => [],
    (error) => error.reasons.map(({ rule }: { rule: string }) => rule),
  )
const lettersTo = async ({ email }: Person, about: string) =>
  (await postedLetters(open.db)).filter(
    (letter) => letter.kind === 'comment' && letter.to === email && letter.about?.caseStudy === about,
  )

test('a thread is begun on a field, answered, resolved and opened again, each act with its audit entry', async () => {
  const id = await begun({ title: 'Street triage', lessons: [{ id: 'l1', text: 'Start small' }] })
  await comment(as(editor), { caseStudy: id, field: 'lessons/l1/text', text: ' Who says so? ' })
  const [thread] = await threadsOf(open.db, id)
  expect(thread).toMatchObject({
    by: { id: editor.id, name: 'Edie' },
    text: 'Who says so?',
    field: 'lessons/l1/text',
    about: 'the text of the lesson “Start small”',
    revision: 1,
    resolved: null,
    replies: [],
  })
  const on = { caseStudy: id, thread: thread?.id ?? '' }
  await reply(as(writer), { ...on, text: 'The audit does.' })
  await resolve(as(editor), on)
  expect(await refusal(reply(as(writer), { ...on, text: 'And one more thing.' }))).toEqual([
    'comment-resolved',
  ])
  expect(await refusal(resolve(as(editor), on))).toEqual(['comment-resolved'])
  expect((await threadsOf(open.db, id))[0]).toMatchObject({
    resolved: { by: { name: 'Edie' } },
    replies: [{ by: { name: 'Wyn' }, text: 'The audit does.' }],
  })
  await reopen(as(editor), on)
  expect((await threadsOf(open.db, id))[0]?.resolved).toBeNull()
  const acts = (await open.db.select().from(auditEntries)).filter(({ subject }) => subject === id)
  expect(acts.map(({ action }) => action).slice(1)).toEqual([
    'discussion.commented',
    'discussion.commented',
    'discussion.resolved',
    'discussion.reopened',
  ])
  expect(JSON.stringify(acts)).not.toContain('The audit does')
  expect((await timelineOf(open.db, id, { limit: 1 })).entries).toMatchObject([
    { says: 'opened a comment again', by: { name: 'Edie' } },
  ])
})

test('a contributor resolves their own comment alone', async () => {
  const id = await begun()
  await comment(as(editor), { caseStudy: id, field: '', text: 'Mine' })
  await comment(as(writer), { caseStudy: id, field: '', text: 'Theirs' })
  const [editors, writers] = (await threadsOf(open.db, id)).map((thread) => ({
    caseStudy: id,
    thread: thread.id,
  }))
  expect(await refusal(resolve(as(writer), editors as never))).toEqual(['role-too-low'])
  await resolve(as(writer), writers as never)
  expect((await threadsOf(open.db, id)).map(({ resolved }) => resolved !== null)).toEqual([false, true])
})

test('a comment keeps its field’s name after the part is gone', async () => {
  const id = await begun({ title: 'Street triage', lessons: [{ id: 'l1', text: 'Start small' }] })
  await comment(as(editor), { caseStudy: id, field: 'lessons/l1', text: 'Is this one needed?' })
  await writeRevision(as(writer), {
    caseStudy: id,
    revision: 1,
    content: { title: 'Street triage' },
    draft: null,
  })
  expect(await threadsOf(open.db, id)).toMatchObject([{ about: 'the lesson “Start small”', revision: 1 }])
})

test('nothing is said in vain: blank text, another case study’s thread, a case study that is not there', async () => {
  const [id, other] = [await begun(), await begun()]
  expect(await refusal(comment(as(writer), { caseStudy: id, field: '', text: '  ' }))).toEqual(['missing'])
  await comment(as(writer), { caseStudy: id, field: '', text: 'Here' })
  const [thread] = await threadsOf(open.db, id)
  const elsewhere = { caseStudy: other, thread: thread?.id ?? '', text: 'x' }
  expect(await refusal(reply(as(writer), elsewhere))).toEqual(['not-found'])
  const nowhere = { caseStudy: '00000000-0000-4000-8000-000000000000', field: '', text: 'x' }
  expect(await refusal(comment(as(writer), nowhere))).toEqual(['not-found'])
})

describe('letters about comments', () => {
  test('go to who wrote the revision and to those in the thread, not to oneself, once an hour each', async () => {
    const id = await begun()
    await comment(as(writer), { caseStudy: id, field: '', text: 'To myself' })
    expect(await lettersTo(writer, id)).toEqual([])
    await comment(as(reviewer), { caseStudy: id, field: 'title', text: 'Which street?' })
    await comment(as(reviewer), { caseStudy: id, field: 'title', text: 'And when?' })
    expect(await lettersTo(writer, id)).toHaveLength(1)
    const thread = (await threadsOf(open.db, id))[1]?.id ?? ''
    await reply(as(editor), { caseStudy: id, thread, text: 'The high street.' })
    expect(await lettersTo(reviewer, id)).toMatchObject([
      {
        subject: 'A comment on “Street triage”',
        paragraphs: [
          'Edie commented on the title of “Street triage”:',
          'The high street.',
          expect.anything(),
        ],
        action: { url: `http://localhost:4000/admin/case-studies/${id}` },
      },
    ])
    clock.now = new Date('2026-11-23T10:00:01.000Z')
    await comment(as(reviewer), { caseStudy: id, field: '', text: 'An hour later' })
    expect(await lettersTo(writer, id)).toHaveLength(2)
  })
})

test('no word of a discussion reaches readers', async () => {
  const canary = 'canary-in-the-discussion'
  const slug = 'never-public'
  const id = await begun(caseStudy({ slug }))
  await comment(as(writer), { caseStudy: id, field: 'title', text: canary })
  const thread = (await threadsOf(open.db, id))[0]?.id ?? ''
  await reply(as(editor), { caseStudy: id, thread, text: `${canary} too` })
  await sendRevisionForReview(as(writer), { caseStudy: id, revision: 1, reviewer: null, due: null })
  await approveRevision(as(reviewer), { caseStudy: id, revision: 1 })
  await publishRevision(as(reviewer), { caseStudy: id, revision: 1 })
  expect(JSON.stringify(await openCaseStudy(as(writer), id))).not.toContain(canary)
  const read = JSON.stringify(await publicBySlug(open.db, slug))
  expect(read).toContain(slug)
  expect(read).not.toContain(canary)
})
