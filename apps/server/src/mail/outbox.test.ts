import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { checkChain } from '../audit/chain.ts'
import { auditEntries } from '../audit/tables.ts'
import { type Browser, createTestDesk, letIn, type TestDesk } from '../person/test-desk.ts'
import type { Letter } from './letter.ts'
import { mailServerAt } from './mail-server.ts'
import type { OpenedLetter, Outbox } from './outbox.ts'
import { post } from './post.ts'
import { type LetterState, letters } from './tables.ts'

const publicUrl = 'http://localhost:4000'
const smtpUrl = 'smtp://mail.council.example?from=desk@council.example'

let silent: TestDesk
let sending: TestDesk
let desks: Record<'without' | 'with', { desk: TestDesk; browser: Browser }>
beforeAll(async () => {
  silent = await createTestDesk()
  sending = await createTestDesk(publicUrl, { mailServer: mailServerAt(smtpUrl, publicUrl) })
  desks = {
    without: { desk: silent, browser: silent.browser() },
    with: { desk: sending, browser: sending.browser() },
  }
  for (const { desk, browser } of Object.values(desks)) await letIn(desk, browser)
})
afterAll(() => Promise.all([silent.remove(), sending.remove()]))
beforeEach(() => Promise.all([silent.db.delete(letters), sending.db.delete(letters)]))

const at = '2026-11-23T09:00:00.000Z'
const expiresAt = '2126-11-30T09:00:00.000Z'
const letter: Letter = {
  kind: 'invitation',
  to: 'grace@council.example',
  subject: 'You are invited',
  paragraphs: ['Ada invited you.'],
  action: { text: 'Accept', url: `${publicUrl}/admin/invitation?token=secret-token` },
  expiresAt,
  at,
}
const code: Letter = {
  kind: 'fact-check-code',
  to: 'grace@council.example',
  subject: 'Your code',
  paragraphs: ['Your code is 123456.'],
  expiresAt,
  at,
}

async function posted(desk: TestDesk, given: Letter, state: LetterState = 'waiting'): Promise<string> {
  await desk.db.transaction((tx) => post(tx, given))
  const [row] = await desk.db.execute<{ id: string }>(
    sql`update letters set state = ${state} where number = (select max(number) from letters) returning id`,
  )
  return row?.id ?? ''
}
const listed = async (browser: Browser, input = {}) =>
  (await browser.query('mail.list', input)).body as Outbox
const opened = async (browser: Browser, id: string) =>
  (await browser.query('mail.open', { id })).body as OpenedLetter
const states = async (desk: TestDesk) =>
  (await desk.db.select().from(letters).orderBy(letters.number)).map(({ state }) => state)

describe('the outbox', () => {
  test('lists letters newest first, with whom they are from, and never what they hold', async () => {
    const { desk, browser } = desks.with
    await posted(desk, code)
    await posted(desk, letter, 'failed')
    const { status, body } = await browser.query('mail.list', {})
    expect(status).toBe(200)
    expect(body).toMatchObject({
      from: 'Casebook <desk@council.example>',
      counts: { waiting: 1, failed: 1 },
      letters: [
        { to: 'grace@council.example', subject: 'You are invited', state: 'failed', postedAt: at, tries: 0 },
        { kind: 'fact-check-code', state: 'waiting' },
      ],
      next: null,
    })
    expect(JSON.stringify(body)).not.toMatch(/123456|secret-token|Ada invited/)
    expect((await listed(browser, { state: 'failed' })).letters).toHaveLength(1)
    expect((await listed(desks.without.browser)).from).toBeNull()
  })

  test('goes on from page to page', async () => {
    const { desk, browser } = desks.without
    await desk.db.transaction(async (tx) => {
      for (let n = 0; n < 70; n += 1) await post(tx, { ...letter, subject: `Letter ${n}` })
    })
    const first = await listed(browser)
    const second = await listed(browser, { before: first.next })
    const subjects = [...first.letters, ...second.letters].map(({ subject }) => subject)
    expect(subjects).toEqual(Array.from({ length: 70 }, (_, n) => `Letter ${69 - n}`))
    expect(second.next).toBeNull()
  })
})

describe('a letter that is opened', () => {
  test('shows its text and its link, to copy where it was not sent', async () => {
    const { desk, browser } = desks.without
    const id = await posted(desk, letter, 'kept')
    expect(await opened(browser, id)).toMatchObject({
      letter: { state: 'kept', expiresAt },
      text: { paragraphs: ['Ada invited you.'], action: letter.action },
      note: null,
      canBeSentAgain: false,
    })
  })

  test('shows a code that proves who reads a mailbox only where no mail goes out, and says what it means', async () => {
    const without = await opened(desks.without.browser, await posted(silent, code, 'kept'))
    expect([without.text?.paragraphs, without.note]).toEqual([
      ['Your code is 123456.'],
      expect.stringContaining('No mail server is set'),
    ])
    for (const state of ['waiting', 'failed', 'sending'] as const) {
      const answer = await opened(desks.with.browser, await posted(sending, code, state))
      expect([answer.text, answer.note]).toEqual([null, expect.stringContaining('nobody else may read it')])
    }
  })

  test('says why its text is gone', async () => {
    const { desk, browser } = desks.with
    const id = await posted(desk, letter, 'sent')
    await desk.db.update(letters).set({ text: null })
    expect(await opened(browser, id)).toMatchObject({
      text: null,
      note: expect.stringContaining('blanked when it was sent'),
    })
  })

  test('that is not there is refused in a sentence', async () => {
    const { status, reasons } = await desks.with.browser.query('mail.open', {
      id: '00000000-0000-4000-8000-000000000000',
    })
    expect([status, reasons[0]?.says]).toEqual([404, 'There is no such letter.'])
  })
})

describe('sending again', () => {
  const again = (browser: Browser, id: string) => browser.mutate('mail.sendAgain', { id })

  test.each(['kept', 'failed', 'waiting'] as const)(
    'one that is %s waits anew, and the audit tells who asked',
    async (state) => {
      const { desk, browser } = desks.with
      const id = await posted(desk, letter, state)
      await desk.db.update(letters).set({ tries: 4, failure: 'The mail server said: 451', dueAt: expiresAt })
      expect((await again(browser, id)).status).toBe(200)
      expect(await desk.db.select().from(letters)).toMatchObject([
        { id, state: 'waiting', tries: 0, failure: null },
      ])
      const [entry] = await desk.db.select().from(auditEntries).orderBy(sql`number desc`).limit(1)
      expect(entry).toMatchObject({
        action: 'mail.sent-again',
        subject: id,
        detail: { kind: 'invitation', to: 'grace@council.example' },
      })
      expect(JSON.stringify(entry)).not.toContain('secret-token')
      expect((await checkChain(desk.db)).broken).toBeNull()
    },
  )

  test('one that was sent goes out once more as a letter of its own', async () => {
    const { desk, browser } = desks.with
    const id = await posted(desk, { ...letter, kind: 'reminder' }, 'sent')
    await again(browser, id)
    expect(await states(desk)).toEqual(['sent', 'waiting'])
    expect((await desk.letters()).map(({ subject }) => subject)).toEqual([
      'You are invited',
      'You are invited',
    ])
  })

  test('is refused where it is under way, where its text is gone and where no mail goes out', async () => {
    const { desk, browser } = desks.with
    const rule = async (id: string, from = browser) => (await again(from, id)).reasons[0]?.rule
    expect(await rule(await posted(desk, letter, 'sending'))).toBe('under-way')
    const blank = await posted(desk, letter, 'sent')
    await desk.db.execute(sql`update letters set text = null where id = ${blank}`)
    expect(await rule(blank)).toBe('letter-blank')
    expect(await rule(await posted(silent, letter, 'kept'), desks.without.browser)).toBe('no-mail-server')
    expect(await states(desk)).toEqual(['sending', 'sent'])
  })
})
