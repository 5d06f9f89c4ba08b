import { afterEach, beforeEach, expect, test } from 'vitest'
import { auditEntries } from '../audit/tables.ts'
import { resetSecondFactorByEmail } from './reset-at-terminal.ts'
import { ada, type Browser, createTestDesk, letIn, type TestDesk } from './test-desk.ts'

let desk: TestDesk
let browser: Browser
beforeEach(async () => {
  desk = await createTestDesk()
  browser = desk.browser()
  await letIn(desk, browser)
})
afterEach(() => desk.remove())

const reset = (email: string) => resetSecondFactorByEmail(desk.db, email, desk.clock.now)

test('the last administrator who lost the second factor comes in again, and has to set one up', async () => {
  expect(await reset(' ADA@council.example')).toBe('Ada Byron')
  const { email, password } = ada
  expect((await browser.query('person.whoAmI')).body).toMatchObject({ person: null })
  expect((await browser.mutate('person.signIn', { email, password })).body).toMatchObject({ at: 'signed-in' })
  const refused = await browser.query('caseStudy.list', {})
  expect(refused.reasons.map(({ rule }) => rule)).toEqual(['second-factor-missing'])
  const entries = await desk.db.select().from(auditEntries)
  expect(entries.find(({ action }) => action === 'person.second-factor-reset')).toMatchObject({
    actor: 'terminal',
  })
})

test('an address that nobody has is said, and nothing is changed', async () => {
  await expect(reset('nobody@council.example')).rejects.toThrow('No active account has the email address')
  expect((await browser.query('caseStudy.list', {})).status).toBe(200)
})
