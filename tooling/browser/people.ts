import { expect, type Page } from '@playwright/test'
import { appWith } from '../../apps/server/src/person/test-authenticator-app.ts'

/** Somebody with an account, as they come to the door. */
export type Visitor = { name: string; email: string; password: string }

/** Their authenticator app, with the codes for when it is lost. */
export type Telephone = { freshCode: () => string | null; backupCodes: string[] }

/** Becomes the first administrator by the one-time link, and sets the second factor up that is asked for at once. */
export async function becomeFirstAdministrator(
  page: Page,
  link: string,
  { name, email, password }: Visitor,
): Promise<Telephone> {
  await page.goto(link)
  await page.getByLabel('Your name').fill(name)
  await page.getByLabel('Email address').fill(email)
  await page.getByRole('textbox', { name: 'Password' }).fill(password)
  await page.getByRole('button', { name: 'Make my account' }).click()
  return setUpAppAsAsked(page)
}

/** Sets an authenticator app up where the page asks for one: reads the secret, types its code, keeps the backup codes. */
export async function setUpAppAsAsked(page: Page): Promise<Telephone> {
  await page.getByRole('button', { name: 'Set up an authenticator app' }).click()
  await expect(page.getByRole('img', { name: /QR code/ })).toBeVisible()
  const secret = (await page.locator('.secret').textContent()) ?? ''
  const app = appWith(secret.replaceAll(' ', ''))
  await page.getByLabel('Code', { exact: true }).fill(app.code())
  await page.getByRole('button', { name: 'Confirm the app' }).click()
  const heading = page.getByRole('heading', { name: 'Keep your backup codes' })
  await expect(heading).toBeFocused()
  const backupCodes = await page.locator('.backup-codes code').allInnerTexts()
  await page.getByRole('button', { name: 'I have kept them' }).click()
  await expect(heading).toBeHidden()
  return { ...app, backupCodes }
}

/** Types email address and password, wherever they are asked for on the page. */
export async function typePassword(page: Page, { email, password }: Omit<Visitor, 'name'>): Promise<void> {
  await page.getByLabel('Email address').fill(email)
  await page.getByRole('textbox', { name: 'Password' }).fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}

/** Types a code of the app, which is asked for after the password; a backup code where the app shows no fresh one. */
export async function typeCode(page: Page, telephone: Telephone): Promise<void> {
  const code = telephone.freshCode()
  if (code === null) {
    await page.getByRole('button', { name: 'Use a backup code instead' }).click()
    await page.getByLabel('Backup code').fill(telephone.backupCodes.shift() ?? '')
  } else await page.getByLabel('Code', { exact: true }).fill(code)
  await page.getByRole('button', { name: 'Go on' }).click()
}

/** Signs in, in both steps. */
export async function signInWithCode(
  page: Page,
  visitor: Omit<Visitor, 'name'>,
  telephone: Telephone,
): Promise<void> {
  await typePassword(page, visitor)
  await typeCode(page, telephone)
  await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible()
}
