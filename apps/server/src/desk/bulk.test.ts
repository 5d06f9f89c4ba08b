import { randomUUID } from 'node:crypto'
import type { Person } from '@casebook/core/person'
import { newestOf, stateName } from '@casebook/core/revision'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { auditEntries } from '../audit/tables.ts'
import { keepDraft } from '../draft/keep.ts'
import { letters } from '../mail/tables.ts'
import { scheduleRevision } from '../revision/publish.ts'
import { copyOf } from '../revision/store.ts'
import { writeRevision } from '../revision/write.ts'
import { doBulk, previewBulk, undoBulk } from './bulk.ts'
import type { BulkAct, Chosen, Did, Undo } from './bulk-act.ts'
import { DeskQuery } from './desk-list.ts'
import { chosenBy } from './found.ts'
import { openWalk, type Walk } from './test-walk.ts'

let walk: Walk
beforeAll(async () => {
  walk = await openWalk()
})
afterAll(() => walk.remove())

const inBulk = (person: Person, bulk = randomUUID()) => ({ ...walk.as(person), bulk })
const chosen = (caseStudy: string, revision = 1, standing: number | null = null): Chosen => ({
  caseStudy,
  revision,
  standing,
})
const add: BulkAct = { act: 'add-term', kind: 'topic', term: 'dementia' }
const copy = async (id: string) => {
  const found = await copyOf(walk.db, id)
  if (!found) throw new TypeError('It is not there.')
  return found
}
const stands = async (id: string) => {
  const { number, state } = newestOf(await copy(id))
  return [number, stateName(state)]
}
const rules = (each: { refused: { rule: string }[] | null }[]) =>
  each.map(({ refused }) => refused?.map(({ rule }) => rule) ?? 'done')
const everything = async () => [
  await walk.db.select().from(auditEntries),
  (await walk.db.select().from(letters)).length,
]
const undoing = (did: Did[]) =>
  did.flatMap(({ now, undo }) => (now && undo ? [{ ...now, undo } satisfies Chosen & { undo: Undo }] : []))

test('a preview says of each what would be, refuses with the reasons of core, and keeps nothing', async () => {
  const draft = await walk.begun('A draft')
  const approved = await walk.approved('Approved')
  const old = chosen(await walk.begun('Written on since'), 7)
  const before = await everything()
  const previews = await previewBulk(inBulk(walk.editor), add, [
    chosen(draft),
    chosen(approved),
    chosen(randomUUID()),
    old,
  ])
  expect(rules(previews)).toEqual(['done', 'done', ['not-found'], ['changed-since']])
  expect(previews[0]).toMatchObject({
    title: 'A draft',
    says: 'Revision 2: Topic added: Dementia.',
    undone: 'Can be undone.',
  })
  expect(previews[1]).toMatchObject({
    says: 'Revision 2: Topic added: Dementia. Its approval lapses.',
    undone: 'Can be undone, but its approval does not come back.',
  })
  expect(await everything()).toEqual(before)
  expect(await stands(approved)).toEqual([1, 'approved'])
})

test('what is done is what was previewed, each with an entry of its own in the audit, all under one id', async () => {
  const ids = [await walk.begun('One'), await walk.begun('Two')]
  const acting = inBulk(walk.editor)
  const all = [...ids.map((id) => chosen(id)), chosen(await walk.begun('Written on since'), 9)]
  const previews = await previewBulk(acting, add, all)
  const did = await doBulk(acting, add, all)
  expect(did.map(({ says, refused }) => [says, refused?.length])).toEqual(
    previews.map(({ says, refused }) => [says, refused?.length]),
  )
  const [one] = await Promise.all(ids.map(copy))
  expect(one?.content.topics).toEqual(['mental-health', 'dementia'])
  expect(one?.history.at(-1)).toMatchObject({ author: walk.editor.id, note: 'Topic added: Dementia.' })
  const entries = (await walk.db.select().from(auditEntries)).filter(
    ({ detail: { bulk } }) => bulk === acting.bulk,
  )
  expect(entries.map(({ action, subject }) => [action, subject])).toEqual(
    ids.map((id) => ['revision.written', id]),
  )
})

test('a term that is there is not added, and one that is not there is not taken away', async () => {
  const id = await walk.begun('With a topic')
  const again: BulkAct = { ...add, term: 'mental-health' }
  const none: BulkAct = { ...add, act: 'take-term-away' }
  expect(rules(await doBulk(inBulk(walk.editor), again, [chosen(id)]))).toEqual([['nothing-changed']])
  expect(rules(await doBulk(inBulk(walk.editor), none, [chosen(id)]))).toEqual([['nothing-changed']])
})

test('what was written is undone by bringing the text before it back, unless somebody wrote since', async () => {
  const [left, changed] = [await walk.begun('Left'), await walk.begun('Changed')]
  const acting = inBulk(walk.editor)
  const did = await doBulk(acting, add, [chosen(left), chosen(changed)])
  const content = { ...(await copy(changed)).content, title: 'Changed since' }
  await writeRevision(walk.as(walk.contributor), { caseStudy: changed, revision: 2, content, draft: null })
  expect(rules(await undoBulk(acting, undoing(did), ''))).toEqual(['done', ['changed-since']])
  expect((await copy(left)).content.topics).toEqual(['mental-health'])
  expect((await copy(changed)).content).toMatchObject({ title: 'Changed since' })
})

test('whoever may not restore learns before that they cannot undo', async () => {
  const id = await walk.begun('My own')
  const [preview] = await previewBulk(inBulk(walk.contributor), add, [chosen(id)])
  expect(preview).toMatchObject({ refused: null, undone: expect.stringContaining('You cannot undo it.') })
})

test('a review is assigned, and as before again', async () => {
  const id = await walk.sent('In review', { reviewer: walk.publisher, due: '2026-12-24' })
  const acting = inBulk(walk.editor)
  const assign: BulkAct = { act: 'assign', reviewer: walk.reviewer.id, due: '2026-12-01' }
  const did = await doBulk(acting, assign, [chosen(id)])
  expect(did[0]?.says).toBe('In review, asked of Rita, due 1 December 2026.')
  expect(newestOf(await copy(id)).state).toMatchObject({ reviewer: walk.reviewer.id, due: '2026-12-01' })
  await undoBulk(acting, undoing(did), '')
  expect(newestOf(await copy(id)).state).toMatchObject({ reviewer: walk.publisher.id, due: '2026-12-24' })
})

test('nobody is asked to review what they wrote', async () => {
  const id = await walk.sent('Written by Cora')
  const assign: BulkAct = { act: 'assign', reviewer: walk.contributor.id, due: null }
  expect(rules(await previewBulk(inBulk(walk.editor), assign, [chosen(id)]))).toEqual([['no-reviewer']])
})

test('a withdrawal is taken back with a note that readers see', async () => {
  const [id, draft] = [await walk.published('Public'), await walk.begun('Not public')]
  const acting = inBulk(walk.publisher)
  const withdraw: BulkAct = { act: 'withdraw', reason: 'The figures were wrong.' }
  const did = await doBulk(acting, withdraw, [chosen(id, 1, 1), chosen(draft)])
  expect(rules(did)).toEqual(['done', ['nothing-public']])
  expect(await stands(id)).toEqual([1, 'withdrawn'])
  expect(rules(await undoBulk(acting, undoing(did), ''))).toEqual([['note-missing']])
  expect(rules(await undoBulk(acting, undoing(did), 'They were right.'))).toEqual(['done'])
  expect(await stands(id)).toEqual([1, 'published'])
})

test('what is taken off the schedule is put back at the same time, with its note', async () => {
  const id = await walk.approved('Scheduled')
  const publishAt = '2026-12-01T09:00:00+00:00'
  await scheduleRevision(walk.as(walk.publisher), { caseStudy: id, revision: 1, publishAt, note: 'New.' })
  const acting = inBulk(walk.publisher)
  const did = await doBulk(acting, { act: 'unschedule' }, [chosen(id)])
  expect(await stands(id)).toEqual([1, 'approved'])
  await undoBulk(acting, undoing(did), '')
  expect(newestOf(await copy(id)).state).toMatchObject({ schedule: { publishAt, note: 'New.' } })
})

test('what cannot be undone says so before', async () => {
  const [draft, published] = [await walk.begun('To be sent'), await walk.published('To be checked')]
  const send: BulkAct = { act: 'send-for-review', reviewer: null, due: null }
  const check: BulkAct = { act: 'check-nothing-changed', reviewBy: '2027-06-30' }
  const [sent] = await previewBulk(inBulk(walk.reviewer), send, [chosen(draft)])
  const [checked] = await previewBulk(inBulk(walk.reviewer), check, [chosen(published, 1, 1)])
  expect([sent?.undone, checked?.undone]).toEqual([
    'Cannot be undone here: a reviewer can return it.',
    'Cannot be undone: what was stated stays in the history.',
  ])
  expect(checked?.says).toBe('Checked, nothing changed: to be looked at again by 30 June 2027.')
  const did = await doBulk(inBulk(walk.reviewer), check, [chosen(published, 1, 1)])
  expect([rules(did), did[0]?.undo]).toEqual([['done'], null])
})

test('what somebody has not saved is not left behind', async () => {
  const id = await walk.begun('Being written')
  const typed = { caseStudy: id, over: null, basedOn: 1, content: { title: 'More' }, tab: 'one' }
  await keepDraft(walk.as(walk.editor), typed)
  expect(rules(await doBulk(inBulk(walk.editor), add, [chosen(id)]))).toEqual([['unsaved-draft']])
  expect(rules(await doBulk(inBulk(walk.reviewer), add, [chosen(id)]))).toEqual(['done'])
})

test.each<[keyof Pick<Walk, 'contributor' | 'editor' | 'reviewer'>, BulkAct]>([
  ['contributor', { act: 'assign', reviewer: null, due: null }],
  ['contributor', { act: 'check-nothing-changed' }],
  ['editor', { act: 'check-nothing-changed' }],
  ['reviewer', { act: 'withdraw', reason: 'No.' }],
  ['reviewer', { act: 'unschedule' }],
])('a %s is refused %j as a whole, before anything is looked at', async (role, act) => {
  const refused = { code: 'FORBIDDEN', reasons: [{ rule: 'role-too-low' }] }
  await expect(previewBulk(inBulk(walk[role]), act, [chosen(randomUUID())])).rejects.toMatchObject(refused)
  await expect(doBulk(inBulk(walk[role]), act, [chosen(randomUUID())])).rejects.toMatchObject(refused)
})

test('a contributor adds a term to what they began, and to nothing else', async () => {
  const id = await walk.begun('Of Cora')
  const stranger = { ...walk.contributor, id: randomUUID() }
  expect(rules(await doBulk(inBulk(stranger), add, [chosen(id)]))).toEqual([['role-too-low']])
  expect(rules(await doBulk(inBulk(walk.contributor), add, [chosen(id)]))).toEqual(['done'])
})

test('all that the list finds can be chosen, as it stands', async () => {
  const id = await walk.published('The only one of its kind')
  const query = DeskQuery.parse({ q: 'only one of its kind' })
  const found = await chosenBy({ db: walk.db, person: walk.contributor, asAt: '2026-11-23' }, query)
  expect(found).toEqual({
    total: 1,
    chosen: [{ caseStudy: id, title: 'The only one of its kind', revision: 1, standing: 1 }],
  })
})
