import { randomUUID } from 'node:crypto'
import { caseStudy } from '@casebook/core/synthetic/builders'
import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadFoundingLibrary } from '../library/load-founding-library.ts'
import { people } from '../person/tables.ts'
import { ada, type Browser, createTestDesk, letIn, type TestDesk } from '../person/test-desk.ts'
import type { AuditList, AuditPiece } from './audit-list.ts'
import { type ChainCheck, checkChain } from './chain.ts'
import * as audit from './store.ts'
import { auditEntries } from './tables.ts'

const founded = '2026-11-20T09:00:00.000Z'
const library = [
  caseStudy({ slug: 'anytown-street-triage', title: 'Street triage in Anytown' }),
  caseStudy({ slug: 'bury-naloxone', title: 'Naloxone in Bury' }),
]

let desk: TestDesk
let browser: Browser
let adaId: string
const grace = randomUUID()
beforeAll(async () => {
  desk = await createTestDesk()
  browser = desk.browser()
  await loadFoundingLibrary(desk.db, library, founded)
  await letIn(desk, browser)
  const [row] = await desk.db.select().from(people).where(eq(people.email, ada.email))
  adaId = row?.id ?? ''
  const at = new Date('2026-11-21T09:00:00Z')
  await desk.db.insert(people).values({
    id: grace,
    name: 'Grace Hopper',
    email: 'grace@council.example',
    role: 'editor',
    createdAt: at,
    updatedAt: at,
  })
})
afterAll(() => desk.remove())

const record = (entry: Partial<audit.AuditEntry>) =>
  desk.db.transaction((tx) =>
    audit.record(tx, {
      at: '2026-11-21T10:00:00.000Z',
      actor: adaId,
      action: 'revision.approved',
      subject: 'anytown-street-triage',
      detail: {},
      ...entry,
    }),
  )
async function list(input: Record<string, unknown> = {}): Promise<AuditList> {
  const { status, body, reasons } = await browser.query('audit.list', input)
  expect([status, reasons]).toEqual([200, []])
  return body as AuditList
}
const told = ({ entries }: AuditList) =>
  entries.map(({ by, says, on }) => [by.name, says, on?.name ?? null].join(' · '))

describe('the list', () => {
  test('tells who did what, on what and when, newest first, with what changed in words', async () => {
    await record({
      actor: grace,
      action: 'person.role-changed',
      subject: adaId,
      detail: { to: 'administrator', from: 'editor', reviewBy: grace, none: null },
    })
    const { entries, people: everybody } = await list()
    expect(entries[0]).toMatchObject({
      at: '2026-11-21T10:00:00.000Z',
      by: { id: grace, name: 'Grace Hopper' },
      act: 'person.role-changed',
      says: 'changed what somebody may do',
      on: { kind: 'person', name: ada.name },
      changed: [
        { name: 'From', value: 'Editor' },
        { name: 'To', value: 'Administrator' },
        { name: 'Review by', value: 'Grace Hopper' },
      ],
    })
    expect(told({ entries, people: everybody, next: null }).slice(-4)).toEqual([
      'Ada Byron · signed in · ',
      'Ada Byron · became the first administrator · ',
      'The founding library · brought it in with the founding library · Naloxone in Bury',
      'The founding library · brought it in with the founding library · Street triage in Anytown',
    ])
    expect(everybody.map(({ name }) => name)).toEqual([ada.name, 'Grace Hopper'])
  })

  test('knows a case study by its id as by its address', async () => {
    const [row] = await desk.db.execute<{ id: string }>(
      sql`select id from case_studies where slug = 'bury-naloxone'`,
    )
    await record({ subject: row?.id ?? '', detail: { revision: 2, title: 'Naloxone in Bury' } })
    const { entries } = await list()
    expect(entries[0]).toMatchObject({
      on: { kind: 'case-study', name: 'Naloxone in Bury', slug: 'bury-naloxone' },
      changed: [{ name: 'Revision', value: '2' }],
    })
    expect(await list({ about: 'naloxone' })).toMatchObject({ entries: { length: 2 } })
  })

  test('names the term that was retired, once', async () => {
    const detail = { term: 'Dementia', why: 'Nobody looks for it.' }
    await record({ action: 'taxonomy.term-retired', subject: 'topics/dementia', detail })
    expect((await list()).entries[0]).toMatchObject({
      on: { kind: 'term', id: 'topics/dementia', name: 'Dementia' },
      changed: [{ name: 'Why', value: 'Nobody looks for it.' }],
    })
  })

  test.each([
    [{ person: 'founding-library' }, 2],
    [{ act: 'person.signed-in' }, 1],
    [{ about: 'street TRIAGE' }, 1],
    [{ about: 'anytown-street-triage' }, 1],
    [{ about: 'ada@council', act: 'person.became-first-administrator' }, 1],
    [{ about: '100%' }, 0],
    [{ from: '2026-11-20', to: '2026-11-20' }, 2],
    [{ to: '2026-11-19' }, 0],
    [{ person: 'founding-library', from: '2026-11-21' }, 0],
  ])('narrowed by %j holds %i', async (filters, count) => {
    expect((await list(filters)).entries).toHaveLength(count)
  })

  test('counts days as they are in England', async () => {
    await record({ at: '2026-07-01T23:30:00.000Z', action: 'revision.checked' })
    expect((await list({ from: '2026-07-02', to: '2026-07-02' })).entries).toHaveLength(1)
    expect((await list({ from: '2026-07-01', to: '2026-07-01' })).entries).toHaveLength(0)
  })

  test.each([{ from: 'yesterday' }, { act: 'person.danced' }, { before: 0 }, { nonsense: 1 }])(
    'refuses %j',
    async (input) => {
      expect((await browser.query('audit.list', input)).status).toBe(400)
    },
  )

  test('goes on from page to page without a gap and without a repeat', async () => {
    await desk.db.transaction((tx) =>
      audit.recordAll(
        tx,
        Array.from({ length: 120 }, (_, n) => ({
          at: '2026-11-22T10:00:00.000Z',
          actor: grace,
          action: 'discussion.commented' as const,
          subject: 'bury-naloxone',
          detail: { n },
        })),
      ),
    )
    const numbers: number[] = []
    let next: number | null | undefined
    do {
      const page = await list({ act: 'discussion.commented', ...(next && { before: next }) })
      numbers.push(...page.entries.map(({ number }) => number))
      next = page.next
    } while (next)
    expect(numbers).toHaveLength(120)
    expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => b - a))
  })
})

describe('the export', () => {
  const csvOf = async (filters: Record<string, unknown>) => {
    const { body } = await browser.query('audit.export', filters)
    return body as AuditPiece
  }

  test('holds exactly what the filters leave, under the names of its columns', async () => {
    const { csv, entries, next } = await csvOf({ person: 'founding-library' })
    const lines = csv.trimEnd().split('\r\n')
    expect([entries, next, lines.length]).toEqual([2, null, 3])
    expect(lines[0]).toMatch(/^"number","when \(UTC\)","who"/)
    expect(lines[1]).toContain(
      '"The founding library","founding-library","brought it in with the founding library"',
    )
    expect(lines[1]).toContain('"Naloxone in Bury","bury-naloxone"')
  })

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '＝1+1', '\r=1'])(
    'lets no spreadsheet run %j',
    async (hostile) => {
      await record({
        action: 'revision.restored',
        subject: hostile,
        detail: { note: 'He said "no",\r\nthen left' },
      })
      const { csv } = await csvOf({ act: 'revision.restored', about: hostile.trim() || hostile })
      const newest = (await csvOf({ act: 'revision.restored' })).csv
      expect(csv + newest).toContain(`"'${hostile}"`)
      expect(newest).toContain('"Note: He said ""no"",\r\nthen left"')
    },
  )
})

describe('the chain', () => {
  const check = async () => (await browser.query('audit.check')).body as ChainCheck

  test('fits, through every batch, whatever was written', async () => {
    await record({
      detail: {
        unset: undefined,
        half: '\ud83d',
        zero: 'a\u0000b',
        when: { b: [1, { z: 1, a: 2 }], a: null },
      },
    })
    const { entries, newest, broken } = await check()
    expect([entries > 120, newest, broken]).toEqual([true, '2026-11-21T10:00:00.000Z', null])
  })

  test('has no entry that tells of a reader, or that looking at it wrote', async () => {
    const before = await check()
    await list()
    expect((await check()).entries).toBe(before.entries)
  })

  test.each([
    [
      'changed',
      sql`update audit_entries set actor = 'somebody else' where number = 3`,
      3,
      'does not read as it was written',
    ],
    ['taken out', sql`delete from audit_entries where number = 3`, 4, 'Entry 3 is missing'],
    [
      'written anew with a hash of its own',
      sql`update audit_entries set hash = repeat('a', 64), actor = 'x' where number = 3`,
      3,
      'does not read as it was written',
    ],
  ])('shows where an entry was %s by somebody who could', async (_, statement, number, says) => {
    const undone = new Error('undone')
    await expect(
      desk.db.transaction(async (tx) => {
        await tx.execute(sql`alter table audit_entries disable trigger user`)
        await tx.execute(statement)
        expect(await checkChain(tx)).toMatchObject({
          broken: { number, says: expect.stringContaining(says) },
        })
        throw undone
      }),
    ).rejects.toBe(undone)
  })
})

test('at 100,000 entries a page is found by index, however it is narrowed', async () => {
  await desk.db.execute(sql`
    insert into audit_entries
    select 1000 + n, timestamptz '2027-01-01' + n * interval '1 minute', 'person-' || n % 40, 'revision.written', 'study-' || n % 5000, '{}', '', ''
    from generate_series(1, 100000) as n`)
  await desk.db.execute(sql`analyze audit_entries`)
  for (const input of [
    {},
    { before: 20_000 },
    { person: 'person-7' },
    { about: 'study-4321' },
    { act: 'revision.checked' },
    { from: '2027-02-01', to: '2027-02-01' },
    { person: 'nobody-at-all' },
  ]) {
    const times: number[] = []
    for (let n = 0; n < 5; n += 1) {
      const begun = performance.now()
      await list(input)
      times.push(performance.now() - begun)
    }
    expect([input, Math.min(...times) < 100]).toEqual([input, true])
  }
  expect(await desk.db.$count(auditEntries)).toBeGreaterThan(100_000)
})
