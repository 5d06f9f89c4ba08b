import { sql } from 'drizzle-orm'
import { pino } from 'pino'
import type { SMTPServerOptions } from 'smtp-server'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type OpenDatabase, openDatabase } from '../database/database.ts'
import { migrateDatabase } from '../database/migrate.ts'
import { createTestDatabase, type TestDatabase } from '../postgres/test-database.ts'
import { deliverDue } from './deliver.ts'
import type { Letter } from './letter.ts'
import { mailServerAt } from './mail-server.ts'
import { post } from './post.ts'
import * as outbox from './store.ts'
import { letters } from './tables.ts'
import { createTestMailServer, readable, type TestMailServer } from './test-mail-server.ts'

const minute = 60_000
const publicUrl = 'https://casebook.example'

let database: TestDatabase
let open: OpenDatabase
let smtp: TestMailServer | undefined
let clock: number
beforeEach(async () => {
  database = await createTestDatabase(migrateDatabase)
  open = openDatabase(database.url, { max: 6 })
  clock = Date.parse('2026-11-23T09:00:00Z')
})
afterEach(async () => {
  await smtp?.close()
  smtp = undefined
  await open.close()
  await database.remove()
})

const at = () => new Date(clock).toISOString()
const letter = (parts: Partial<Letter> = {}): Letter => ({
  kind: 'review-request',
  to: 'grace@council.example',
  subject: 'Please review Street triage',
  paragraphs: ['Ada Byron asks you to review it.'],
  at: at(),
  ...parts,
})
const posted = (parts: Partial<Letter> = {}) => open.db.transaction((tx) => post(tx, letter(parts)))
const stored = async () => open.db.select().from(letters).orderBy(letters.number)

async function listening(options?: SMTPServerOptions): Promise<TestMailServer> {
  smtp = await createTestMailServer(options)
  return smtp
}
function round(url: string | null, signal = new AbortController().signal): Promise<void> {
  return deliverDue({
    db: open.db,
    mailServer: url === null ? null : mailServerAt(url, publicUrl),
    sender: { title: 'Casebook', url: publicUrl },
    now: () => new Date(clock),
    log: pino({ level: 'silent' }),
    leaving: signal,
    signal,
  })
}

describe('a letter', () => {
  test('goes out once, when the act that caused it is kept', async () => {
    const { url, received } = await listening()
    await posted()
    await round(url)
    await round(url)
    expect(received.map(({ to }) => to)).toEqual([['grace@council.example']])
    expect(await stored()).toMatchObject([{ state: 'sent', tries: 1, failure: null, text: { action: null } }])
  })

  test('is none where the act is rolled back', async () => {
    const broken = open.db.transaction(async (tx) => {
      await post(tx, letter())
      throw new Error('the act failed')
    })
    await expect(broken).rejects.toThrow('the act failed')
    expect(await stored()).toEqual([])
  })

  test('is sent by one postman where many go round at once', async () => {
    const { url, received } = await listening()
    for (const n of [1, 2, 3, 4, 5]) await posted({ to: `person${n}@council.example` })
    await Promise.all([round(url), round(url), round(url), round(url)])
    expect(received.flatMap(({ to }) => to).sort()).toEqual(
      [1, 2, 3, 4, 5].map((n) => `person${n}@council.example`),
    )
  })

  test('is plain text and HTML, from the library, marked as written by a machine', async () => {
    const { url, received } = await listening()
    await posted({ action: { text: 'Review it', url: `${publicUrl}/admin/x` } })
    await round(`${url}?from=Casebook desk <desk@casebook.example>`)
    const { headers, body } = readable(received[0] ?? { to: [], raw: '' })
    const [sent] = await stored()
    expect(headers).toEqual(
      expect.arrayContaining([
        'From: Casebook desk <desk@casebook.example>',
        'To: grace@council.example',
        `Message-ID: <${sent?.id}@casebook.example>`,
        'Auto-Submitted: auto-generated',
      ]),
    )
    expect(body).toContain('Content-Type: text/plain')
    expect(body).toContain('Content-Type: text/html')
    expect(body).toContain(`Review it:\n${publicUrl}/admin/x`.replaceAll('\n', '\r\n'))
  })

  test('puts nothing that somebody typed into headers of its own', async () => {
    const { url, received } = await listening()
    await posted({
      subject: 'Triage\r\nBcc: everybody@council.example\r\n\r\nHello\u2028 there\u0000',
      paragraphs: ['One.\r\n.\r\nRCPT TO:<other@council.example>\r\nBcc: third@council.example'],
    })
    await round(url)
    const { headers } = readable(received[0] ?? { to: [], raw: '' })
    expect(received.map(({ to }) => to)).toEqual([['grace@council.example']])
    expect(headers).toContain('Subject: Triage Bcc: everybody@council.example Hello there')
    expect(headers.filter((line) => /^bcc:/i.test(line))).toEqual([])
  })

  test.each([
    'a@b.example, c@d.example',
    'a@b.example\r\nBcc: c@d.example',
    '<a@b.example>',
    'group: a@b.example;',
    '',
  ])('has one addressee: %j is refused', async (to) => {
    await expect(posted({ to })).rejects.toThrow('one email address')
    expect(await stored()).toEqual([])
  })

  test.each(['javascript:alert(1)', '/admin/x', 'data:text/html,x'])(
    'has no link such as %s',
    async (url) => {
      await expect(posted({ action: { text: 'Go', url } })).rejects.toThrow('https or http')
    },
  )

  test('keeps every language and lines of any length whole, in lines that mail can carry', async () => {
    const { url, received } = await listening()
    const long = 'Gwasanaeth allgymorth – 街头分诊 – ‏שלום – 🩺 – '.repeat(60)
    await posted({ subject: `Heddlu Gogledd Cymru: ${'ŵ'.repeat(150)}`, paragraphs: [long] })
    await round(url)
    const [mail = { to: [], raw: '' }] = received
    expect(Math.max(...mail.raw.split('\r\n').map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(
      998,
    )
    expect(readable(mail).body).toContain(long.trim())
    const [{ subject = '' } = {}] = await stored()
    const words = readable(mail)
      .headers.find((line) => line.startsWith('Subject:'))
      ?.matchAll(/=\?UTF-8\?([QB])\?([^?]*)\?=/g)
    const decoded = [...(words ?? [])].map(([, how, text = '']) => decodeWord(how, text)).join('')
    expect(decoded).toBe(subject)
  })
})

describe('where the mail server does not take it', () => {
  test.each<[string, SMTPServerOptions, string]>([
    [
      'is busy',
      { onRcptTo: (_, __, done) => done(refusal(451, 'Try later')) },
      'The mail server said: 451 Try later',
    ],
    [
      'refuses the password',
      { onAuth: (_, __, done) => done(new Error('Wrong')), authOptional: false },
      '535',
    ],
  ])('it %s: it is tried again, with growing pauses, for about a day', async (_, options, says) => {
    const { url } = await listening(options)
    const login = options.onAuth ? url.replace('//', '//user:pass@') : url
    await posted()
    const waits: number[] = []
    for (let tries = 1; tries < 30; tries += 1) {
      await round(login)
      const [row] = await stored()
      expect(row?.failure).toContain(says)
      expect(row?.tries).toBe(tries)
      if (row?.state === 'failed') break
      expect(row?.state).toBe('waiting')
      waits.push(Date.parse(row?.dueAt ?? '') - clock)
      clock = Date.parse(row?.dueAt ?? '') - 1
      await round(login)
      expect((await stored())[0]?.tries).toBe(tries)
      clock += 1
    }
    expect(waits).toEqual([...waits].sort((a, b) => a - b))
    const total = waits.reduce((sum, wait) => sum + wait, 0)
    expect(total / (60 * minute)).toBeGreaterThan(22)
    expect(total / (60 * minute)).toBeLessThan(26)
    expect(await stored()).toMatchObject([{ state: 'failed', text: { paragraphs: expect.any(Array) } }])
  })

  test('it does not know the mailbox: it fails at once, in the words of the server', async () => {
    const { url } = await listening({
      onRcptTo: (_, __, done) => done(refusal(550, 'No such mailbox here')),
    })
    await posted()
    await round(url)
    expect(await stored()).toMatchObject([
      { state: 'failed', tries: 1, failure: 'The mail server said: 550 No such mailbox here' },
    ])
  })

  test('it cannot be reached: the letter waits, and goes once it can', async () => {
    const { url, close } = await createTestMailServer()
    await close()
    await posted()
    await round(url)
    expect(await stored()).toMatchObject([
      { state: 'waiting', failure: expect.stringContaining('The mail server could not be reached.') },
    ])
    clock += minute
    await round((await listening()).url)
    expect(await stored()).toMatchObject([{ state: 'sent', tries: 2, failure: null }])
  })

  test('it offers no TLS, or a certificate that nobody vouches for: no password is told', async () => {
    const told: string[] = []
    const plain = await listening({
      onAuth: (auth, _, done) => {
        told.push(auth.password ?? '')
        done(null, { user: 'casebook' })
      },
    })
    await posted()
    await round(`${plain.url.replace('//', '//casebook:secret@')}?requireTLS=true`)
    expect((await stored())[0]?.failure).toMatch(/could not be made secure\. The mail server said: 500/)
    await plain.close()
    const doubtful = await listening({
      disabledCommands: [],
      onAuth: (auth, _, done) => {
        told.push(auth.password ?? '')
        done(null, { user: 'casebook' })
      },
    })
    clock += minute
    await round(doubtful.url.replace('//', '//casebook:secret@'))
    expect((await stored())[0]).toMatchObject({
      state: 'waiting',
      tries: 2,
      failure: expect.stringMatching(/certificate/i),
    })
    expect(told).toEqual([])
  })
})

describe('where the process ends while a letter is under way', () => {
  test('it is tried again after three minutes, under the same Message-ID, and that it may be there twice is told', async () => {
    const { url, received } = await listening()
    await posted()
    const until = new Date(clock + 3 * minute).toISOString()
    expect(await outbox.takeLetter(open.db, { now: at(), until })).toMatchObject({ wasUnderWay: false })
    clock += 2 * minute
    await round(url)
    expect(received).toEqual([])
    clock += minute
    await round(url)
    const [row] = await stored()
    expect(row).toMatchObject({
      state: 'sent',
      tries: 2,
      failure: expect.stringContaining('may have come twice'),
    })
    expect(readable(received[0] ?? { to: [], raw: '' }).headers).toContain(
      `Message-ID: <${row?.id}@casebook.example>`,
    )
  })

  test('a stop breaks off a try that hangs, and the next start tries again at once', async () => {
    const { url } = await listening({ onRcptTo: () => {} })
    await posted()
    const stopping = new AbortController()
    const going = round(url, stopping.signal)
    await expect.poll(async () => (await stored())[0]?.state).toBe('sending')
    stopping.abort()
    await going
    expect(await stored()).toMatchObject([{ state: 'sending', failure: null }])
    await smtp?.close()
    await round((await listening()).url)
    expect(await stored()).toMatchObject([{ state: 'sent', tries: 2 }])
  })
})

describe('without a mail server', () => {
  test('letters are kept with their text, and do not go out by themselves once one is set', async () => {
    await posted()
    await round(null)
    expect(await stored()).toMatchObject([
      { state: 'kept', tries: 0, text: { paragraphs: expect.any(Array) } },
    ])
    const { url, received } = await listening()
    await round(url)
    expect(received).toEqual([])
  })
})

describe('a letter with a one-time link or a code', () => {
  const secret = { expiresAt: '2026-11-23T10:00:00.000Z', paragraphs: ['Your code is 123456.'] }
  const holdsCode = async () =>
    JSON.stringify(await open.db.execute(sql`select * from letters`)).includes('123456')

  test('is blanked once it was sent', async () => {
    const { url, received } = await listening()
    await posted(secret)
    await round(url)
    expect(received[0]?.raw).toContain('123456')
    expect(await holdsCode()).toBe(false)
  })

  test.each([['kept'], ['waiting'], ['failed']] as const)(
    'is blanked when it expires while it is %s',
    async (state) => {
      await posted(secret)
      await open.db.update(letters).set({ state, dueAt: '2026-11-24T00:00:00Z' })
      clock = Date.parse(secret.expiresAt) - 1
      await round(null)
      expect(await holdsCode()).toBe(true)
      clock += 1
      await round(null)
      expect(await holdsCode()).toBe(false)
      expect(await stored()).toMatchObject([{ state: 'failed' }])
    },
  )

  test('is not sent after it has expired', async () => {
    const { url, received } = await listening()
    await posted(secret)
    clock = Date.parse(secret.expiresAt)
    await round(url)
    expect(received).toEqual([])
    expect(await stored()).toMatchObject([
      { state: 'failed', failure: expect.stringContaining('stopped working') },
    ])
  })
})

function refusal(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode })
}

function decodeWord(how: string | undefined, text: string): string {
  if (how === 'B') return Buffer.from(text, 'base64').toString('utf8')
  const bytes = text
    .replaceAll('_', ' ')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8')
}
