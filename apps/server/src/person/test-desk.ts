import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { needsSecondFactor, type Person, type Role } from '@casebook/core/person'
import { createAdaptorServer } from '@hono/node-server'
import { Hono } from 'hono'
import { type Logger, pino } from 'pino'
import { recordedOrRefused } from '../audit/test-recorded.ts'
import { type Database, type OpenDatabase, openDatabase } from '../database/database.ts'
import { migrateDatabase } from '../database/migrate.ts'
import { cacheAnswers } from '../http/answer-cache.ts'
import { createApiApp } from '../http/api-app.ts'
import { proxiesAt } from '../http/proxies.ts'
import type { Letter } from '../mail/letter.ts'
import type { MailServer } from '../mail/mail-server.ts'
import { postedLetters } from '../mail/test-letters.ts'
import { createTestDatabase } from '../postgres/test-database.ts'
import type { SearchIndex } from '../search/search-index.ts'
import type { SourceChecker } from '../source-check/checker.ts'
import { createAuth } from './better-auth.ts'
import { firstAdministratorLink } from './first-administrator-link.ts'
import { createKnownBrowsers } from './known-browser.ts'
import { type App, expectOk, setUpApp } from './test-authenticator-app.ts'

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
/** The codes of the rules that an answer was refused by. */
export function rulesOf({ reasons }: Answer): string[] {
  return reasons.map(({ rule }) => rule)
}

export type Browser = {
  query(path: string, input?: unknown): Promise<Answer>
  /** Throws where it succeeds and leaves no entry in the audit. */
  mutate(path: string, input?: unknown, headers?: Record<string, string>): Promise<Answer>
  /** The cookie of the session, if any. */
  cookie: string
  /** The cookie by which accounts know this browser, if any. */
  known: string
}
export type TestDesk = OpenDatabase & {
  clock: { now: Date }
  /** Lets milliseconds pass on that clock. */
  later(milliseconds: number): void
  /** A browser of its own, which keeps cookies as browsers do. */
  browser(address?: string): Browser
  /** Every letter posted, oldest first. */
  letters(): Promise<Letter[]>
  /** Listens on a port of this machine, for what only a real connection can show; answers with its address. */
  listen(): Promise<string>
  remove(): Promise<void>
}

type TestDeskOptions = {
  proxies?: string[]
  log?: Logger
  mailServer?: MailServer | null
  /** What checks sources when somebody asks; left out, none are checked. */
  sourceChecker?: (db: Database, now: () => Date) => SourceChecker
}

/** A desk on a real database, reached as browsers reach it: over HTTP, with cookies and an Origin. */
export async function createTestDesk(
  url = publicUrl,
  { proxies = [], log = silent, mailServer = null, sourceChecker }: TestDeskOptions = {},
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
    sourceChecker: sourceChecker?.(open.db, now),
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
    later: (milliseconds) => {
      clock.now = new Date(clock.now.getTime() + milliseconds)
    },
    browser: (address = '203.0.113.7') =>
      browse({ app: new Hono().route('/', app), db: open.db, url, address }),
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

type Reached = { app: Hono; db: Database; url: string; address: string }

function browse({ app, db, url, address }: Reached): Browser {
  const env = { incoming: { socket: { remoteAddress: address } } }
  const browser = { cookie: '', known: '', query, mutate }
  /** Those of a second step and of a passkey, which are gone when it is done. */
  const passing = new Map<string, string>()
  const headers = () => {
    const cookie = [browser.cookie, browser.known, ...passing.values()].filter(Boolean).join('; ')
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
    const request = { method: 'POST', headers: sent, body: JSON.stringify(input) }
    return recordedOrRefused(db, path, async () => answer(await app.request(`/trpc/${path}`, request, env)))
  }
  async function answer(response: Response): Promise<Answer> {
    const cookies = response.headers.getSetCookie()
    const session = cookies.findLast((cookie) => cookie.includes('session='))
    const [known] = cookies.filter((cookie) => cookie.includes('known='))
    if (known) browser.known = known.split(';')[0] ?? ''
    if (session) browser.cookie = /max-age=0/i.test(session) ? '' : (session.split(';')[0] ?? '')
    for (const cookie of cookies) {
      const [pair = '', name = ''] = /^([^=]+)=[^;]*/.exec(cookie) ?? []
      if (/step|passkey/.test(name)) passing.set(name, /max-age=0/i.test(cookie) ? '' : pair)
    }
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

/** Makes Ada the first administrator, in this browser, with an authenticator app as her second factor. */
export async function letIn(desk: TestDesk, browser: Browser): Promise<Answer> {
  const link = await firstAdministratorLink(desk.db, publicUrl, desk.clock.now)
  const token = new URL(link ?? '').searchParams.get('token')
  const answer = await browser.mutate('person.becomeFirstAdministrator', { token, ...ada })
  if (answer.status === 200) apps.set(desk, await setUpApp(browser))
  return answer
}

const apps = new WeakMap<TestDesk, App>()

/** The authenticator app that `letIn` set up for Ada. */
export function appOfAda(desk: TestDesk): App {
  const app = apps.get(desk)
  if (!app) throw new TypeError('Ada was not let in to this desk.')
  return app
}

/** Signs Ada in, in both steps: with a backup code, since a code of the app lets in once in half a minute. */
export async function signAdaIn(desk: TestDesk, browser: Browser): Promise<Answer> {
  const { email, password } = ada
  const answer = expectOk(await browser.mutate('person.signIn', { email, password }))
  const code = appOfAda(desk).backupCodes.shift()
  expectOk(await browser.mutate('secondFactor.passSecondStep', { way: 'backup-code', code }))
  return answer
}

/** Somebody to be let in by invitation. */
export type Joining = { name: string; email: string; role: Role }
/** Somebody who was let in: their own browser, signed in; `app` for those who need a second factor. */
export type Joined = { browser: Browser; person: Person; app: App | null }

/** The password of everybody but Ada. */
export const joinersPassword = 'seven quiet lanterns'

/**
 * Lets somebody in by the real procedures: the administrator signed in there invites them, they accept in a browser of
 * their own, and set an authenticator app up where their role needs a second factor.
 */
export async function joinDesk(desk: TestDesk, administrator: Browser, joining: Joining): Promise<Joined> {
  const invited = await inviteAfresh(administrator, joining)
  const token = new URL((invited.body as { link: string }).link).searchParams.get('token')
  const browser = desk.browser()
  const accepting = { token, name: joining.name, password: joinersPassword }
  const accepted = expectOk(await browser.mutate('invitation.accept', accepting))
  const app = needsSecondFactor(joining) ? await setUpApp(browser) : null
  return { browser, person: accepted.body as Person, app }
}

async function inviteAfresh(administrator: Browser, joining: Joining): Promise<Answer> {
  const first = await administrator.mutate('invitation.invite', joining)
  if (first.status !== 428) return expectOk(first)
  expectOk(await administrator.mutate('session.signInAfresh', { password: ada.password }))
  return expectOk(await administrator.mutate('invitation.invite', joining))
}
