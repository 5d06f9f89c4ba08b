import { readFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import type { CasebookProcess } from './casebook-process.ts'
import { becomeAda, expectOk, invite, mutate, password, startOwnDesk } from './own-desk.ts'
import { expectSound } from './sound.ts'

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name })
const entries = (page: Page) => page.getByRole('listitem').filter({ hasText: /Entry \d/ })

let casebook: CasebookProcess
test.beforeAll(async () => {
  casebook = await startOwnDesk()
})
test.afterAll(() => casebook.stop())

test.setTimeout(120_000)

test('an administrator sees what was done, that the chain fits, narrows it, turns pages and saves it', async ({
  page,
  browser,
}) => {
  await becomeAda(page, casebook)
  const grace = { name: 'Grace Hopper', email: 'grace@council.example', role: 'editor' }
  const token = await invite(page, casebook.url, grace)
  const hers = await (await browser.newContext()).newPage()
  expectOk(await mutate(hers, casebook.url, 'invitation.accept', { token, name: grace.name, password }))
  await hers.goto(`${casebook.url}/admin/audit`)
  await expect(heading(hers, 'Your role does not allow this')).toBeVisible()
  await expect(hers.getByRole('link', { name: 'Audit' })).toHaveCount(0)
  await hers.context().close()

  await page.goto(`${casebook.url}/admin/`)
  await expect(heading(page, 'What needs you today')).toBeVisible()
  await page.getByRole('link', { name: 'Audit' }).click()
  await expect(heading(page, 'Audit')).toBeFocused()
  await expect(page.getByText(/All \d+ entries fit, the newest from/)).toBeVisible()
  await expect(entries(page)).toHaveCount(50)
  await expect(entries(page).filter({ hasText: 'Grace Hopper was refused' }).first()).toBeVisible()
  await expectSound(page)

  await page.getByRole('link', { name: 'Older entries' }).click()
  await expect(entries(page).filter({ hasText: 'Entry 1 ·' })).toContainText(
    'The founding library brought it in',
  )
  await page.getByRole('link', { name: 'Newest entries' }).click()

  await page.getByLabel('What was done').selectOption({ label: 'brought it in with the founding library' })
  await page.getByLabel('On what').fill('checkpoint')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/act=case-study\.founded&about=checkpoint/)
  await expect(entries(page)).toHaveCount(1)

  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save these entries as CSV' }).click()
  const saved = readFileSync(await (await downloading).path(), 'utf8')
  expect(saved.trimEnd().split('\r\n')).toHaveLength(2)
  expect(saved).toContain('"The founding library","founding-library"')
  await expect(page.getByText('Saved 1 entry.')).toBeVisible()

  await page.getByLabel('By whom').selectOption({ label: 'Grace Hopper' })
  await page.getByRole('button', { name: 'Apply' }).click()
  await expect(page.getByText('No entry answers these filters together.')).toBeVisible()
  await expectSound(page)
  await page.getByRole('link', { name: 'See all entries' }).click()
  await expect(entries(page)).toHaveCount(50)

  await page.route('**/trpc/audit.check*', (route) =>
    route.fulfill({
      json: [
        {
          result: {
            data: {
              entries: 7,
              newest: null,
              broken: { number: 8, says: 'It does not read as it was written.' },
            },
          },
        },
      ],
    }),
  )
  await page.getByRole('button', { name: 'Look through them again' }).click()
  await expect(page.getByText('Entry 8 does not fit.')).toBeVisible()
  await expectSound(page)
})
