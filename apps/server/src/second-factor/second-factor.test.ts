import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { auditEntries } from '../audit/tables.ts'
import { people, sessions } from '../person/tables.ts'
import { expectOk, setUpApp } from '../person/test-authenticator-app.ts'
import {
  ada,
  appOfAda,
  type Browser,
  createTestDesk,
  joinDesk,
  joinersPassword,
  letIn,
  rulesOf,
  signAdaIn,
  type TestDesk,
} from '../person/test-desk.ts'
import { authenticatorApps, usedCodes } from './tables.ts'

const { email, password } = ada
const minute = 60_000
const grace = { name: 'Grace', email: 'grace@council.example', role: 'editor' } as const

let desk: TestDesk
let administrator: Browser
beforeEach(async () => {
  desk = await createTestDesk()
  administrator = desk.browser()
  await letIn(desk, administrator)
})
afterEach(() => desk.remove())

const actsOf = async () => (await desk.db.select().from(auditEntries)).map(({ action }) => action)
const pass = (browser: Browser, code: string, way = 'code') =>
  browser.mutate('secondFactor.passSecondStep', { way, code })
const typePassword = async (browser: Browser) => {
  expectOk(await browser.mutate('person.signIn', { email, password }))
  return browser
}
/** A browser of Ada's in which her password was typed. */
const halfway = (address?: string) => typePassword(desk.browser(address))

test('an administrator without a second factor reaches what sets one up, and nothing else', async () => {
  await desk.db.delete(authenticatorApps)
  await desk.db.update(people).set({ twoFactorEnabled: false })
  const browser = desk.browser()
  await browser.mutate('person.signIn', { email, password })
  const list = await browser.query('caseStudy.list', {})
  expect([list.status, rulesOf(list), list.reasons[0]?.says]).toEqual([
    403,
    ['second-factor-missing'],
    'As administrator you need a second factor beside your password: set one up, then go on.',
  ])
  for (const path of ['person.list', 'session.mine', 'audit.list']) {
    expect([path, rulesOf(await browser.query(path, {}))]).toEqual([path, ['second-factor-missing']])
  }
  for (const path of ['person.changeName', 'secondFactor.remove', 'secondFactor.renewBackupCodes']) {
    expect([path, rulesOf(await browser.mutate(path))]).toEqual([path, ['second-factor-missing']])
  }
  expect((await browser.query('secondFactor.mine')).body).toEqual({ app: null, passkeys: [] })
  await setUpApp(browser)
  expect((await browser.query('caseStudy.list', {})).status).toBe(200)
})

test('whoever is made publisher needs one from the next request on; an editor needs none', async () => {
  const { browser, person } = await joinDesk(desk, administrator, grace)
  expect((await browser.query('caseStudy.list', {})).status).toBe(200)
  expectOk(await administrator.mutate('person.changeRole', { id: person.id, role: 'publisher' }))
  expect(rulesOf(await browser.query('caseStudy.list', {}))).toEqual(['second-factor-missing'])
  await setUpApp(browser)
  expect((await browser.query('caseStudy.list', {})).status).toBe(200)
})

test('the password alone opens nothing where there is a second factor, and says which ways there are', async () => {
  const browser = desk.browser()
  const answer = await browser.mutate('person.signIn', { email, password })
  expect(answer.body).toEqual({ at: 'second-step', ways: { code: true, passkey: false } })
  expect(browser.cookie).toBe('')
  expect((await browser.query('caseStudy.list', {})).status).toBe(401)
  expect((await browser.query('person.whoAmI')).body).toMatchObject({ person: null })
  expect(await desk.db.select().from(sessions)).toHaveLength(1)
})

test('a code signs in, with spaces too, in a session that has shown it', async () => {
  const browser = await halfway()
  const code = appOfAda(desk).code()
  const answer = await pass(browser, `${code.slice(0, 3)} ${code.slice(3)}`)
  expect(answer.body).toMatchObject({ name: 'Ada Byron' })
  expect((await browser.query('person.whoAmI')).body).toMatchObject({
    secondFactor: { has: true, shown: true },
  })
  expect((await browser.query('caseStudy.list', {})).status).toBe(200)
  const entries = await desk.db.select().from(auditEntries)
  expect(entries.at(-1)).toMatchObject({ action: 'person.signed-in', detail: { by: 'code' } })
})

test('a session that has not shown the second factor that there is opens nothing', async () => {
  await desk.db.update(sessions).set({ secondFactorAt: null })
  expect(rulesOf(await administrator.query('caseStudy.list', {}))).toEqual(['second-factor-not-shown'])
  expect(rulesOf(await administrator.mutate('secondFactor.beginPasskey'))).toEqual([
    'second-factor-not-shown',
  ])
})

test('a code is good for once, even in another browser and at the same moment', async () => {
  const code = appOfAda(desk).code()
  const browsers = [await halfway(), await halfway(), await halfway()]
  const answers = await Promise.all(browsers.map((browser) => pass(browser, code)))
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 422, 422])
  expect(answers.flatMap(rulesOf)).toEqual(['code-used', 'code-used'])
  expect(await desk.db.select().from(sessions)).toHaveLength(2)
  const [kept] = await desk.db.select().from(usedCodes)
  expect(kept?.key).toMatch(/^[0-9a-f]{64}$/)
})

test('after five wrong codes the account waits 15 minutes, however often the password is typed again', async () => {
  const stranger = '198.51.100.7'
  for (let at = 0; at < 5; at++) {
    const answer = await pass(await halfway(stranger), '000000')
    expect([answer.status, answer.reasons[0]?.field, rulesOf(answer)]).toEqual([422, 'code', ['wrong-code']])
  }
  const code = appOfAda(desk).code()
  const refused = await pass(await halfway('198.51.100.8'), code)
  expect([refused.status, refused.reasons[0]?.says]).toEqual([
    429,
    'There were too many tries. Wait 15 minutes, then try again.',
  ])
  const [one = ''] = appOfAda(desk).backupCodes
  expect((await pass(await halfway('198.51.100.9'), one, 'backup-code')).status).toBe(429)
  await administrator.mutate('person.signOut')
  expect((await pass(await typePassword(administrator), code)).status).toBe(200)
  desk.later(15 * minute)
  expect((await pass(await halfway(stranger), one, 'backup-code')).status).toBe(200)
})

test('a backup code works once, as it is typed, and the next one after it', async () => {
  const [first = '', second = ''] = appOfAda(desk).backupCodes
  expect(first).toMatch(/^[a-z2-7]{5}-[a-z2-7]{5}$/)
  const browser = await halfway()
  expect((await pass(browser, ` ${first.toUpperCase().replace('-', ' ')} `, 'backup-code')).status).toBe(200)
  expect((await browser.query('secondFactor.mine')).body).toMatchObject({ app: { backupCodesLeft: 9 } })
  const again = await pass(await halfway(), first, 'backup-code')
  expect([again.status, rulesOf(again)]).toEqual([422, ['wrong-code']])
  expect((await pass(await halfway(), second, 'backup-code')).status).toBe(200)
})

test('a second step that nobody began, or that was begun too long ago, says so', async () => {
  const nobody = await pass(desk.browser(), '123456')
  expect([nobody.status, rulesOf(nobody)]).toEqual([422, ['second-step-over']])
})

test('setting up takes a code of the new app; a wrong one leaves everything as it was', async () => {
  const { browser } = await joinDesk(desk, administrator, grace)
  expect(rulesOf(await browser.mutate('secondFactor.confirmApp', { code: '123456' }))).toEqual([
    'app-not-begun',
  ])
  expectOk(await browser.mutate('secondFactor.beginApp'))
  expect(rulesOf(await browser.mutate('secondFactor.confirmApp', { code: '123456' }))).toEqual(['wrong-code'])
  expect((await browser.query('secondFactor.mine')).body).toEqual({ app: null, passkeys: [] })
  const elsewhere = desk.browser()
  const signIn = { email: grace.email, password: joinersPassword }
  expect((await elsewhere.mutate('person.signIn', signIn)).body).toMatchObject({ at: 'signed-in' })
  await setUpApp(browser)
  expect((await elsewhere.query('caseStudy.list', {})).status).toBe(401)
  expect((await browser.query('caseStudy.list', {})).status).toBe(200)
  expect(rulesOf(await browser.mutate('secondFactor.beginApp'))).toEqual(['app-there'])
  expect((await desk.letters()).at(-1)).toMatchObject({
    to: grace.email,
    subject: 'An authenticator app was set up',
  })
})

test('the database keeps the secret and the backup codes sealed', async () => {
  const [kept] = await desk.db.select().from(authenticatorApps)
  const { backupCodes } = appOfAda(desk)
  expect(JSON.stringify(kept)).not.toContain(backupCodes[0])
  expect(kept?.secret).toMatch(/^[0-9a-f$.\w-]{80,}$/)
})

test('new backup codes take the place of the old ones', async () => {
  const [old = ''] = appOfAda(desk).backupCodes
  const renewed = expectOk(await administrator.mutate('secondFactor.renewBackupCodes'))
  const { backupCodes } = renewed.body as { backupCodes: string[] }
  expect(new Set(backupCodes).size).toBe(10)
  expect((await pass(await halfway(), old, 'backup-code')).status).toBe(422)
  expect((await pass(await halfway(), backupCodes[3] ?? '', 'backup-code')).status).toBe(200)
})

test('an editor may remove the app, which ends other sessions; an administrator keeps a second factor', async () => {
  const { browser, person } = await joinDesk(desk, administrator, grace)
  await setUpApp(browser)
  const which = { kind: 'authenticator app' }
  expect(rulesOf(await administrator.mutate('secondFactor.remove', which))).toEqual(['last-second-factor'])
  expect((await administrator.query('secondFactor.mine')).body).toMatchObject({
    app: { backupCodesLeft: 10 },
  })
  expectOk(await browser.mutate('secondFactor.remove', which))
  expect((await browser.query('person.whoAmI')).body).toMatchObject({
    secondFactor: { has: false, shown: false },
  })
  expect((await browser.query('caseStudy.list', {})).status).toBe(200)
  expectOk(await administrator.mutate('person.changeRole', { id: person.id, role: 'publisher' }))
  expect(rulesOf(await browser.query('caseStudy.list', {}))).toEqual(['second-factor-missing'])
  expect(await actsOf()).toContain('person.second-factor-removed')
})

test('setting up, removing and new backup codes ask for a sign-in of the last five minutes', async () => {
  const changes = ['beginApp', 'beginPasskey', 'renewBackupCodes', 'remove'].map(
    (name) => `secondFactor.${name}`,
  )
  desk.later(5 * minute)
  for (const path of changes) {
    const answer = await administrator.mutate(path, { kind: 'authenticator app' })
    expect([path, answer.status, rulesOf(answer)]).toEqual([path, 428, ['sign-in-afresh']])
  }
  expectOk(await administrator.mutate('session.signInAfresh', { password }))
  expect((await administrator.mutate('secondFactor.renewBackupCodes')).status).toBe(200)
})

test('signing in does not go on in a session of somebody else: the second step is that of whose password was typed', async () => {
  const { browser } = await joinDesk(desk, administrator, grace)
  const before = await desk.db.select().from(sessions)
  await signAdaIn(desk, browser)
  expect((await browser.query('person.whoAmI')).body).toMatchObject({ person: { name: 'Ada Byron' } })
  expect(await desk.db.select().from(sessions)).toHaveLength(before.length)
  const [left] = await desk.db.select().from(people).where(eq(people.email, grace.email))
  expect(
    await desk.db
      .select()
      .from(sessions)
      .where(eq(sessions.userId, left?.id ?? '')),
  ).toEqual([])
})
