import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { auditEntries } from '../audit/tables.ts'
import { people, sessions } from './tables.ts'
import {
  ada,
  type Browser,
  createTestDesk,
  joinDesk,
  joinersPassword,
  letIn,
  signAdaIn,
  type TestDesk,
} from './test-desk.ts'

const { email, password } = ada
const minute = 60_000
let desk: TestDesk
let administrator: Browser
beforeEach(async () => {
  desk = await createTestDesk()
  administrator = desk.browser()
  await letIn(desk, administrator)
})
afterEach(() => desk.remove())

const wrong = { email, password: 'not the password' }

test('the right password signs in with a cookie that scripts cannot read', async () => {
  await joinDesk(desk, administrator, { name: 'Grace', email: 'grace@council.example', role: 'editor' })
  const browser = desk.browser()
  const answer = await browser.mutate('person.signIn', {
    email: ' GRACE@council.example',
    password: joinersPassword,
  })
  expect(answer.body).toMatchObject({ at: 'signed-in', person: { name: 'Grace' } })
  expect(answer.cookies.map((cookie) => cookie.split('=')[0])).toEqual(['casebook_known', 'casebook_session'])
  for (const cookie of answer.cookies) {
    expect(cookie).toMatch(/HttpOnly/)
    expect(cookie).toMatch(/SameSite=Lax/)
    expect(cookie).toMatch(/Path=\//)
    expect(cookie).not.toMatch(/Domain|Secure/)
  }
  expect((await browser.query('caseStudy.list', {})).status).toBe(200)
})

test('a session keeps no address, whatever a header claims', async () => {
  const claim = { 'x-forwarded-for': '198.51.100.1' }
  await administrator.mutate('session.signInAfresh', { password }, claim)
  await desk.browser().mutate('person.signIn', { email, password }, claim)
  expect(await desk.db.select({ address: sessions.ipAddress }).from(sessions)).toEqual([{ address: '' }])
})

test('a wrong password and an unknown address get the same answer', async () => {
  const one = await desk.browser().mutate('person.signIn', wrong)
  const other = await desk.browser().mutate('person.signIn', { ...wrong, email: 'nobody@council.example' })
  expect(one.reasons).toEqual([
    {
      rule: 'wrong-email-or-password',
      says: 'The email address or the password is wrong. Check both.',
      field: 'email',
    },
  ])
  expect([other.status, other.reasons]).toEqual([one.status, one.reasons])
})

test('fields left empty are named', async () => {
  const { reasons } = await desk.browser().mutate('person.signIn', { email: '', password: '' })
  expect(reasons.map(({ field, says }) => [field, says])).toEqual([
    ['email', 'Enter an email address.'],
    ['password', 'Enter the password.'],
  ])
})

test('signing out ends the session for whoever kept its cookie', async () => {
  const browser = desk.browser()
  await signAdaIn(desk, browser)
  const kept = desk.browser()
  kept.cookie = browser.cookie
  await browser.mutate('person.signOut')
  expect(browser.cookie).toBe('')
  expect((await kept.query('caseStudy.list', {})).status).toBe(401)
  const actions = await desk.db.select({ action: auditEntries.action }).from(auditEntries)
  expect(actions.at(-1)?.action).toBe('person.signed-out')
})

test('a session ends after 12 hours without use', async () => {
  const browser = desk.browser()
  await signAdaIn(desk, browser)
  await desk.db.update(sessions).set({ expiresAt: new Date(Date.now() - 1000) })
  expect((await browser.query('person.whoAmI')).body).toMatchObject({ person: null })
})

test('a session in use is given 12 hours from its last use', async () => {
  const browser = desk.browser()
  await signAdaIn(desk, browser)
  await desk.db.update(sessions).set({ expiresAt: new Date(Date.now() + 60 * minute) })
  const { cookies } = await browser.query('person.whoAmI')
  expect(cookies[0]).toMatch(/Max-Age=43200/)
  const [session] = await desk.db.select().from(sessions).orderBy(sessions.createdAt).offset(1)
  expect(session?.expiresAt.getTime()).toBeGreaterThan(Date.now() + 11.9 * 60 * minute)
})

test('a session ends after 7 days however much it is used', async () => {
  const browser = desk.browser()
  await signAdaIn(desk, browser)
  desk.later(7 * 24 * 60 * minute - 2 * minute)
  expect((await browser.query('caseStudy.list', {})).status).toBe(200)
  desk.later(3 * minute)
  expect((await browser.query('caseStudy.list', {})).status).toBe(401)
})

test('a change of role counts at the next request', async () => {
  const browser = desk.browser()
  await signAdaIn(desk, browser)
  expect((await browser.query('library.version')).status).toBe(200)
  await desk.db.update(people).set({ role: 'contributor' }).where(eq(people.email, email))
  const refused = await browser.query('library.version')
  expect([refused.status, refused.reasons[0]?.rule]).toEqual([403, 'role-too-low'])
})
