import { publicActs } from '@casebook/core/audit'
import { caseStudy } from '@casebook/core/synthetic/builders'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadFoundingLibrary } from '../library/load-founding-library.ts'
import { createTestDesk, type TestDesk } from '../person/test-desk.ts'
import * as audit from './store.ts'

const slug = 'anytown-street-triage'
const founded = '2026-11-20T09:00:00.000Z'

let desk: TestDesk
let id: string
beforeAll(async () => {
  desk = await createTestDesk()
  await loadFoundingLibrary(desk.db, [caseStudy({ slug }), caseStudy({ slug: 'another' })], founded)
  const [row] = await desk.db.execute<{ id: string }>(sql`select id from case_studies where slug = ${slug}`)
  id = row?.id ?? ''
})
afterAll(() => desk.remove())

const record = (action: audit.AuditEntry['action'], detail: Record<string, unknown>) =>
  desk.db.transaction((tx) =>
    audit.record(tx, {
      at: '2026-11-21T10:00:00.000Z',
      actor: 'Ada Byron of the council',
      action,
      subject: id,
      detail,
    }),
  )

test('readers are told what was done to a case study, oldest first, with the public note and never by whom', async () => {
  await record('revision.written', { revision: 2, note: 'Only for the desk' })
  await record('revision.approved', { revision: 2 })
  await record('revision.amended', { revision: 2, note: 'The figures of 2025 were added.' })
  await record('discussion.commented', { note: 'Grace is not sure' })
  await record('revision.withdrawn', { revision: 2, reason: 'The service asked for it.' })
  const { status, body } = await desk.browser().query('public.timeline', { slug })
  expect(status).toBe(200)
  expect(body).toEqual([
    { act: 'case-study.founded', at: founded, revision: null, note: null },
    {
      act: 'revision.amended',
      at: '2026-11-21T10:00:00.000Z',
      revision: 2,
      note: 'The figures of 2025 were added.',
    },
    {
      act: 'revision.withdrawn',
      at: '2026-11-21T10:00:00.000Z',
      revision: 2,
      note: 'The service asked for it.',
    },
  ])
  expect(JSON.stringify(body)).not.toMatch(/Ada|Grace|desk/)
})

test('one that readers cannot see tells nothing', async () => {
  await desk.db.execute(
    sql`update case_studies set public_revision_id = null, public_state_number = null, published_revision_id = null where slug = 'another'`,
  )
  for (const hidden of ['another', 'nowhere']) {
    expect((await desk.browser().query('public.timeline', { slug: hidden })).status).toBe(404)
  }
})

test('what is told of names nobody: signing in, comments and what is checked before it is public are not', () => {
  expect(
    publicActs.filter((act) => !/^(case-study\.founded|case-study\.founding|revision\.)/.test(act)),
  ).toEqual([])
  expect(publicActs).not.toContain('revision.approved')
})
