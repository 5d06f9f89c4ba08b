import { type Browser, expect, type Page, test } from '@playwright/test'
import { fullCaseStudy } from '../../packages/core/src/synthetic/full.ts'
import type { CasebookProcess } from './casebook-process.ts'
import { becomeAda, expectOk, mutate, startOwnDesk } from './own-desk.ts'
import { expectSound } from './sound.ts'

const canary = 'Nurses who ride with the heron'

let casebook: CasebookProcess
/** An administrator, who also reads the outbox: no mail goes out here. */
let ada: Page
let caseStudy: string

test.describe.configure({ mode: 'serial', timeout: 240_000 })
test.beforeAll(async ({ browser }) => {
  test.setTimeout(120_000)
  casebook = await startOwnDesk()
  ada = await (await browser.newContext()).newPage()
  await becomeAda(ada, casebook)
  const content = { ...fullCaseStudy(), slug: 'heron-nurses', title: canary, audience: '' }
  const begun = expectOk(await mutate(ada, casebook.url, 'revision.begin', { content }))
  caseStudy = (begun.body as { id: string }).id
})
test.afterAll(() => casebook.stop())

/** Asks somebody, and answers with their link. */
async function askSomebody(name: string): Promise<string> {
  const asking = { caseStudy, revision: 1, name, email: 'grey@area.example' }
  const { body } = expectOk(await mutate(ada, casebook.url, 'areaAsk.ask', asking))
  return (body as { link: string }).link
}

/** The code of the newest letter, as an administrator reads it in the outbox. */
async function codeFromOutbox(): Promise<string> {
  await ada.goto(`${casebook.url}/admin/mail`)
  await ada.getByRole('link', { name: 'Your code to check the facts' }).first().click()
  await expect(ada.getByText(/Your code is \d{6}/)).toBeVisible()
  return /Your code is (\d{6})/.exec((await ada.locator('main').textContent()) ?? '')?.[1] ?? ''
}

async function visitor(browser: Browser, javaScriptEnabled: boolean): Promise<Page> {
  const viewport = { width: 1280, height: 900 }
  return (await browser.newContext({ javaScriptEnabled, viewport, locale: 'en-GB' })).newPage()
}

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click()
const group = (page: Page, name: string | RegExp) => page.getByRole('group', { name })
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name })

for (const javaScriptEnabled of [false, true]) {
  const how = javaScriptEnabled ? 'with' : 'without'
  test(`somebody in the area gets a code, checks the page, goes on later and answers, ${how} JavaScript`, async ({
    browser,
  }) => {
    const link = await askSomebody('Dr Grey, public health')
    const page = await visitor(browser, javaScriptEnabled)
    const response = await page.goto(link)
    expect(response?.headers()).toMatchObject({
      'cache-control': 'no-store',
      'x-robots-tag': 'noindex',
      'referrer-policy': 'same-origin',
    })
    await expect(heading(page, 'Check the facts')).toBeVisible()
    await expect(page.locator('main')).toContainText('Ada Byron asks Dr Grey, public health')
    expect(await page.content()).not.toContain(canary)
    if (javaScriptEnabled) await expectSound(page)

    await press(page, 'Send me the code')
    await page.getByLabel(/The code in the newest letter/).fill('12345')
    await press(page, 'Go on')
    await expect(page.getByRole('alert')).toContainText('You can try 4 times more.')
    expect(await page.content()).not.toContain(canary)
    if (javaScriptEnabled) await expectSound(page)
    await page.getByLabel(/The code in the newest letter/).fill(await codeFromOutbox())
    await press(page, 'Go on')

    await expect(heading(page, canary)).toBeVisible()
    await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex')
    const partners = group(page, 'Is it right who works together on it?')
    await partners.getByLabel('It is right').check()
    const problem = group(page, 'Is the problem told rightly?')
    await problem.getByLabel('It is wrong').check()
    if (javaScriptEnabled) await expectSound(page)
    await page.getByLabel('Anything else that we should know').fill('Ring us any time.')
    await press(page, 'Send my answers')
    await expect(page.getByRole('alert')).toContainText('Write what would be right.')
    await expect(page).toHaveTitle(/^Error: /)
    await expect(partners.getByLabel('It is right')).toBeChecked()
    await expect(page.getByLabel('Anything else that we should know')).toHaveValue('Ring us any time.')
    await page.getByRole('alert').getByRole('link').click()
    await problem.getByLabel('What would be right?').fill('It began with the night shift.')
    if (javaScriptEnabled) await expectSound(page)
    await press(page, 'Save and go on later')
    await expect(page.locator('main')).toContainText(/Saved on \d+ \w+ \d{4} at \d\d:\d\d\./)

    await page.goto('about:blank')
    await page.goto(link)
    await expect(problem.getByLabel('What would be right?')).toHaveValue('It began with the night shift.')
    await press(page, 'Send my answers')
    await expect(heading(page, /^Thank you/)).toBeVisible()
    if (javaScriptEnabled) await expectSound(page)
    await page.goto(link)
    await expect(heading(page, /^Thank you/)).toBeVisible()
    expect(await page.content()).not.toContain(canary)
    await page.context().close()
  })
}

test('what was typed is not lost where the browser has forgotten who it is', async ({ browser }) => {
  const link = await askSomebody('Mr Brown')
  const page = await visitor(browser, false)
  await page.goto(link)
  await press(page, 'Send me the code')
  await page.getByLabel(/The code in the newest letter/).fill(await codeFromOutbox())
  await press(page, 'Go on')
  await page.getByLabel('Anything else that we should know').fill('Do not lose "this" & <that>.')
  await page.context().clearCookies()
  await press(page, 'Save and go on later')
  await expect(page.getByRole('alert')).toContainText('Show again that you read this mailbox')
  await press(page, /Send (me the|another) code/)
  await page.getByLabel(/The code in the newest letter/).fill(await codeFromOutbox())
  await press(page, 'Go on')
  await expect(page.getByLabel('Anything else that we should know')).toHaveValue(
    'Do not lose "this" & <that>.',
  )
  await page.context().close()
})

test('a form on another site does nothing, and no link is taken that is not whole', async ({ browser }) => {
  const link = await askSomebody('Ms White')
  const page = await visitor(browser, true)
  const answer = await page.request.post(link, {
    headers: { origin: 'https://evil.example' },
    form: { do: 'send-code' },
  })
  expect(answer.status()).toBeGreaterThanOrEqual(400)
  const cut = await page.goto(link.slice(0, -1))
  expect(cut?.status()).toBe(404)
  await expect(heading(page, 'This link does not work')).toBeVisible()
  await expectSound(page)
  await page.context().close()
})

test('the desk previews a draft on the page that readers would see, and nobody else does', async ({
  browser,
}) => {
  const address = `${casebook.url}/preview/${caseStudy}`
  const response = await ada.goto(address)
  expect(response?.headers()).toMatchObject({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex' })
  await expect(heading(ada, canary)).toBeVisible()
  await expect(ada.locator('main')).toContainText('Preview of revision 1, a draft: not public.')
  await expect(ada.locator('main')).toContainText(/keeps? it from being published/)
  await expectSound(ada)
  const stranger = await visitor(browser, true)
  await stranger.goto(`${address}?revision=1`)
  await expect(stranger).toHaveURL(
    `${casebook.url}/admin/sign-in?next=${encodeURIComponent(`/preview/${caseStudy}?revision=1`)}`,
  )
  expect(await stranger.content()).not.toContain(canary)
  expect((await ada.goto(`${address}?revision=9`))?.status()).toBe(404)
  await stranger.context().close()
})

test('the desk asks, sees the answers field by field, and fills “confirmed locally” in from them', async ({
  browser,
}) => {
  await ada.goto(`${casebook.url}/admin/case-studies/${caseStudy}/area`)
  const asked = (name: string) => ada.getByRole('article', { name })
  const doubted = asked('Dr Grey, public health').first()
  await expect(doubted).toContainText(/Answered .*: 1 right, 1 wrong\./)
  await expect(doubted).toContainText('It began with the night shift.')
  await expect(doubted).toContainText('Ring us any time.')
  await expect(doubted.getByRole('button')).toHaveCount(0)

  await ada.getByText('Ask somebody in the area about revision 1').click()
  await press(ada, 'Send the link')
  await expect(ada.getByRole('alert')).toBeFocused()
  await ada.getByLabel('Name').fill('Sister Green, the night shift')
  await ada.getByLabel('Email address').fill('green@area.example')
  await press(ada, 'Send the link')
  const told = ada.getByRole('status').filter({ hasText: 'Sister Green, the night shift was asked.' })
  await expect(told).toBeFocused()
  await expect(asked('Sister Green')).toContainText('The link was not opened yet.')
  await expectSound(ada)
  const link = (await told.locator('.letter__link').textContent()) ?? ''
  await press(ada, 'Stop asking Ms White')
  await expect(asked('Ms White').getByText(/^Stopped By Ada Byron on/)).toBeFocused()

  const page = await visitor(browser, false)
  await page.goto(link)
  await press(page, 'Send me the code')
  await page.getByLabel(/The code in the newest letter/).fill(await codeFromOutbox())
  await press(page, 'Go on')
  await group(page, 'Is the problem told rightly?').getByLabel('It is right').check()
  await press(page, 'Send my answers')
  await expect(heading(page, /^Thank you/)).toBeVisible()
  await page.context().close()

  await ada.goto(`${casebook.url}/admin/case-studies/${caseStudy}/area`)
  await asked('Sister Green').getByText('1 part that is right').click()
  await expect(asked('Sister Green')).toContainText('Is the problem told rightly?Right')
  await expectSound(ada)
  await press(ada, /^Fill in confirmed locally/)
  await expect(ada.getByLabel('Name of who confirmed it')).toHaveValue('Sister Green, the night shift')
  await press(ada, 'Save as revision 2')
  await expect(ada.locator('.kept-line')).toHaveText('All is saved, as revision 2.')
  await ada.getByRole('link', { name: 'Overview', exact: true }).click()
  await expect(ada.locator('#timeline')).toContainText('Sister Green, the night shift answered for the area')
  await expect(ada.getByText(/^By Sister Green, the night shift/)).toBeVisible()
})

test('no draft leaks into what readers are answered', async ({ request }) => {
  for (const path of ['/', '/search?q=heron', '/sitemap.xml', '/case-studies/heron-nurses']) {
    const answer = await request.get(`${casebook.url}${path}`)
    expect(await answer.text()).not.toContain(canary)
  }
})
