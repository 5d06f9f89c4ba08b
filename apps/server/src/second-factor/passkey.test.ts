import { afterEach, beforeEach, expect, test } from 'vitest'
import { auditEntries } from '../audit/tables.ts'
import { sessions } from '../person/tables.ts'
import { expectOk } from '../person/test-authenticator-app.ts'
import {
  type Answer,
  ada,
  type Browser,
  createTestDesk,
  joinDesk,
  joinersPassword,
  letIn,
  rulesOf,
  type TestDesk,
} from '../person/test-desk.ts'
import { createPasskey, type Passkey } from '../person/test-passkey.ts'
import { passkeys } from './tables.ts'

const grace = { name: 'Grace', email: 'grace@council.example', role: 'editor' } as const

let desk: TestDesk
let administrator: Browser
let hers: Browser
beforeEach(async () => {
  desk = await createTestDesk()
  administrator = desk.browser()
  await letIn(desk, administrator)
  hers = (await joinDesk(desk, administrator, grace)).browser
})
afterEach(() => desk.remove())

const asked = (answer: Answer) => expectOk(answer).body as { challenge: string }

async function add(browser: Browser, passkey: Passkey, name = ''): Promise<Answer> {
  const question = asked(await browser.mutate('secondFactor.beginPasskey'))
  return browser.mutate('secondFactor.addPasskey', { made: passkey.made(question), name })
}
async function use(browser: Browser, passkey: Passkey): Promise<Answer> {
  const question = asked(await browser.mutate('secondFactor.beginPasskeySignIn'))
  return browser.mutate('secondFactor.signInWithPasskey', { used: passkey.used(question) })
}
const mine = async (browser: Browser) =>
  (await browser.query('secondFactor.mine')).body as { passkeys: { id: string; name: string }[] }

test('a passkey signs in by itself, and counts as both factors', async () => {
  const passkey = createPasskey()
  expectOk(await add(hers, passkey, 'work laptop'))
  expect((await mine(hers)).passkeys).toMatchObject([{ name: 'work laptop' }])
  const browser = desk.browser()
  expect(expectOk(await use(browser, passkey)).body).toMatchObject({ name: 'Grace' })
  expect((await browser.query('person.whoAmI')).body).toMatchObject({
    secondFactor: { has: true, shown: true },
  })
  expect((await browser.query('caseStudy.list', {})).status).toBe(200)
  const entries = await desk.db.select().from(auditEntries)
  expect(entries.at(-1)).toMatchObject({ action: 'person.signed-in', detail: { by: 'passkey' } })
})

test('with a passkey alone, the password opens nothing, and says that the passkey does', async () => {
  expectOk(await add(hers, createPasskey()))
  const browser = desk.browser()
  const answer = await browser.mutate('person.signIn', { email: grace.email, password: joinersPassword })
  expect(answer.body).toEqual({ at: 'second-step', ways: { code: false, passkey: true } })
  expect((await browser.query('caseStudy.list', {})).status).toBe(401)
})

test('a passkey that nobody unlocked is neither added nor taken', async () => {
  const lost = createPasskey({ locked: true })
  expect(rulesOf(await add(hers, lost))).toEqual(['passkey-not-added'])
  expect(await desk.db.select().from(passkeys)).toEqual([])
  const before = await desk.db.select().from(sessions)
  expect(rulesOf(await use(desk.browser(), lost))).toEqual(['passkey-not-taken'])
  expect(await desk.db.select().from(sessions)).toHaveLength(before.length)
})

test('what is answered for another question, or is no answer at all, is refused in a sentence', async () => {
  const passkey = createPasskey()
  expectOk(await add(hers, passkey))
  const browser = desk.browser()
  asked(await browser.mutate('secondFactor.beginPasskeySignIn'))
  const stale = passkey.used({ challenge: 'AAAA' })
  expect(rulesOf(await browser.mutate('secondFactor.signInWithPasskey', { used: stale }))).toEqual([
    'passkey-not-taken',
  ])
  const question = asked(await browser.mutate('secondFactor.beginPasskeySignIn'))
  const used = passkey.used(question)
  expectOk(await browser.mutate('secondFactor.signInWithPasskey', { used }))
  expect(rulesOf(await desk.browser().mutate('secondFactor.signInWithPasskey', { used }))).toEqual([
    'passkey-not-taken',
  ])
  const garbage = { id: 'x', rawId: 'x', type: 'public-key', clientExtensionResults: {} }
  const response = { clientDataJSON: '%%', authenticatorData: '', signature: '', attestationObject: 'oA' }
  asked(await browser.mutate('secondFactor.beginPasskeySignIn'))
  expect(
    rulesOf(await browser.mutate('secondFactor.signInWithPasskey', { used: { ...garbage, response } })),
  ).toEqual(['passkey-not-taken'])
  asked(await hers.mutate('secondFactor.beginPasskey'))
  expect(
    rulesOf(await hers.mutate('secondFactor.addPasskey', { made: { ...garbage, response }, name: '' })),
  ).toEqual(['passkey-not-added'])
})

test('one passkey is not added twice, nor to two accounts', async () => {
  const passkey = createPasskey()
  expectOk(await add(hers, passkey))
  expect((await add(hers, passkey)).status).toBe(422)
  expect((await add(administrator, passkey)).status).toBe(422)
  expect(await desk.db.select().from(passkeys)).toHaveLength(1)
})

test("somebody else's passkey does not take over a session", async () => {
  const passkey = createPasskey()
  expectOk(await add(hers, passkey))
  const before = await desk.db.select().from(sessions)
  expect(rulesOf(await use(administrator, passkey))).toEqual(['passkey-of-somebody-else'])
  expect((await administrator.query('person.whoAmI')).body).toMatchObject({ person: { email: ada.email } })
  expect(await desk.db.select().from(sessions)).toHaveLength(before.length)
})

test('removing the last of two second factors is refused to an administrator, one of them is not', async () => {
  expectOk(await add(administrator, createPasskey(), 'key ring'))
  const [{ id } = { id: '' }] = (await mine(administrator)).passkeys
  expectOk(await administrator.mutate('secondFactor.remove', { kind: 'authenticator app' }))
  expect(rulesOf(await administrator.mutate('secondFactor.remove', { kind: 'passkey', id }))).toEqual([
    'last-second-factor',
  ])
  expect((await mine(administrator)).passkeys).toHaveLength(1)
  const [own] = await desk.db.select().from(passkeys)
  expect((await hers.mutate('secondFactor.remove', { kind: 'passkey', id: own?.id })).status).toBe(404)
})

test('a passkey signs in afresh, in place of the session that there was', async () => {
  const passkey = createPasskey()
  expectOk(await add(hers, passkey))
  const stolen = desk.browser()
  stolen.cookie = hers.cookie
  desk.clock.now = new Date(desk.clock.now.getTime() + 6 * 60_000)
  expect((await hers.mutate('secondFactor.beginApp')).status).toBe(428)
  expectOk(await use(hers, passkey))
  expect((await hers.mutate('secondFactor.beginApp')).status).toBe(200)
  expect((await stolen.query('caseStudy.list', {})).status).toBe(401)
  const entries = await desk.db.select().from(auditEntries)
  expect(entries.at(-1)?.action).toBe('person.signed-in-afresh')
})
