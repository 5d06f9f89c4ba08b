import { readFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import { setUpAppAsAsked, signInWithCode, type Telephone, typeCode, typePassword } from './people.ts'
import { expectSound } from './sound.ts'

const ada = { name: 'Ada Byron', email: 'ada@council.example', password: 'nine purple herons' }

/** The link that Casebook printed on its terminal. */
function oneTimeLink(): string {
  const printed = readFileSync(process.env.CASEBOOK_TEST_PRINTED ?? '', 'utf8')
  const link = /https?:\S+\/admin\/first-administrator\?token=\S+/.exec(printed)?.[0]
  if (!link) throw new Error(`Casebook printed no one-time link:\n${printed}`)
  return link
}

/** What Ada signs in with besides her password, from the first test on. */
let telephone: Telephone
const signIn = (page: Page) => signInWithCode(page, ada, telephone)

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name })

// One story in order: the link works once, and what follows needs the account that it makes.
test.describe.configure({ mode: 'serial' })

test('the first administrator comes in by the one-time link, which then has done its work', async ({
  page,
}) => {
  await page.goto(oneTimeLink())
  await expect(heading(page, 'Become the first administrator')).toBeVisible()
  await page.getByRole('button', { name: 'Make my account' }).click()
  await expect(page.getByRole('alert')).toBeFocused()
  await expect(page.getByRole('alert').getByRole('link')).toHaveCount(3)
  await expectSound(page)
  await page.getByLabel('Your name').fill(ada.name)
  await page.getByLabel('Email address').fill(ada.email)
  await page.getByRole('textbox', { name: 'Password' }).fill('Password2026!')
  await page.getByRole('button', { name: 'Make my account' }).click()
  await expect(page.getByRole('alert')).toContainText('harder to guess')
  await expect(page.getByLabel('Your name')).toHaveValue(ada.name)
  await page.getByRole('textbox', { name: 'Password' }).fill(ada.password)
  await page.keyboard.press('Enter')
  await expect(heading(page, 'Set up your second factor')).toBeFocused()
  await expectSound(page)
  telephone = await setUpAppAsAsked(page)
  await expect(heading(page, 'What needs you today')).toBeFocused()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(heading(page, 'You are signed out')).toBeVisible()
  await page.goto(oneTimeLink())
  await expect(heading(page, 'This link does not work')).toBeVisible()
})

test('an administrator signs in on the way to a list, narrows it and reads a case study', async ({
  page,
}) => {
  await page.goto('/admin/case-studies?topic=mental-health')
  await typePassword(page, { ...ada, password: 'not the password' })
  await expect(page.getByRole('alert')).toContainText('The email address or the password is wrong')
  await signIn(page)
  await expect(page.getByRole('heading', { name: /of 49 case studies/ })).toBeVisible()
  await expect(page).toHaveURL(/topic=mental-health/)
  await page.getByLabel('Words').fill('durham')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/q=durham&topic=mental-health/)
  await expectSound(page)
  await page.getByRole('link', { name: /^Checkpoint/ }).click()
  await expect(heading(page, /^Checkpoint/)).toBeFocused()
  await expect(page.getByRole('heading', { name: 'How sure we are' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Sources' })).toBeVisible()
  await expectSound(page)
})

test('a session that ends while somebody types is taken up again where it was', async ({ page, context }) => {
  await page.goto('/admin/case-studies')
  await signIn(page)
  await page.getByLabel('Words').fill('naloxone')
  await context.clearCookies()
  await page.getByRole('link', { name: 'Title', exact: true }).click()
  const again = page.getByRole('dialog', { name: 'Sign in again' })
  await again.getByRole('textbox', { name: 'Password' }).fill(ada.password)
  await again.getByRole('button', { name: 'Sign in', exact: true }).click()
  await typeCode(page, telephone)
  await expect(again).toBeHidden()
  await expect(page.getByLabel('Words')).toHaveValue('naloxone')
  await expect(page).toHaveURL(/sort=title/)
  await expect(page.getByRole('heading', { name: '49 case studies' })).toBeVisible()
})

test('what the server refuses, or cannot be reached for, is said on the page with what to do', async ({
  page,
}) => {
  await page.goto('/admin/case-studies')
  await signIn(page)
  await expect(heading(page, 'Case studies')).toBeVisible()
  await page.route('**/trpc/caseStudy.list*', (route) => route.abort())
  await page.getByRole('link', { name: 'Title', exact: true }).click()
  await expect(page.getByRole('alert')).toContainText('We could not reach the server')
  await page.unroute('**/trpc/caseStudy.list*')
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('heading', { name: '49 case studies' })).toBeVisible()
  const says = 'As contributor you cannot see the list of case studies.'
  const refusal = { code: 'FORBIDDEN', httpStatus: 403, reasons: [{ rule: 'role-too-low', says }] }
  await page.route('**/trpc/caseStudy.list*', (route) =>
    route.fulfill({ status: 403, json: [{ error: { code: -32003, message: says, data: refusal } }] }),
  )
  await page.getByRole('link', { name: 'Strongest evidence' }).click()
  await expect(heading(page, 'Your role does not allow this')).toBeVisible()
  await expect(page.getByText(says)).toBeVisible()
  await expectSound(page)
})
