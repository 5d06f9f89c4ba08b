import { randomUUID } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { caseStudy } from '@casebook/core/synthetic/builders'
import { inArray } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { appRouter } from '../api/router.ts'
import type { Did } from '../desk/bulk-act.ts'
import { type Browser, createTestDesk, joinDesk, letIn, type TestDesk } from '../person/test-desk.ts'
import { auditEntries } from './tables.ts'
import { unrecorded } from './unrecorded.ts'

const flat = appRouter._def.procedures as unknown as Record<string, { _def: { type: string } }>
const mutations = Object.entries(flat).flatMap(([path, { _def }]) => (_def.type === 'mutation' ? [path] : []))

const walked = new Set<string>()
let desk: TestDesk
let ada: Browser
let writer: Browser
beforeAll(async () => {
  desk = await createTestDesk()
  ada = desk.browser()
  await letIn(desk, ada)
  const grace = { name: 'Grace Hopper', email: 'grace@council.example', role: 'editor' } as const
  writer = (await joinDesk(desk, ada, grace)).browser
})
afterAll(() => desk.remove())

/** The desk throws where one succeeds without an entry; here each has to succeed. */
async function act(browser: Browser, path: string, input: Record<string, unknown>): Promise<unknown> {
  walked.add(path)
  const { status, body, reasons } = await browser.mutate(path, input)
  expect([path, status, reasons]).toEqual([path, 200, []])
  return body
}

test('those that need no entry are mutations that there are, each with its reason', () => {
  expect(Object.keys(unrecorded).filter((path) => !mutations.includes(path))).toEqual([])
  for (const reason of Object.values(unrecorded)) expect(reason.length).toBeGreaterThan(20)
})

test('every act from draft to public and back leaves its entry', async () => {
  const { id } = (await act(writer, 'revision.begin', { content: { title: 'A rough note' } })) as {
    id: string
  }
  const at = (revision: number, besides = {}) => ({ caseStudy: id, revision, ...besides })
  const content = caseStudy({ slug: 'a-walk' })
  const remarks = [{ says: 'Say who it is for.', field: 'audience' }]
  await act(writer, 'revision.write', at(1, { content }))
  await act(writer, 'revision.sendForReview', at(2))
  await act(writer, 'revision.assign', at(2, { due: '2126-12-01' }))
  await act(ada, 'revision.returnWithReasons', at(2, { remarks }))
  await act(writer, 'revision.write', at(2, { content: { ...content, audience: 'Everyone who calls.' } }))
  await act(writer, 'revision.sendForReview', at(3))
  await act(ada, 'revision.approve', at(3))
  await act(ada, 'revision.schedule', at(3, { publishAt: '2126-12-01T09:00:00.000Z' }))
  await act(ada, 'revision.unschedule', at(3))
  await act(ada, 'revision.publish', at(3))
  await act(ada, 'revision.checkNothingChanged', at(3))
  await act(ada, 'revision.withdraw', at(3, { reason: 'The service was closed.' }))
  await act(ada, 'revision.unwithdraw', at(3, { note: 'It was opened again.' }))
  await act(writer, 'revision.restore', at(3, { from: 2 }))
  await act(writer, 'revision.sendForReview', at(4))
  await act(ada, 'revision.reject', at(4, { remarks }))
  const [thread] = (await act(writer, 'discussion.comment', { caseStudy: id, text: 'Which year?' })) as {
    id: string
  }[]
  const on = { caseStudy: id, thread: thread?.id }
  await act(ada, 'discussion.reply', { ...on, text: 'This one.' })
  await act(writer, 'discussion.resolve', on)
  await act(writer, 'discussion.reopen', on)
})

test('what is done to many at once, and its undoing, leave an entry for each', async () => {
  const begin = async (title: string) =>
    (await writer.mutate('revision.begin', { content: { title } })).body as { id: string }
  const chosen = [await begin('One'), await begin('Two')].map(({ id }) => ({
    caseStudy: id,
    revision: 1,
    standing: null,
  }))
  const bulk = randomUUID()
  const addTerm = { act: 'add-term', kind: 'topic', term: 'dementia' }
  const did = (await act(writer, 'desk.bulk', { bulk, act: addTerm, chosen })) as Did[]
  const undone = did.map(({ now, undo }) => ({ ...now, undo }))
  await act(writer, 'desk.undoBulk', { bulk: randomUUID(), undone })
  const ids = chosen.map(({ caseStudy }) => caseStudy)
  const entries = await desk.db.select().from(auditEntries).where(inArray(auditEntries.subject, ids))
  const acts = ['case-study.begun', 'revision.written', 'revision.restored']
  const expected = ids.flatMap((id) => acts.map((each) => [id, each]))
  expect(entries.map(({ subject, action }) => [subject, action]).sort()).toEqual(expected.sort())
})

test('every other mutation is called at the desk by some test, which is held to the same rule', () => {
  const folder = join(import.meta.dirname, '..')
  const called = globSync('*/*test*.ts', { cwd: folder }).map((file) =>
    readFileSync(join(folder, file), 'utf8'),
  )
  const uncalled = mutations.filter(
    (path) =>
      !walked.has(path) && !(path in unrecorded) && !called.some((text) => text.includes(`'${path}'`)),
  )
  expect(uncalled).toEqual([])
})
