import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { auditEntries } from '../audit/tables.ts'
import { people, sessions, signInTries } from './tables.ts'
import { ada, createTestDesk, letIn, type TestDesk } from './test-desk.ts'

const { email, password } = ada
const minute = 60_000
let desk: TestDesk
beforeEach(async () => {
  desk = await createTestDesk()
  await letIn(desk, desk.browser())
})
afterEach(() => desk.remove())

const later = (milliseconds: number) => {
  desk.clock.now = new Date(desk.clock.now.getTime() + milliseconds)
}
const wrong = { email, password: 'not the password' }

test('the right password signs in with a cookie that scripts cannot read', async () => {
  const browser = desk.browser()
  const answer = await browser.mutate('person.signIn', { email: ' ADA@council.example', password })
  expect(answer.body).toMatchObject({ name: 'Ada Byron' })
  expect(answer.cookies).toHaveLength(1)
  expect(answer.cookies[0]).toMatch(/^casebook_session=/)
  expect(answer.cookies[0]).toMatch(/HttpOnly/)
  expect(answer.cookies[0]).toMatch(/SameSite=Lax/)
  expect(answer.cookies[0]).toMatch(/Path=\//)
  expect(answer.cookies[0]).not.toMatch(/Domain|Secure/)
  expect((await browser.query('caseStudy.list', {})).status).toBe(200)
})

test('a session keeps no address, whatever a header claims', async () => {
  await desk.browser().mutate('person.signIn', { email, password }, { 'x-forwarded-for': '198.51.100.1' })
  expect(await desk.db.select({ address: sessions.ipAddress }).from(sessions)).toEqual([
    { address: '' },
    { address: '' },
  ])
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
  await browser.mutate('person.signIn', { email, password })
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
  await browser.mutate('person.signIn', { email, password })
  await desk.db.update(sessions).set({ expiresAt: new Date(Date.now() - 1000) })
  expect((await browser.query('person.whoAmI')).body).toMatchObject({ person: null })
})

test('a session in use is given 12 hours from its last use', async () => {
  const browser = desk.browser()
  await browser.mutate('person.signIn', { email, password })
  await desk.db.update(sessions).set({ expiresAt: new Date(Date.now() + 60 * minute) })
  const { cookies } = await browser.query('person.whoAmI')
  expect(cookies[0]).toMatch(/Max-Age=43200/)
  const [session] = await desk.db.select().from(sessions).orderBy(sessions.createdAt).offset(1)
  expect(session?.expiresAt.getTime()).toBeGreaterThan(Date.now() + 11.9 * 60 * minute)
})

test('a session ends after 7 days however much it is used', async () => {
  const browser = desk.browser()
  await browser.mutate('person.signIn', { email, password })
  later(7 * 24 * 60 * minute - 2 * minute)
  expect((await browser.query('caseStudy.list', {})).status).toBe(200)
  later(3 * minute)
  expect((await browser.query('caseStudy.list', {})).status).toBe(401)
})

test('a change of role counts at the next request', async () => {
  const browser = desk.browser()
  await browser.mutate('person.signIn', { email, password })
  expect((await browser.query('library.version')).status).toBe(200)
  await desk.db.update(people).set({ role: 'contributor' }).where(eq(people.email, email))
  const refused = await browser.query('library.version')
  expect([refused.status, refused.reasons[0]?.rule]).toEqual([403, 'role-too-low'])
})

test('five wrong tries on an account and even the right password has to wait a quarter of an hour', async () => {
  for (let at = 0; at < 5; at++) await desk.browser(`203.0.113.${at}`).mutate('person.signIn', wrong)
  const right = () => desk.browser('203.0.113.99').mutate('person.signIn', { email, password })
  const refused = await right()
  expect([refused.status, refused.reasons[0]?.says]).toEqual([
    429,
    'There were too many tries. Wait 15 minutes, then try again.',
  ])
  later(14.5 * minute)
  expect((await right()).reasons[0]?.says).toBe('There were too many tries. Wait 1 minute, then try again.')
  later(minute)
  expect((await right()).status).toBe(200)
})

test('five wrong tries from one address and it has to wait, whatever the account', async () => {
  for (let at = 0; at < 5; at++) {
    await desk
      .browser('198.51.100.1')
      .mutate('person.signIn', { ...wrong, email: `someone${at}@council.example` })
  }
  expect((await desk.browser('198.51.100.1').mutate('person.signIn', { email, password })).status).toBe(429)
  expect((await desk.browser('198.51.100.2').mutate('person.signIn', { email, password })).status).toBe(200)
})

test('many tries at once get no more than five', async () => {
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, at) => desk.browser(`203.0.113.${at}`).mutate('person.signIn', wrong)),
  )
  expect(answers.filter(({ status }) => status === 429)).toHaveLength(15)
})

test('tries that are over are forgotten when somebody signs in', async () => {
  await desk.browser('198.51.100.1').mutate('person.signIn', { ...wrong, email: 'nobody@council.example' })
  later(16 * minute)
  await desk.browser('198.51.100.2').mutate('person.signIn', { email, password })
  expect(await desk.db.select().from(signInTries)).toMatchObject([{ tries: 0 }])
})

test('those who sign in rightly are never made to wait', async () => {
  for (let at = 0; at < 12; at++) {
    expect((await desk.browser().mutate('person.signIn', { email, password })).status).toBe(200)
  }
})
