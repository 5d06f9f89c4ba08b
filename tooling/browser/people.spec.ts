import { type Browser, expect, type Page, test } from '@playwright/test'
import { type CasebookProcess, oneTimeLinkIn } from './casebook-process.ts'
import { startOwnDesk } from './own-desk.ts'
import {
  becomeFirstAdministrator,
  setUpAppAsAsked,
  signInWithCode,
  type Telephone,
  typeCode,
  typePassword,
} from './people.ts'
import { expectSound } from './sound.ts'

const ada = { name: 'Ada Byron', email: 'ada@council.example', password: 'nine purple herons' }
const grace = { name: 'Grace Hopper', email: 'grace@council.example', password: 'seven quiet lanterns' }

let casebook: CasebookProcess
let telephone: Telephone
test.describe.configure({ mode: 'serial', timeout: 180_000 })
test.beforeAll(async () => {
  casebook = await startOwnDesk()
})
test.afterAll(() => casebook.stop())

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name })
const opened = async (browser: Browser) => (await browser.newContext()).newPage()

/** A device that keeps passkeys and unlocks them at once, as Chromium simulates it. */
async function plugInAuthenticator(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
}

const toldIn = (page: Page, words: string) => page.getByRole('status').filter({ hasText: words })

test('somebody is invited, accepts, sets a second factor up, signs in with a code, adds a passkey and uses it', async ({
  page,
  browser,
}) => {
  telephone = await becomeFirstAdministrator(page, oneTimeLinkIn(casebook.printed()), ada)
  await page.getByRole('link', { name: 'People' }).click()
  await expect(heading(page, 'People')).toBeFocused()
  await expect(page.getByText('You are the only one here.')).toBeVisible()
  await page.getByRole('button', { name: 'Make the invitation' }).click()
  await expect(page.getByRole('alert').getByRole('link')).toHaveCount(3)
  await expectSound(page)
  await page.getByLabel('Name', { exact: true }).fill('Grace')
  await page.getByLabel('Email address').fill(grace.email)
  await page.getByLabel(/^Publisher/).check()
  await page.getByRole('button', { name: 'Make the invitation' }).click()
  await expect(page.getByRole('heading', { name: 'Grace is invited' })).toBeFocused()
  const link = (await page.locator('.link-to-copy').textContent()) ?? ''
  await expectSound(page)

  const hers = await opened(browser)
  await plugInAuthenticator(hers)
  await hers.goto(link)
  await expect(heading(hers, 'Accept your invitation')).toBeVisible()
  await expect(hers.getByLabel('Your name')).toHaveValue('Grace')
  await hers.getByRole('textbox', { name: 'Password' }).fill('short')
  await hers.keyboard.press('Enter')
  await expect(hers.getByRole('alert')).toContainText('12 characters or more')
  await expectSound(hers)
  await hers.getByLabel('Your name').fill(grace.name)
  await hers.getByRole('textbox', { name: 'Password' }).fill(grace.password)
  await hers.keyboard.press('Enter')
  await expect(heading(hers, 'Set up your second factor')).toBeVisible()
  await hers.goto(`${casebook.url}/admin/account`)
  await expect(heading(hers, 'Set up your second factor')).toBeVisible()
  await expect(hers.getByRole('link', { name: 'Case studies' })).toHaveCount(0)
  const herTelephone = await setUpAppAsAsked(hers)
  expect(herTelephone.backupCodes).toHaveLength(10)
  await expect(heading(hers, 'Your account')).toBeVisible()
  await expectSound(hers)

  await hers.getByRole('button', { name: 'Sign out', exact: true }).click()
  await expect(heading(hers, 'You are signed out')).toBeVisible()
  await hers.goto(`${casebook.url}/admin/account`)
  await typePassword(hers, grace)
  await expect(hers.getByLabel('Code', { exact: true })).toBeFocused()
  await hers.getByLabel('Code', { exact: true }).fill('000000')
  await hers.getByRole('button', { name: 'Go on' }).click()
  await expect(hers.getByRole('alert')).toContainText('This code is not right')
  await expectSound(hers)
  await typeCode(hers, herTelephone)
  await expect(heading(hers, 'Your account')).toBeVisible()

  await hers.getByLabel('Name of the passkey').fill('work laptop')
  await hers.getByRole('button', { name: 'Add a passkey' }).click()
  await expect(hers.getByRole('button', { name: 'Remove work laptop' })).toBeVisible()
  await hers.getByRole('button', { name: 'Sign out', exact: true }).click()
  await expect(heading(hers, 'You are signed out')).toBeVisible()
  await hers.getByRole('link', { name: 'Sign in again' }).click()
  await hers.getByRole('button', { name: 'Use a passkey' }).click()
  await expect(hers.getByText('Grace Hopper, publisher')).toBeVisible()

  const elsewhere = await opened(browser)
  await elsewhere.goto(`${casebook.url}/admin/case-studies`)
  await typePassword(elsewhere, grace)
  await elsewhere.getByRole('button', { name: 'Use a backup code instead' }).click()
  await expect(elsewhere.getByLabel('Backup code')).toBeFocused()
  await elsewhere.getByLabel('Backup code').fill(herTelephone.backupCodes[0]?.toUpperCase() ?? '')
  await elsewhere.getByRole('button', { name: 'Go on' }).click()
  await expect(heading(elsewhere, 'Case studies')).toBeVisible()
  await hers.getByRole('link', { name: 'Your account' }).click()
  await expect(hers.getByText('with 9 of 10 backup codes left')).toBeVisible()
  await expect(hers.getByText('(this one)')).toHaveCount(1)
  await hers.getByRole('button', { name: 'Sign out everywhere else' }).click()
  const question = hers.getByRole('dialog', { name: 'Sign out everywhere else' })
  await expectSound(hers)
  await question.getByRole('button', { name: 'Sign out everywhere else' }).click()
  await expect(question).toBeHidden()
  await expect(toldIn(hers, 'You are signed out everywhere else.')).toBeFocused()
  await elsewhere.getByRole('link', { name: 'Title', exact: true }).click()
  await expect(elsewhere.getByRole('dialog', { name: 'Sign in again' })).toBeVisible()

  await hers.getByRole('button', { name: 'Remove work laptop' }).click()
  const removing = hers.getByRole('dialog', { name: 'Remove work laptop' })
  await removing.getByRole('button', { name: 'Remove work laptop' }).click()
  await expect(toldIn(hers, 'The passkey work laptop is removed.')).toBeFocused()
  await expect(hers.getByText('None yet.')).toBeVisible()
})

test('what can do most harm asks for a fresh sign-in, over the page, and is then done', async ({
  page,
  browser,
}) => {
  await page.goto(`${casebook.url}/admin/people`)
  await signInWithCode(page, ada, telephone)
  const theirs = await opened(browser)
  await theirs.goto(`${casebook.url}/admin/`)
  await page.getByRole('link', { name: grace.name }).click()
  await expect(heading(page, grace.name)).toBeFocused()
  await expectSound(page)

  // As it is six minutes later: the server says so once, and then lets the same act through.
  let asked = 0
  const reasons = [{ rule: 'sign-in-afresh', says: 'Show that it is you, to do this.' }]
  const data = { code: 'PRECONDITION_REQUIRED', httpStatus: 428, reasons }
  await page.route('**/trpc/person.changeRole', async (route) => {
    asked += 1
    if (asked > 1) return route.continue()
    return route.fulfill({ status: 428, json: { error: { code: -32028, message: '', data } } })
  })
  await page.getByLabel(/^Reviewer/).check()
  await page.getByRole('button', { name: 'Change the role' }).click()
  const dialog = page.getByRole('dialog', { name: 'Show that it is you' })
  await expectSound(page)
  await dialog.getByRole('textbox', { name: 'Your password' }).fill('not the password')
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('alert')).toContainText('not the password of your account')
  await dialog.getByRole('textbox', { name: 'Your password' }).fill(ada.password)
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(page.getByText('Grace Hopper is reviewer now.')).toBeVisible()
  expect(asked).toBe(2)

  await page.getByRole('button', { name: 'Deactivate the account' }).click()
  const question = page.getByRole('dialog', { name: 'Deactivate the account' })
  await expect(question).toContainText('signed out at once and cannot sign in')
  await expectSound(page)
  await question.getByRole('button', { name: 'Deactivate the account' }).click()
  await expect(page.getByText('The account of Grace Hopper is deactivated.')).toBeFocused()
  await expect(page.getByRole('button', { name: 'Open the account again' })).toBeVisible()
  await typePassword(theirs, grace)
  await theirs.getByRole('button', { name: 'Go on' }).waitFor()
  await expect(theirs.getByLabel('Code', { exact: true })).toBeVisible()

  await page.goto(`${casebook.url}/admin/people`)
  await page.getByLabel('Name', { exact: true }).fill('Joan')
  await page.getByLabel('Email address').fill('joan@council.example')
  await page.getByLabel(/^Editor/).check()
  await page.getByRole('button', { name: 'Make the invitation' }).click()
  await page.getByRole('link', { name: 'Joan', exact: true }).click()
  await page.getByRole('button', { name: 'Take the invitation back' }).click()
  const taking = page.getByRole('dialog', { name: 'Take the invitation back' })
  await taking.getByRole('button', { name: 'Take the invitation back' }).click()
  await expect(toldIn(page, 'The invitation of Joan is taken back.')).toBeVisible()
  await expect(heading(page, 'People')).toBeFocused()
})
