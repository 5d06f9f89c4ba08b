import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { Hono } from 'hono'
import { type Logger, pino } from 'pino'
import { type OpenDatabase, openDatabase } from '../database/database.ts'
import { migrateDatabase } from '../database/migrate.ts'
import { cacheAnswers } from '../http/answer-cache.ts'
import { createApiApp } from '../http/api-app.ts'
import { proxiesAt } from '../http/proxies.ts'
import type { Letter } from '../mail/letter.ts'
import type { MailServer } from '../mail/mail-server.ts'
import { postedLetters } from '../mail/test-letters.ts'
import { createTestDatabase } from '../postgres/test-database.ts'
import type { SearchIndex } from '../search/search-index.ts'
import { createAuth } from './better-auth.ts'
import { firstAdministratorLink } from './first-administrator-link.ts'
import { createKnownBrowsers } from './known-browser.ts'

const publicUrl = 'http://localhost:4000'
const silent = pino({ level: 'silent' })
/** The desk does not search: whoever calls this index has taken a wrong turn. */
const noIndex = new Proxy({} as SearchIndex, {
  get: (_, name) => () => {
    throw new TypeError(`The desk called search: ${String(name)}.`)
  },
})

export type Answer = {
  status: number
  body: unknown
  reasons: { rule: string; says: string; field?: string }[]
  cookies: string[]
}
export type Browser = {
  query(path: string, input?: unknown): Promise<Answer>
  mutate(path: string, input?: unknown, headers?: Record<string, string>): Promise<Answer>
  /** The cookie of the session, if any. */
  cookie: string
  /** The cookie by which accounts know this browser, if any. */
  known: string
}
export type TestDesk = OpenDatabase & {
  clock: { now: Date }
  /** A browser of its own, which keeps cookies as browsers do. */
  browser(address?: string): Browser
  /** Every letter posted, oldest first. */
  letters(): Promise<Letter[]>
  /** Listens on a port of this machine, for what only a real connection can show; answers with its address. */
  listen(): Promise<string>
  remove(): Promise<void>
}

type TestDeskOptions = { proxies?: string[]; log?: Logger; mailServer?: MailServer | null }

/** A desk on a real database, reached as browsers reach it: over HTTP, with cookies and an Origin. */
export async function createTestDesk(
  url = publicUrl,
  { proxies = [], log = silent, mailServer = null }: TestDeskOptions = {},
): Promise<TestDesk> {
  const database = await createTestDatabase(migrateDatabase)
  const open = openDatabase(database.url, { max: 6 })
  const clock = { now: new Date() }
  const now = () => clock.now
  const secret = 'a secret for tests alone, long enough'
  const auth = createAuth({ db: open.db, publicUrl: url, secret, log })
  const app = createApiApp({
    db: open.db,
    index: noIndex,
    mailServer,
    auth,
    knownBrowsers: createKnownBrowsers(url, secret),
    publicUrl: url,
    proxies: proxiesAt(proxies),
    now,
    log,
    keepAnswers: cacheAnswers(() => 'the same library'),
    isReady: () => true,
  })
  const server = createAdaptorServer({ fetch: app.fetch })
  return {
    ...open,
    clock,
    browser: (address = '203.0.113.7') => browse(new Hono().route('/', app), url, address),
    letters: () => postedLetters(open.db),
    listen: async () => {
      await once(server.listen(0, '127.0.0.1'), 'listening')
      return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    },
    remove: async () => {
      server.close()
      await open.close()
      await database.remove()
    },
  }
}

function browse(app: Hono, url: string, address: string): Browser {
  const env = { incoming: { socket: { remoteAddress: address } } }
  const browser = { cookie: '', known: '', query, mutate }
  const headers = () => {
    const cookie = [browser.cookie, browser.known].filter(Boolean).join('; ')
    return { origin: url, ...(cookie ? { cookie } : {}) }
  }
  async function query(path: string, input?: unknown): Promise<Answer> {
    const asked = input === undefined ? '' : `?input=${encodeURIComponent(JSON.stringify(input))}`
    return answer(await app.request(`/trpc/${path}${asked}`, { headers: headers() }, env))
  }
  async function mutate(
    path: string,
    input: unknown = {},
    other: Record<string, string> = {},
  ): Promise<Answer> {
    const sent = { ...headers(), 'content-type': 'application/json', ...other }
    return answer(
      await app.request(`/trpc/${path}`, { method: 'POST', headers: sent, body: JSON.stringify(input) }, env),
    )
  }
  async function answer(response: Response): Promise<Answer> {
    const cookies = response.headers.getSetCookie()
    const [session] = cookies.filter((cookie) => cookie.includes('session='))
    const [known] = cookies.filter((cookie) => cookie.includes('known='))
    if (known) browser.known = known.split(';')[0] ?? ''
    if (session) browser.cookie = /max-age=0/i.test(session) ? '' : (session.split(';')[0] ?? '')
    const body = (await response.json()) as {
      result?: { data: unknown }
      error?: { data?: { reasons?: Answer['reasons'] } }
    }
    return {
      status: response.status,
      body: body.result?.data ?? body,
      reasons: body.error?.data?.reasons ?? [],
      cookies,
    }
  }
  return browser
}

/** A name, an email address and a password that are let through. */
export const ada = { name: 'Ada Byron', email: 'ada@council.example', password: 'nine purple herons' }

/** Makes Ada the first administrator, in this browser. */
export async function letIn(desk: TestDesk, browser: Browser): Promise<Answer> {
  const link = await firstAdministratorLink(desk.db, publicUrl, desk.clock.now)
  const token = new URL(link ?? '').searchParams.get('token')
  return browser.mutate('person.becomeFirstAdministrator', { token, ...ada })
}
