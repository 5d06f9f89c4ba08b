import { Role } from '@casebook/core/person'
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { auditEntries } from '../audit/tables.ts'
import { people } from './tables.ts'
import { expectOk } from './test-authenticator-app.ts'
import {
  ada,
  type Browser,
  createTestDesk,
  joinDesk,
  joinersPassword,
  letIn,
  rulesOf,
  signAdaIn,
  type TestDesk,
} from './test-desk.ts'

const minute = 60_000
const grace = { name: 'Grace', email: 'grace@council.example', role: 'editor' } as const
const root = { name: 'Root', email: 'root@council.example', role: 'administrator' } as const

let desk: TestDesk
let administrator: Browser
beforeEach(async () => {
  desk = await createTestDesk()
  administrator = desk.browser()
  await letIn(desk, administrator)
})
afterEach(() => desk.remove())

const ofAda = async () => {
  const [row] = await desk.db.select().from(people).where(eq(people.email, ada.email))
  return row?.id ?? ''
}
const activeAdministrators = async () =>
  (await desk.db.select().from(people)).filter(
    ({ role, state }) => role === 'administrator' && state === 'active',
  )

test('a role is changed, told to its owner, and counts at the next request', async () => {
  const { browser, person } = await joinDesk(desk, administrator, grace)
  expect((await browser.query('library.version')).status).toBe(200)
  expectOk(await administrator.mutate('person.changeRole', { id: person.id, role: 'contributor' }))
  expect(rulesOf(await browser.query('library.version'))).toEqual(['role-too-low'])
  expect((await desk.letters()).at(-1)).toMatchObject({ to: grace.email, subject: 'Your role was changed' })
  const entries = await desk.db.select().from(auditEntries)
  const changed = entries.find(({ action }) => action === 'person.role-changed')
  expect(changed).toMatchObject({
    actor: await ofAda(),
    subject: person.id,
    detail: { from: 'editor', to: 'contributor' },
  })
})

test.each(Role.options.slice(0, 4))('the role %s gives nobody a role, not even its own', async (role) => {
  const { browser, person } = await joinDesk(desk, administrator, { ...grace, role })
  for (const given of Role.options) {
    const answer = await browser.mutate('person.changeRole', { id: person.id, role: given })
    expect([given, answer.status]).toEqual([given, 403])
  }
  const [kept] = await desk.db.select().from(people).where(eq(people.id, person.id))
  expect(kept?.role).toBe(role)
})

test('the only administrator neither steps down nor is put down', async () => {
  const id = await ofAda()
  expect(rulesOf(await administrator.mutate('person.changeRole', { id, role: 'editor' }))).toEqual([
    'last-administrator',
  ])
  expect(rulesOf(await administrator.mutate('person.deactivate', { id }))).toEqual([
    'own-account',
    'last-administrator',
  ])
})

test('of two administrators who step down at once, or put each other down, one stays', async () => {
  const second = await joinDesk(desk, administrator, root)
  const mine = await ofAda()
  const down = (browser: Browser, id: string) => browser.mutate('person.changeRole', { id, role: 'editor' })
  const both = await Promise.all([down(administrator, mine), down(second.browser, second.person.id)])
  expect(both.map(({ status }) => status).sort()).toEqual([200, 422])
  expect(await activeAdministrators()).toHaveLength(1)
  await desk.db.update(people).set({ role: 'administrator' })
  const each = await Promise.all([
    administrator.mutate('person.deactivate', { id: second.person.id }),
    second.browser.mutate('person.deactivate', { id: mine }),
  ])
  expect(each.filter(({ status }) => status === 200)).toHaveLength(1)
  expect(await activeAdministrators()).toHaveLength(1)
})

test('a deactivated account is signed out at its next request and cannot sign in, until it is opened again', async () => {
  const { browser, person } = await joinDesk(desk, administrator, grace)
  const { id } = person
  expectOk(await administrator.mutate('person.deactivate', { id }))
  expect((await browser.query('caseStudy.list', {})).status).toBe(401)
  const signIn = { email: grace.email, password: joinersPassword }
  const refused = await browser.mutate('person.signIn', signIn)
  expect([refused.status, rulesOf(refused)]).toEqual([403, ['account-deactivated']])
  expect((await browser.query('person.whoAmI')).body).toMatchObject({ person: null })
  const wrong = await browser.mutate('person.signIn', { ...signIn, password: 'not the password' })
  expect(rulesOf(wrong)).toEqual(['wrong-email-or-password'])
  expect(rulesOf(await administrator.mutate('person.changeRole', { id, role: 'reviewer' }))).toEqual([
    'deactivated',
  ])
  expect(rulesOf(await administrator.mutate('person.deactivate', { id }))).toEqual(['deactivated'])
  expectOk(await administrator.mutate('person.reactivate', { id }))
  expectOk(await browser.mutate('person.signIn', signIn))
  expect((await browser.query('caseStudy.list', {})).status).toBe(200)
})

test('an account that is shut while its owner is at the second step lets nobody in', async () => {
  const second = await joinDesk(desk, administrator, root)
  const browser = desk.browser()
  await browser.mutate('person.signIn', { email: root.email, password: joinersPassword })
  expectOk(await administrator.mutate('person.deactivate', { id: second.person.id }))
  const code = second.app?.backupCodes[0]
  const refused = await browser.mutate('secondFactor.passSecondStep', { way: 'backup-code', code })
  expect(rulesOf(refused)).toEqual(['account-deactivated'])
  expect((await browser.query('person.whoAmI')).body).toMatchObject({ person: null })
})

test('an administrator signs somebody out everywhere, and resets a second factor that was lost', async () => {
  const second = await joinDesk(desk, administrator, root)
  const { id } = second.person
  expectOk(await administrator.mutate('person.endSessions', { id }))
  expect((await second.browser.query('person.whoAmI')).body).toMatchObject({ person: null })
  expectOk(await administrator.mutate('person.resetSecondFactor', { id }))
  const signIn = { email: root.email, password: joinersPassword }
  expect(expectOk(await second.browser.mutate('person.signIn', signIn)).body).toMatchObject({
    at: 'signed-in',
  })
  expect(rulesOf(await second.browser.query('caseStudy.list', {}))).toEqual(['second-factor-missing'])
  expect(rulesOf(await administrator.mutate('person.resetSecondFactor', { id: await ofAda() }))).toEqual([
    'own-account',
  ])
  expect((await desk.letters()).at(-1)).toMatchObject({
    to: root.email,
    subject: 'Your second factor was reset',
  })
})

test('what can do most harm asks for a sign-in of the last five minutes', async () => {
  const { person } = await joinDesk(desk, administrator, grace)
  const { id } = person
  desk.later(5 * minute)
  for (const act of ['changeRole', 'deactivate', 'reactivate', 'resetSecondFactor']) {
    const answer = await administrator.mutate(`person.${act}`, { id, role: 'reviewer' })
    expect([act, answer.status, rulesOf(answer)]).toEqual([act, 428, ['sign-in-afresh']])
  }
  const wrong = await administrator.mutate('session.signInAfresh', { password: 'not the password' })
  expect([rulesOf(wrong), wrong.reasons[0]?.field]).toEqual([['wrong-password'], 'password'])
  expectOk(await administrator.mutate('session.signInAfresh', { password: ada.password }))
  expect((await administrator.mutate('person.changeRole', { id, role: 'reviewer' })).status).toBe(200)
})

test('editors see who works here; how accounts stand is for administrators', async () => {
  const { browser } = await joinDesk(desk, administrator, grace)
  const seen = (await browser.query('person.list')).body as { lookedAfter: unknown }[]
  expect(seen.map(({ lookedAfter }) => lookedAfter)).toEqual([null, null])
  const known = (await administrator.query('person.list')).body
  expect(known).toMatchObject([
    { person: { name: 'Ada Byron' }, lookedAfter: { hasSecondFactor: true, invitedUntil: null } },
    { person: { name: 'Grace' }, lookedAfter: { hasSecondFactor: false, invitedUntil: null } },
  ])
})

test('a refusal is written down with the procedure and the rule, once a minute for the same', async () => {
  const { browser, person } = await joinDesk(desk, administrator, grace)
  const refusals = async () =>
    (await desk.db.select().from(auditEntries)).filter(({ action }) => action === 'person.refused')
  for (let at = 0; at < 4; at++) await browser.query('audit.list', {})
  await Promise.all(Array.from({ length: 4 }, () => browser.mutate('person.deactivate', { id: person.id })))
  expect(await refusals()).toMatchObject([
    { actor: person.id, subject: person.id, detail: { path: 'audit.list', rules: ['role-too-low'] } },
    { actor: person.id, subject: person.id, detail: { path: 'person.deactivate', rules: ['role-too-low'] } },
  ])
  desk.later(minute)
  await browser.query('audit.list', {})
  expect(await refusals()).toHaveLength(3)
})

test('a changed name is the one that others see; the password takes the one there is and ends other sessions', async () => {
  const elsewhere = desk.browser()
  await signAdaIn(desk, elsewhere)
  expect(
    expectOk(await administrator.mutate('person.changeName', { name: ' Ada Lovelace ' })).body,
  ).toMatchObject({
    name: 'Ada Lovelace',
    role: 'administrator',
  })
  const change = (current: string, password: string) =>
    administrator.mutate('person.changePassword', { current, password })
  expect((await change('', 'short')).reasons.map(({ field }) => field)).toEqual(['current', 'password'])
  expect(rulesOf(await change(ada.password, ada.password))).toEqual(['custom'])
  expect(rulesOf(await change(ada.password, 'Password2026!'))).toEqual(['common-password'])
  expect(rulesOf(await change(ada.password, ada.email))).toEqual(['custom'])
  const wrong = await change('not the password', 'four brisk otters')
  expect([rulesOf(wrong), wrong.reasons[0]?.field]).toEqual([['wrong-password'], 'current'])
  expect((await elsewhere.query('caseStudy.list', {})).status).toBe(200)
  expectOk(await change(ada.password, 'four brisk otters'))
  expect((await elsewhere.query('caseStudy.list', {})).status).toBe(401)
  expect((await administrator.query('caseStudy.list', {})).status).toBe(200)
  expect((await desk.letters()).at(-1)).toMatchObject({ to: ada.email, subject: 'Your password was changed' })
  const old = await elsewhere.mutate('person.signIn', { email: ada.email, password: ada.password })
  expect(rulesOf(old)).toEqual(['wrong-email-or-password'])
})

test('a stolen session does not guess the password: five tries, then a wait', async () => {
  for (let at = 0; at < 5; at++)
    await administrator.mutate('session.signInAfresh', { password: `guess ${at}` })
  expect((await administrator.mutate('session.signInAfresh', { password: ada.password })).status).toBe(429)
})
