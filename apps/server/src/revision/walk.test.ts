import type { Person } from '@casebook/core/person'
import { caseStudy } from '@casebook/core/synthetic/builders'
import { pino } from 'pino'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import * as audit from '../audit/store.ts'
import { auditEntries } from '../audit/tables.ts'
import { publicBySlug } from '../case-study/store.ts'
import { changes } from '../case-study/tables.ts'
import { type OpenDatabase, openDatabase } from '../database/database.ts'
import { migrateDatabase } from '../database/migrate.ts'
import { keepDraft } from '../draft/keep.ts'
import { draftOf } from '../draft/store.ts'
import { createTestDatabase, type TestDatabase } from '../postgres/test-database.ts'
import { failureOf } from './failed-publications.ts'
import { openCaseStudy } from './open.ts'
import {
  publishRevision,
  scheduleRevision,
  stateNothingChanged,
  unwithdrawRevision,
  withdrawRevision,
} from './publish.ts'
import { followSchedule } from './publish-due.ts'
import { approveRevision, returnRevision, sendRevisionForReview } from './review.ts'
import { addPerson } from './test-people.ts'
import { beginCaseStudy, restoreRevision, writeRevision } from './write.ts'

const log = pino({ level: 'silent' })
let database: TestDatabase
let open: OpenDatabase
let writer: Person
let reviewer: Person
let publisher: Person
const clock = { now: new Date('2026-11-23T09:00:00.000Z') }
const now = () => clock.now

beforeAll(async () => {
  database = await createTestDatabase(migrateDatabase)
  open = openDatabase(database.url, { max: 6 })
  writer = await addPerson(open.db, 'contributor')
  reviewer = await addPerson(open.db, 'reviewer')
  publisher = await addPerson(open.db, 'publisher')
})
afterAll(async () => {
  await open.close()
  await database.remove()
})
beforeEach(() => {
  clock.now = new Date('2026-11-23T09:00:00.000Z')
})

const publicUrl = 'http://localhost:4000'
const as = (person: Person) => ({ db: open.db, now, person, web: { publicUrl } })
let count = 0
const newSlug = () => {
  count += 1
  return `street-triage-${count}`
}

/** A case study that was written, sent and approved: its id, its address and the number of the approved revision. */
async function approved(content = caseStudy({ slug: newSlug() })) {
  const { id } = await beginCaseStudy(as(writer), content)
  await sendRevisionForReview(as(writer), {
    caseStudy: id,
    revision: 1,
    reviewer: reviewer.id,
    due: '2026-12-01',
  })
  await approveRevision(as(reviewer), { caseStudy: id, revision: 1 })
  return { id, slug: content.slug }
}

const refusal = (doing: Promise<unknown>) =>
  doing.then(
    () => [],
    (error) => error.reasons.map(({ rule }: { rule: string }) => rule),
  )
const actsOn = async (id: string) =>
  (await open.db.select().from(auditEntries))
    .filter(({ subject }) => subject === id)
    .map(({ action }) => action)

describe('from draft to public', () => {
  test('a case study is begun, written, sent, returned, sent again, approved, published, amended, checked, withdrawn and brought back', async () => {
    const slug = newSlug()
    const { id } = await beginCaseStudy(as(writer), { title: 'A rough note' })
    const content = caseStudy({ slug })
    await writeRevision(as(writer), { caseStudy: id, revision: 1, content, draft: null, note: 'Filled in' })
    await sendRevisionForReview(as(writer), { caseStudy: id, revision: 2, reviewer: reviewer.id, due: null })
    await returnRevision(as(reviewer), {
      caseStudy: id,
      revision: 2,
      remarks: [{ says: 'Say who it is for.', field: 'audience' }],
    })
    const better = { ...content, audience: 'Everyone who calls at night.' }
    await writeRevision(as(writer), { caseStudy: id, revision: 2, content: better, draft: null })
    await sendRevisionForReview(as(writer), { caseStudy: id, revision: 3, reviewer: null, due: null })
    await approveRevision(as(reviewer), { caseStudy: id, revision: 3 })
    expect(await publicBySlug(open.db, slug)).toBeNull()
    await publishRevision(as(publisher), { caseStudy: id, revision: 3 })
    expect(await publicBySlug(open.db, slug)).toMatchObject({
      revisionNumber: 3,
      publishedAt: '2026-11-23T09:00:00.000Z',
      withdrawn: null,
      caseStudy: { audience: 'Everyone who calls at night.' },
    })

    const amended = { ...better, title: 'Street triage, amended' }
    await writeRevision(as(writer), { caseStudy: id, revision: 3, content: amended, draft: null })
    await sendRevisionForReview(as(writer), { caseStudy: id, revision: 4, reviewer: null, due: null })
    await approveRevision(as(reviewer), { caseStudy: id, revision: 4 })
    expect(await refusal(publishRevision(as(publisher), { caseStudy: id, revision: 4 }))).toEqual([
      'note-missing',
    ])
    await publishRevision(as(publisher), { caseStudy: id, revision: 4, note: 'The title was wrong.' })
    const standing = await openCaseStudy(as(writer), slug)
    expect(standing.history.map(({ state }) => state.state)).toEqual([
      'draft',
      'draft',
      'superseded',
      'published',
    ])

    clock.now = new Date('2027-01-05T10:00:00.000Z')
    await stateNothingChanged(as(reviewer), { caseStudy: id, revision: 4, reviewBy: '2028-01-05' })
    expect(await publicBySlug(open.db, slug)).toMatchObject({
      publishedAt: '2026-11-23T09:00:00.000Z',
      checkedAt: '2027-01-05T10:00:00.000Z',
      caseStudy: { reviewBy: '2028-01-05' },
    })
    await withdrawRevision(as(publisher), { caseStudy: id, revision: 4, reason: 'The service was closed.' })
    expect(await publicBySlug(open.db, slug)).toMatchObject({
      revisionNumber: 4,
      withdrawn: { at: '2027-01-05T10:00:00.000Z', reason: 'The service was closed.' },
    })
    await unwithdrawRevision(as(publisher), { caseStudy: id, revision: 4, note: 'It was opened again.' })
    expect(await publicBySlug(open.db, slug)).toMatchObject({ withdrawn: null })

    expect(await actsOn(id)).toEqual([
      'case-study.begun',
      'revision.written',
      'revision.sent-for-review',
      'revision.returned',
      'revision.written',
      'revision.sent-for-review',
      'revision.approved',
      'revision.published',
      'revision.written',
      'revision.sent-for-review',
      'revision.approved',
      'revision.amended',
      'revision.checked',
      'revision.withdrawn',
      'revision.unwithdrawn',
    ])
    const told = (await open.db.select().from(changes)).filter(({ caseStudyId }) => caseStudyId === id)
    expect(told.map(({ kind }) => kind)).toEqual([
      'published',
      'published',
      'published',
      'withdrawn',
      'published',
    ])
    expect(await audit.firstBrokenLink(open.db)).toBeNull()
  })

  test('a refused act changes nothing: no revision, no state, no audit entry', async () => {
    const { id } = await approved()
    const before = [await openCaseStudy(as(writer), id), await actsOn(id)]
    expect(await refusal(publishRevision(as(writer), { caseStudy: id, revision: 1 }))).toEqual([
      'role-too-low',
    ])
    expect(
      await refusal(withdrawRevision(as(publisher), { caseStudy: id, revision: 1, reason: 'x' })),
    ).toEqual(['nothing-public'])
    expect([await openCaseStudy(as(writer), id), await actsOn(id)]).toEqual(before)
  })

  test('nobody approves what they wrote, administrators included', async () => {
    const administrator = await addPerson(open.db, 'administrator')
    const { id } = await beginCaseStudy(as(administrator), caseStudy({ slug: newSlug() }))
    await sendRevisionForReview(as(administrator), { caseStudy: id, revision: 1, reviewer: null, due: null })
    expect(await refusal(approveRevision(as(administrator), { caseStudy: id, revision: 1 }))).toEqual([
      'own-work',
    ])
  })

  test('an approval lapses with the next change', async () => {
    const { id, slug } = await approved()
    const content = caseStudy({ slug, title: 'Changed after approval' })
    await writeRevision(as(writer), { caseStudy: id, revision: 1, content, draft: null })
    expect(await refusal(publishRevision(as(publisher), { caseStudy: id, revision: 2 }))).toEqual([
      'wrong-state',
    ])
    const { history } = await openCaseStudy(as(writer), id)
    expect(history.at(-1)?.state).toMatchObject({ state: 'draft', lapsed: { revision: 1, by: reviewer.id } })
  })

  test('an address belongs to the case study that was published there first', async () => {
    const { id, slug } = await approved()
    const other = await approved(caseStudy({ slug, title: 'Another at the same address' }))
    await publishRevision(as(publisher), { caseStudy: id, revision: 1 })
    expect(await refusal(publishRevision(as(publisher), { caseStudy: other.id, revision: 1 }))).toEqual([
      'address-taken',
    ])
    expect(await openCaseStudy(as(writer), other.id)).toMatchObject({ isAddressTaken: true, address: null })
  })

  test('what a form left blank is not shown to readers, and is kept as it was typed', async () => {
    const { id, slug } = await approved({ ...caseStudy({ slug: newSlug() }), mechanism: '  ' })
    await publishRevision(as(publisher), { caseStudy: id, revision: 1 })
    expect((await openCaseStudy(as(writer), id)).content.mechanism).toBe('  ')
    expect((await publicBySlug(open.db, slug))?.caseStudy.mechanism).toBe('not-known')
  })
})

describe('two who write at once', () => {
  test('the second learns that the first was quicker, and nothing is overwritten', async () => {
    const editor = await addPerson(open.db, 'editor')
    const { id } = await beginCaseStudy(as(writer), { title: 'One' })
    const both = await Promise.allSettled([
      writeRevision(as(writer), { caseStudy: id, revision: 1, content: { title: 'Two' }, draft: null }),
      writeRevision(as(editor), { caseStudy: id, revision: 1, content: { title: 'Three' }, draft: null }),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const refused = both.find((each) => each.status === 'rejected')
    expect(refused?.reason).toMatchObject({ code: 'CONFLICT', reasons: [{ rule: 'changed-since' }] })
    expect((await openCaseStudy(as(writer), id)).history).toHaveLength(2)
  })

  test('one person in two tabs: a tab that does not know of the newest draft neither keeps nor saves over it', async () => {
    const { id } = await beginCaseStudy(as(writer), { title: 'One' })
    const draft = (title: string, tab: string, over: string | null) => ({
      caseStudy: id,
      over,
      basedOn: 1,
      content: { title },
      tab,
    })
    const first = await keepDraft(as(writer), draft('Two', 'left', null))
    expect(await refusal(keepDraft(as(writer), draft('Three', 'right', null)))).toEqual(['kept-elsewhere'])
    const second = await keepDraft(as(writer), draft('Three', 'right', first.version))
    const saving = (version: string) =>
      writeRevision(as(writer), { caseStudy: id, revision: 1, content: { title: 'Two' }, draft: version })
    expect(await refusal(saving(first.version))).toEqual(['kept-elsewhere'])
    expect((await openCaseStudy(as(writer), id)).history).toHaveLength(1)
    await saving(second.version)
    expect(await draftOf(open.db, { caseStudy: id, person: writer.id })).toBeNull()
    expect(await refusal(keepDraft(as(writer), draft('Four', 'left', first.version)))).toEqual([
      'kept-elsewhere',
    ])
  })

  test('nobody keeps a draft of what is not theirs to write in', async () => {
    const { id } = await beginCaseStudy(as(reviewer), { title: 'Not the contributor’s' })
    const keeping = keepDraft(as(writer), { caseStudy: id, over: null, basedOn: 1, content: {}, tab: 'one' })
    expect(await refusal(keeping)).toEqual(['role-too-low'])
  })
})

describe('restoring', () => {
  test('brings an earlier revision back as a new one', async () => {
    const editor = await addPerson(open.db, 'editor')
    const { id } = await beginCaseStudy(as(editor), { title: 'One' })
    await writeRevision(as(editor), { caseStudy: id, revision: 1, content: { title: 'Two' }, draft: null })
    await restoreRevision(as(editor), { caseStudy: id, revision: 2, from: 1 })
    const { content, history } = await openCaseStudy(as(editor), id)
    expect(content).toEqual({ title: 'One' })
    expect(history.at(-1)).toMatchObject({ number: 3, basedOn: 2, restoredFrom: 1 })
  })
})

describe('what is scheduled', () => {
  const tick = async () => {
    const following = followSchedule({ db: open.db, publicUrl, now, log })
    await following.tick()
    await following.stop()
  }

  test('is published once its time has come, each once and in order, though the process was not there', async () => {
    const [one, two] = [await approved(), await approved()]
    const at = (hour: string) => `2026-11-24T${hour}:00:00.000+00:00`
    await scheduleRevision(as(publisher), { caseStudy: two.id, revision: 1, publishAt: at('09') })
    await scheduleRevision(as(publisher), { caseStudy: one.id, revision: 1, publishAt: at('10') })
    await tick()
    expect(await publicBySlug(open.db, one.slug)).toBeNull()
    clock.now = new Date('2026-11-25T12:00:00.000Z')
    const nodes = [
      followSchedule({ db: open.db, publicUrl, now, log }),
      followSchedule({ db: open.db, publicUrl, now, log }),
    ]
    await Promise.all(nodes.map(({ tick }) => tick()))
    await Promise.all(nodes.map(({ stop }) => stop()))
    const told = (await open.db.select().from(changes))
      .filter(({ caseStudyId }) => [one.id, two.id].includes(caseStudyId))
      .map(({ caseStudyId }) => caseStudyId)
    expect(new Set(told)).toEqual(new Set([one.id, two.id]))
    expect(told).toHaveLength(2)
    expect(await publicBySlug(open.db, two.slug)).toMatchObject({ publishedAt: '2026-11-25T12:00:00.000Z' })
    const [entry] = (await open.db.select().from(auditEntries)).filter(
      ({ subject, action }) => subject === two.id && action === 'revision.published',
    )
    expect(entry?.actor).toBe('schedule')
  })

  test('says why where it cannot be, and is published after it is mended', async () => {
    const { id, slug } = await approved()
    const other = await approved(caseStudy({ slug }))
    await scheduleRevision(as(publisher), {
      caseStudy: id,
      revision: 1,
      publishAt: '2026-11-24T09:00:00.000Z',
    })
    await publishRevision(as(publisher), { caseStudy: other.id, revision: 1 })
    clock.now = new Date('2026-11-24T09:00:01.000Z')
    await tick()
    expect(await failureOf(open.db, id)).toMatchObject({ tries: 1, reasons: [{ rule: 'address-taken' }] })
    clock.now = new Date('2026-11-24T09:01:00.000Z')
    await tick()
    expect(await failureOf(open.db, id)).toMatchObject({ tries: 1 })
    clock.now = new Date('2026-11-24T09:06:00.000Z')
    await tick()
    expect(await failureOf(open.db, id)).toMatchObject({ tries: 2 })
  })
})
