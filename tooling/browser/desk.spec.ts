import { type Browser, expect, type Page, test } from '@playwright/test'
import type { CasebookProcess } from './casebook-process.ts'
import { becomeAda, expectOk, invite, mutate, password, startOwnDesk } from './own-desk.ts'
import { expectSound } from './sound.ts'

let casebook: CasebookProcess
let ada: Page
let cora: Page
let edward: Page

test.describe.configure({ mode: 'serial' })
test.beforeAll(async ({ browser }) => {
  test.setTimeout(180_000)
  casebook = await startOwnDesk()
  ada = await inOwnBrowser(browser)
  await becomeAda(ada, casebook)
  cora = await join(browser, 'Cora', 'contributor')
  edward = await join(browser, 'Edward', 'editor')
})
test.afterAll(() => casebook.stop())

async function inOwnBrowser(browser: Browser): Promise<Page> {
  return (await browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 900 } })).newPage()
}

async function join(browser: Browser, name: string, role: string): Promise<Page> {
  const { url } = casebook
  const token = await invite(ada, url, { name, email: `${role}@council.example`, role })
  const page = await inOwnBrowser(browser)
  expectOk(await mutate(page, url, 'invitation.accept', { token, name, password }))
  return page
}

const open = (page: Page, screen = '') => page.goto(`${casebook.url}/admin/${screen}`)
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name })
const found = (page: Page) => page.locator('#found')

test('an empty desk says so kindly, and a title is enough to begin', async () => {
  await open(cora)
  await expect(heading(cora, 'What needs you today')).toBeVisible()
  await expect(cora.getByText('Nothing needs you at the moment.')).toBeVisible()
  await expectSound(cora)
  await cora.getByRole('link', { name: 'Begin a case study' }).click()
  await expect(heading(cora, 'Begin a case study')).toBeFocused()
  await cora.getByRole('button', { name: 'Begin', exact: true }).click()
  await expect(cora.getByRole('alert')).toContainText('Write a title')
  await expectSound(cora)
  await cora.getByLabel('Title').fill('A note on night buses')
  await cora.keyboard.press('Enter')
  await expect(cora).toHaveURL(/\/admin\/case-studies\/[0-9a-f-]{36}\/write$/)
  await open(cora)
  const mine = cora.getByRole('region', { name: /Yours to go on with/ })
  await expect(mine.getByRole('link', { name: 'A note on night buses' })).toBeVisible()
  await expectSound(cora)
})

test('the list holds drafts too, told by their state, and is narrowed in the address', async () => {
  await open(edward, 'case-studies?q=night+buses')
  await expect(found(edward)).toHaveText('1 of 50 case studies')
  const row = edward.locator('.desk-row')
  await expect(row).toContainText('Draft')
  await expect(row).toContainText('by Cora')
  await edward.getByLabel('Words').fill('')
  await edward.locator('summary', { hasText: 'State' }).click()
  await edward.getByLabel('Draft (1)', { exact: true }).check()
  await edward.getByRole('button', { name: 'Apply' }).click()
  await expect(edward).toHaveURL(/case-studies\?state=draft$/)
  await expect(found(edward)).toHaveText('1 of 50 case studies')
  await expectSound(edward)
  await edward.getByRole('link', { name: 'Take all out' }).click()
  await expect(found(edward)).toHaveText('50 case studies')
})

test('each thing that needs an administrator leads to a list of as many', async () => {
  await open(ada)
  const needs = ada.locator('section.needs')
  await expect(needs.first()).toBeVisible()
  await expectSound(ada)
  const count = await needs.first().locator('.needs__count').textContent()
  await needs.first().getByRole('link', { name: /^See / }).click()
  await expect(found(ada)).toHaveText(`${count} of 50 case studies`)
})

test('coverage is a table whose cells lead to what they count, on a phone too', async () => {
  await open(edward, 'coverage')
  await expect(heading(edward, 'Coverage')).toBeVisible()
  const row = edward.getByRole('row', { name: /^Mental health/ })
  const cell = row.getByRole('cell').last().getByRole('link')
  const count = (await cell.textContent())?.match(/\d+/)?.[0]
  await expectSound(edward)
  await cell.click()
  await expect(found(edward)).toHaveText(`${count} of 50 case studies`)
  await edward.goBack()
  await edward.getByRole('link', { name: 'Drafts too' }).click()
  await expect(edward).toHaveURL(/of=everything/)
  await expect(edward.getByText('none', { exact: true }).first()).toBeVisible()
})

test('many are chosen by keyboard, seen before, done and undone', async () => {
  test.setTimeout(180_000)
  await edward.setViewportSize({ width: 1280, height: 900 })
  await open(edward, 'case-studies?sort=title')
  const boxes = edward.getByRole('checkbox', { name: /^Choose / })
  await boxes.first().focus()
  await edward.keyboard.press('Space')
  await boxes.nth(3).focus()
  await edward.keyboard.press('Shift+Space')
  await expect(edward.getByText('4 case studies chosen')).toBeVisible()
  await edward.getByRole('button', { name: 'Choose all 50 found' }).click()
  await expect(edward.getByText('50 case studies chosen')).toBeVisible()
  await edward.getByRole('button', { name: 'Choose none' }).click()
  for (const at of [0, 1, 2]) await boxes.nth(at).check()
  await expect(edward.getByLabel('Do to them').getByRole('option', { name: 'Withdraw' })).toHaveCount(0)
  await edward.getByLabel('Do to them').selectOption({ label: 'Add a topic or a theme' })
  await edward.getByRole('button', { name: 'Go on' }).click()
  await expect(edward.getByRole('heading', { name: 'Add a topic or a theme: 3 case studies' })).toBeFocused()
  await edward.getByRole('button', { name: 'See what would happen' }).click()
  await expect(edward.getByRole('alert')).toContainText('Choose a topic or a theme')
  await edward.getByLabel('Topic or theme').selectOption({ label: 'Modern slavery/human trafficking' })
  await edward.getByRole('button', { name: 'See what would happen' }).click()
  await expect(edward.getByText(/Looked at: 3 of 3/)).toBeVisible()
  await expect(edward.getByText('A draft: what readers see stays as it is.').first()).toBeVisible()
  await expectSound(edward)
  await edward.getByRole('button', { name: /^Do it to / }).click()
  await expect(edward.getByText(/Done: 3 of 3/)).toBeVisible()
  await edward.getByRole('button', { name: 'Undo it for 3 case studies' }).click()
  await expect(edward.getByText('Undone: 3 of 3.')).toBeVisible()
  await expectSound(edward)
  await edward.getByRole('button', { name: 'Back to the list' }).click()
  await expect(edward.getByText('None chosen')).toBeVisible()
})

test('what is refused is told before, with its reason, and the rest can be done', async () => {
  await open(edward, 'case-studies?q=night+buses')
  await edward.getByRole('button', { name: 'Choose this page' }).click()
  await edward.getByLabel('Do to them').selectOption({ label: 'Assign a reviewer' })
  await edward.getByRole('button', { name: 'Go on' }).click()
  await edward.getByRole('button', { name: 'See what would happen' }).click()
  await expect(edward.getByRole('heading', { name: 'Refused: 1' })).toBeVisible()
  await expect(edward.getByText(/Send it for review before you assign/)).toBeVisible()
  await expect(edward.getByText('None of these can be done.')).toBeVisible()
  await expect(edward.getByRole('button', { name: /^Do it to / })).toHaveCount(0)
})

test('a run that does not reach the server stops, and goes on where it was', async () => {
  await open(edward, 'case-studies?q=night+buses')
  await edward.getByRole('button', { name: 'Choose this page' }).click()
  await edward.getByLabel('Do to them').selectOption({ label: 'Set the day of the next look' })
  await edward.getByRole('button', { name: 'Go on' }).click()
  await edward.getByLabel('To be looked at again by').fill('30 June 2030')
  await edward.getByRole('button', { name: 'See what would happen' }).click()
  await edward.route('**/trpc/desk.bulk*', (route) => route.abort())
  await edward.getByRole('button', { name: 'Do it to 1 case study' }).click()
  await expect(edward.getByRole('alert')).toContainText('We could not reach the server')
  await edward.unroute('**/trpc/desk.bulk*')
  await edward.getByRole('button', { name: 'Go on with the 1 left' }).click()
  await expect(edward.getByText('Done: 1 of 1.')).toBeVisible()
})

test('a desk that is not reached, or not allowed, says so and what to do', async () => {
  await ada.route('**/trpc/desk.today*', (route) => route.abort())
  await open(ada)
  await expect(ada.getByText(/We could not reach the server/)).toBeVisible({ timeout: 20_000 })
  await expectSound(ada)
  await ada.unroute('**/trpc/desk.today*')
  await ada.getByRole('button', { name: 'Try again' }).click()
  await expect(heading(ada, 'What needs you today')).toBeVisible()
})
