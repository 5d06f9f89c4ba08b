import { afterEach, beforeEach, expect, test } from 'vitest'
import { auditEntries } from '../audit/tables.ts'
import { sessions } from '../person/tables.ts'
import { expectOk } from '../person/test-authenticator-app.ts'
import {
  ada,
  type Browser,
  createTestDesk,
  joinDesk,
  letIn,
  rulesOf,
  signAdaIn,
  type TestDesk,
} from '../person/test-desk.ts'
import { isAnybodySignedIn } from './store.ts'

const grace = { name: 'Grace', email: 'grace@council.example', role: 'editor' } as const

let desk: TestDesk
let browser: Browser
beforeEach(async () => {
  desk = await createTestDesk()
  browser = desk.browser()
  await letIn(desk, browser)
})
afterEach(() => desk.remove())

type Mine = { id: string; browser: string; isThisOne: boolean; signedInAt: string }[]
const mine = async (of: Browser) => expectOk(await of.query('session.mine')).body as Mine
const isIn = async (of: Browser) => (await of.query('caseStudy.list', {})).status === 200

test('one sees where one is signed in, in words, this one marked, and nobody else', async () => {
  await joinDesk(desk, browser, grace)
  const other = desk.browser()
  await signAdaIn(desk, other)
  const firefox = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0'
  await desk.db.update(sessions).set({ userAgent: firefox })
  const listed = await mine(browser)
  expect(listed.map((session) => session.browser)).toEqual(['Firefox on Windows', 'Firefox on Windows'])
  expect(listed.filter(({ isThisOne }) => isThisOne)).toHaveLength(1)
  expect((await mine(other)).find(({ isThisOne }) => isThisOne)?.id).not.toBe(
    listed.find(({ isThisOne }) => isThisOne)?.id,
  )
  expect(JSON.stringify(listed)).not.toContain('token')
})

test('one session is ended, and refused at its next request; this one is for signing out', async () => {
  const other = desk.browser()
  await signAdaIn(desk, other)
  const [their, own] = [await mine(other), await mine(browser)].map(
    (all) => all.find(({ isThisOne }) => isThisOne)?.id,
  )
  expect(rulesOf(await browser.mutate('session.end', { id: own }))).toEqual(['this-session'])
  expectOk(await browser.mutate('session.end', { id: their }))
  expect([await isIn(other), await isIn(browser)]).toEqual([false, true])
  expect((await browser.mutate('session.end', { id: their })).status).toBe(404)
})

test('all sessions but this one are ended at once', async () => {
  const others = [desk.browser(), desk.browser()]
  for (const other of others) await signAdaIn(desk, other)
  expect((await browser.mutate('session.endOthers')).body).toEqual({ ended: 2 })
  expect(await Promise.all([...others, browser].map(isIn))).toEqual([false, false, true])
  const entries = await desk.db.select().from(auditEntries)
  expect(entries.at(-1)).toMatchObject({ action: 'person.sessions-revoked', detail: { ended: 2 } })
})

test("nobody ends somebody else's session by its number", async () => {
  const hers = (await joinDesk(desk, browser, grace)).browser
  const [{ id } = { id: '' }] = await mine(browser)
  expect((await hers.mutate('session.end', { id })).status).toBe(404)
  expect(await isIn(browser)).toBe(true)
})

test('a fresh sign-in puts another session in place, which has shown what the one before showed', async () => {
  const stolen = desk.browser()
  stolen.cookie = browser.cookie
  expectOk(await browser.mutate('session.signInAfresh', { password: ada.password }))
  expect([await isIn(stolen), await isIn(browser)]).toEqual([false, true])
  expect(await desk.db.select().from(sessions)).toHaveLength(1)
  expect((await browser.query('person.whoAmI')).body).toMatchObject({
    secondFactor: { has: true, shown: true },
  })
  const entries = await desk.db.select().from(auditEntries)
  expect(entries.at(-1)?.action).toBe('person.signed-in-afresh')
})

test('a session that never came to stand in the audit opens nothing', async () => {
  await desk.db.update(sessions).set({ signedInAt: null })
  expect(await isIn(browser)).toBe(false)
})

test('somebody is signed in until the last session has ended or run out', async () => {
  const { db, clock } = desk
  const nextYear = new Date(clock.now.getTime() + 366 * 86_400_000)
  expect(await isAnybodySignedIn(db, clock.now)).toBe(true)
  expect(await isAnybodySignedIn(db, nextYear)).toBe(false)
  expectOk(await browser.mutate('person.signOut'))
  expect(await isAnybodySignedIn(db, clock.now)).toBe(false)
})
