import { expect, type Page, test } from '@playwright/test'
import type { CasebookProcess } from './casebook-process.ts'
import { becomeAda, expectOk, inOwnBrowser, join, mutate, startOwnDesk } from './own-desk.ts'
import { expectSound } from './sound.ts'

let casebook: CasebookProcess
let ada: Page
let edward: Page

test.describe.configure({ mode: 'serial' })
test.beforeAll(async ({ browser }) => {
  test.setTimeout(180_000)
  casebook = await startOwnDesk()
  ada = await inOwnBrowser(browser)
  await becomeAda(ada, casebook)
  edward = await join(ada, casebook.url, { name: 'Edward', role: 'editor' })
})
test.afterAll(() => casebook.stop())

const locators = 'sussex-gps-locators-dementia'
const open = (page: Page, screen = '') => page.goto(`${casebook.url}/admin/${screen}`)
const read = (page: Page, address: string) => page.goto(`${casebook.url}${address}`)
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name })
const topics = (page: Page) => page.getByRole('group', { name: 'Topics' })

test('the terms are told with their use, found by any of their words, and their counts lead to the list', async () => {
  await open(edward)
  await expect(heading(edward, 'What needs you today')).toBeVisible()
  await edward.getByRole('link', { name: 'Taxonomies' }).click()
  await expect(heading(edward, 'Taxonomies')).toBeFocused()
  await expectSound(edward)
  await edward.getByLabel('Filter the terms').fill('zebra')
  await expect(edward.getByText('No term has “zebra”.')).toBeVisible()
  await edward.getByLabel('Filter the terms').fill('herbert')
  const rows = edward.getByRole('table').getByRole('row')
  await expect(rows).toHaveCount(2)
  const count = rows.nth(1).getByRole('link', { name: /published under Dementia/ })
  await expect(count).toHaveText(/^4 /)
  await count.click()
  await expect(edward.locator('#found')).toHaveText('4 of 49 case studies')
})

test('an editor sees a term with all that is known of it, and who may retire it', async () => {
  await open(edward, 'taxonomies/topics/dementia')
  await expect(heading(edward, 'Dementia')).toBeVisible()
  await expect(edward.getByText(/As editor you cannot retire or replace a term/)).toBeVisible()
  await expect(edward.getByRole('button', { name: 'Retire Dementia' })).toHaveCount(0)
  await expectSound(edward)
  await open(edward, 'taxonomies/topics/dragons')
  await expect(heading(edward, /no such page/i)).toBeVisible()
})

test('an administrator sees what a retirement touches before doing it, and is asked once more', async () => {
  await open(ada, 'taxonomies/topics/dementia')
  const touched = ada.getByRole('region', { name: 'What it touches' })
  await expect(touched.getByText('4 case studies, all of them published.')).toBeVisible()
  await ada.getByRole('button', { name: 'Retire Dementia' }).click()
  await expect(ada.getByRole('alert')).toContainText('Choose what takes its place')
  await expect(ada.getByRole('alert')).toContainText('Write why it is retired')
  await ada.getByLabel('What takes its place').selectOption({ label: 'Nothing: it stays where it stands' })
  await expect(touched.getByText(/3 would be left without a topic/)).toBeVisible()
  await expectSound(ada)
  await ada.getByLabel('What takes its place').selectOption({ label: 'Mental health' })
  await expect(touched.getByText('Found under Mental health instead.').first()).toBeVisible()
  await ada.getByLabel('Why it is retired').fill('The paper counts it with mental health.')
  await ada.getByRole('button', { name: 'Retire Dementia' }).click()
  const question = ada.getByRole('dialog', { name: 'Retire Dementia?' })
  await expect(question).toBeVisible()
  await question.getByRole('button', { name: 'Leave it' }).click()
  await expect(ada.getByRole('button', { name: 'Retire Dementia' })).toBeVisible()
  await ada.getByRole('button', { name: 'Retire Dementia' }).click()
  await question.getByRole('button', { name: 'Yes, retire Dementia' }).press('Enter')
  await expect(ada.getByText('Dementia is retired.')).toBeFocused()
  await expect(ada.getByText(/Ada Byron retired it on .* in favour of Mental health/)).toBeVisible()
  await expectSound(ada)
  await ada.getByRole('link', { name: 'Taxonomies' }).first().click()
  await expect(ada.getByRole('row', { name: /^Dementia/ })).toContainText('Retired')
  await expect(ada.getByRole('row', { name: /^Mental health/ })).toContainText('18')
})

test('the form does not offer it, says so where it stands, and gives what took its place at one press', async () => {
  await open(edward, 'case-studies/cardiff-model-violence-prevention/write')
  await expect(topics(edward).getByRole('checkbox', { name: 'Mental health' })).toBeVisible()
  await expect(topics(edward).getByRole('checkbox', { name: 'Dementia' })).toHaveCount(0)
  await open(edward, `case-studies/${locators}/write`)
  await expect(topics(edward).getByRole('checkbox', { name: 'Dementia' })).toBeChecked()
  await expect(edward.getByText(/Dementia was retired on .* Mental health took its place/)).toBeVisible()
  await edward.getByRole('button', { name: 'Use Mental health instead' }).press('Enter')
  await expect(topics(edward).getByRole('checkbox', { name: 'Mental health' })).toBeFocused()
  await expect(topics(edward).getByRole('checkbox', { name: 'Mental health' })).toBeChecked()
  await expect(topics(edward).getByRole('checkbox', { name: 'Dementia' })).toHaveCount(0)
})

test('readers find it under what took its place, at every address', async () => {
  await read(ada, '/topics/dementia')
  await expect(ada.getByText(/This topic was retired on/)).toBeVisible()
  await expectSound(ada)
  await ada.getByRole('main').getByRole('link', { name: 'Mental health' }).first().click()
  await expect(heading(ada, 'Mental health')).toBeVisible()
  await read(ada, '/search?topic=dementia')
  await expect(ada.getByText(/We read the topic "dementia" as "Mental health"/)).toBeVisible()
  await expect(ada.getByLabel(/^Dementia/)).toHaveCount(0)
  await read(ada, `/case-studies/${locators}`)
  await expect(ada.getByRole('link', { name: 'Mental health', exact: true }).first()).toBeVisible()
  await expect(ada.getByRole('link', { name: 'Dementia', exact: true })).toHaveCount(0)
})

test('whoever looked before somebody else acted is told to look again', async () => {
  await open(ada, 'taxonomies/themes/collaboration')
  await ada.getByLabel('What takes its place').selectOption({ label: 'Intelligence sharing' })
  await ada.getByLabel('Why it is retired').fill('All of the work is done together.')
  const aimed = { taxonomy: 'topics', term: 'dementia', version: 1 }
  expectOk(await mutate(ada, casebook.url, 'taxonomy.bringBack', aimed))
  await ada.getByRole('button', { name: 'Retire Collaboration' }).click()
  await ada.getByRole('button', { name: 'Yes, retire Collaboration' }).click()
  await expect(ada.getByRole('alert')).toContainText('Somebody retired a term or brought one back')
  const again = { ...aimed, by: 'mental-health', why: 'The paper counts it with mental health.', version: 2 }
  expectOk(await mutate(ada, casebook.url, 'taxonomy.retire', again))
})

test('brought back, it is as it was, and what became of it stays told', async () => {
  await open(ada, 'audit')
  await ada
    .getByRole('listitem')
    .filter({ hasText: 'retired a term' })
    .first()
    .getByRole('link', { name: 'Dementia', exact: true })
    .click()
  await ada.getByRole('button', { name: 'Bring Dementia back' }).click()
  await ada.getByRole('dialog').getByRole('button', { name: 'Bring Dementia back' }).click()
  await expect(ada.getByText(/^Dementia is back/)).toBeFocused()
  await expect(ada.getByText(/Ada Byron brought it back on/).first()).toBeVisible()
  await read(ada, '/search?topic=dementia')
  await expect(ada.getByRole('heading', { name: '4 case studies' })).toBeVisible()
})

test('terms that could not be loaded say so and what to do', async () => {
  const data = { code: 'INTERNAL_SERVER_ERROR', reasons: [], requestId: 'a-request' }
  const failed = [{ error: { message: 'It failed on our side.', code: -32_603, data } }]
  await ada.route('**/trpc/taxonomy.list*', (route) => route.fulfill({ status: 500, json: failed }))
  await open(ada, 'taxonomies')
  await expect(heading(ada, 'This page could not be loaded')).toBeVisible()
  await expect(ada.getByText(/quote a-request to whoever runs Casebook/)).toBeVisible()
  await ada.unroute('**/trpc/taxonomy.list*')
  await ada.getByRole('button', { name: 'Try again' }).click()
  await expect(heading(ada, 'Taxonomies')).toBeVisible()
})
