import { afterEach, beforeEach, expect, test } from 'vitest'
import * as audit from '../audit/store.ts'
import { auditEntries } from '../audit/tables.ts'
import { firstAdministratorLink } from './first-administrator-link.ts'
import { people, verifications } from './tables.ts'
import { ada, createTestDesk, letIn, type TestDesk } from './test-desk.ts'

let desk: TestDesk
beforeEach(async () => {
  desk = await createTestDesk()
})
afterEach(() => desk.remove())

const link = () => firstAdministratorLink(desk.db, 'http://localhost:4000', desk.clock.now)
const token = async () => new URL((await link()) ?? '').searchParams.get('token') ?? ''
const rules = ({ reasons }: { reasons: { rule: string }[] }) => reasons.map(({ rule }) => rule)

test('the link makes an administrator, signs them in and is written down', async () => {
  const browser = desk.browser()
  const answer = await letIn(desk, browser)
  expect(answer.body).toMatchObject({
    name: 'Ada Byron',
    email: 'ada@council.example',
    role: 'administrator',
  })
  expect((await browser.query('person.whoAmI')).body).toMatchObject({
    person: { email: 'ada@council.example' },
  })
  const entries = await desk.db.select().from(auditEntries)
  expect(entries.map(({ action }) => action)).toEqual([
    'person.became-first-administrator',
    'person.signed-in',
    'person.second-factor-added',
  ])
  expect(await audit.firstBrokenLink(desk.db)).toBeNull()
  expect(await desk.db.select().from(verifications)).toEqual([])
})

test('the link carries a token that the database keeps only hashed', async () => {
  const [, secret = ''] = (await link())?.split('token=') ?? []
  expect(secret.length).toBeGreaterThanOrEqual(43)
  const [row] = await desk.db.select().from(verifications)
  expect(JSON.stringify(row)).not.toContain(secret)
})

test('where somebody has an account there is no link', async () => {
  await letIn(desk, desk.browser())
  expect(await link()).toBeNull()
})

test('a link is used once: the second time says to sign in', async () => {
  const secret = await token()
  await desk.browser().mutate('person.becomeFirstAdministrator', { token: secret, ...ada })
  const again = await desk.browser().mutate('person.becomeFirstAdministrator', { token: secret, ...ada })
  expect(rules(again)).toEqual(['link-used'])
  expect(
    (await desk.browser().query('person.checkFirstAdministratorLink', { token: secret })).body,
  ).toMatchObject({
    hindrances: [{ rule: 'link-used' }],
  })
})

test('a new start replaces the link of the one before', async () => {
  const [old, newest] = [await token(), await token()]
  expect(
    rules(await desk.browser().mutate('person.becomeFirstAdministrator', { token: old, ...ada })),
  ).toEqual(['link-not-known'])
  expect((await desk.browser().query('person.checkFirstAdministratorLink', { token: newest })).body).toEqual({
    hindrances: [],
  })
})

test('a link lasts a day', async () => {
  const secret = await token()
  desk.clock.now = new Date(desk.clock.now.getTime() + 24 * 60 * 60_000)
  expect(
    rules(await desk.browser().mutate('person.becomeFirstAdministrator', { token: secret, ...ada })),
  ).toEqual(['link-expired'])
  expect(await desk.db.select().from(people)).toEqual([])
})

test('of many who use the link at once one is let in', async () => {
  const secret = await token()
  const answers = await Promise.all(
    Array.from({ length: 6 }, (_, at) =>
      desk.browser().mutate('person.becomeFirstAdministrator', {
        token: secret,
        ...ada,
        email: `ada${at}@council.example`,
      }),
    ),
  )
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  expect(answers.filter(({ status }) => status !== 200).map(rules)).toEqual(
    Array.from({ length: 5 }, () => ['link-used']),
  )
  expect(await desk.db.select().from(people)).toHaveLength(1)
})

test('every wrong field is named, and the link still works after it', async () => {
  const secret = await token()
  const wrong = await desk
    .browser()
    .mutate('person.becomeFirstAdministrator', { token: secret, name: '', email: 'ada', password: 'short' })
  expect(wrong.reasons.map(({ field }) => field)).toEqual(['name', 'email', 'password'])
  const common = await desk
    .browser()
    .mutate('person.becomeFirstAdministrator', { token: secret, ...ada, password: 'Password2026!' })
  expect(common.reasons).toMatchObject([{ rule: 'common-password', field: 'password' }])
  expect(
    (await desk.browser().mutate('person.becomeFirstAdministrator', { token: secret, ...ada })).status,
  ).toBe(200)
})
