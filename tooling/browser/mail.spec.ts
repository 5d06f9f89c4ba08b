import { expect, type Page, test } from '@playwright/test'
import { createTestMailServer, type TestMailServer } from '../../apps/server/src/mail/test-mail-server.ts'
import type { CasebookProcess } from './casebook-process.ts'
import { becomeAda, invite, startOwnDesk } from './own-desk.ts'
import { expectSound } from './sound.ts'

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name })
const grace = { name: 'Grace Hopper', email: 'grace@council.example', role: 'editor' }

test.describe('where no mail server is set', () => {
  let casebook: CasebookProcess
  test.beforeAll(async () => {
    casebook = await startOwnDesk()
  })
  test.afterAll(() => casebook.stop())

  test('the outbox says so, and its letters are passed on by hand', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await becomeAda(page, casebook)
    await page.goto(`${casebook.url}/admin/mail`)
    await expect(heading(page, 'Outbox')).toBeVisible()
    await expect(page.getByText('No mail server is set, so no letter goes out.')).toBeVisible()
    await expectSound(page)

    const token = await invite(page, casebook.url, grace)
    await page.reload()
    const row = page.getByRole('listitem').filter({ hasText: grace.email })
    await expect(row).toContainText('It does not go out')
    await expect(row).not.toContainText(token)
    await expectSound(page)

    await row.getByRole('link').click()
    await expect(heading(page, /./)).toBeFocused()
    await expect(page.getByText(token)).toBeVisible()
    await page.getByRole('button', { name: 'Copy the link' }).click()
    await expect(page.getByText('Copied.')).toBeVisible()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(token)
    await expect(page.getByRole('button', { name: 'Send again' })).toHaveCount(0)
    await expectSound(page)
  })
})

test.describe('where mail goes out', () => {
  let casebook: CasebookProcess
  let smtp: TestMailServer
  test.beforeAll(async () => {
    smtp = await createTestMailServer({
      onRcptTo: ({ address }, _, done) =>
        done(
          address.startsWith('nobody')
            ? Object.assign(new Error('No such mailbox'), { responseCode: 550 })
            : null,
        ),
    })
    casebook = await startOwnDesk({ SMTP_URL: `${smtp.url}?from=desk@casebook.example` })
  })
  test.afterAll(async () => {
    await casebook.stop()
    await smtp.close()
  })

  test('letters go out and are blanked; one that fails says why, and is sent again', async ({ page }) => {
    await becomeAda(page, casebook)
    const token = await invite(page, casebook.url, grace)
    await invite(page, casebook.url, { ...grace, name: 'Nobody', email: 'nobody@council.example' })
    await page.goto(`${casebook.url}/admin/`)
    await expect(heading(page, 'What needs you today')).toBeVisible()
    await page.getByRole('link', { name: 'Outbox' }).click()
    await expect(heading(page, 'Outbox')).toBeFocused()
    await expect(page.getByText('desk@casebook.example')).toBeVisible()
    const to = (email: string) => page.getByRole('listitem').filter({ hasText: `To ${email}` })
    await expect(to('grace@council.example')).toContainText('Sent on', { timeout: 15_000 })
    await expect(to('nobody@council.example')).toContainText('550 No such mailbox', { timeout: 15_000 })
    expect(smtp.received.map((letter) => letter.to)).toContainEqual(['grace@council.example'])
    await expectSound(page)

    await page.getByRole('link', { name: /^Failed/ }).click()
    await expect(to('grace@council.example')).toBeHidden()
    await to('nobody@council.example').getByRole('link').click()
    await page.getByRole('button', { name: 'Send again' }).click()
    await expect(page.getByText('It waits to be sent again.')).toBeFocused()
    await page.getByRole('link', { name: 'Outbox' }).last().click()
    await to('grace@council.example').getByRole('link').click()
    await expect(page.getByText('its text was blanked when it was sent')).toBeVisible()
    await expect(page.getByText(token)).toHaveCount(0)
    await expect(page.getByRole('button', { name: 'Send again' })).toHaveCount(0)
    await expectSound(page)
  })
})
