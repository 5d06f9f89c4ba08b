import { expect, type Page, test } from '@playwright/test'
import { fullCaseStudy } from '../../packages/core/src/synthetic/full.ts'
import type { CasebookProcess } from './casebook-process.ts'
import { becomeAda, expectOk, inOwnBrowser, join, mutate, password, startOwnDesk } from './own-desk.ts'
import { expectSound } from './sound.ts'

let casebook: CasebookProcess
let edith: Page
let grace: Page

test.describe.configure({ timeout: 120_000 })
test.beforeAll(async ({ browser }) => {
  test.setTimeout(180_000)
  casebook = await startOwnDesk()
  const ada = await inOwnBrowser(browser)
  await becomeAda(ada, casebook)
  edith = await join(ada, casebook.url, { name: 'Edith Editor', role: 'editor' })
  grace = await join(ada, casebook.url, { name: 'Grace Editor', role: 'editor' })
  await ada.context().close()
})
test.afterAll(() => casebook.stop())

/** Begins a case study as Edith; answers with its id. */
async function begin(content: object): Promise<string> {
  const { body } = expectOk(await mutate(edith, casebook.url, 'revision.begin', { content }))
  return (body as { id: string }).id
}

async function write(page: Page, id: string): Promise<void> {
  await page.goto(`${casebook.url}/admin/case-studies/${id}/write`)
  await expect(keptLine(page)).toBeVisible()
}
const titleIn = (page: Page) => page.locator('#field-title')
const keptLine = (page: Page) => page.locator('.kept-line')
const save = (page: Page) => page.getByRole('button', { name: /^Save as revision/ }).click()

test('what is typed is kept without a button, and is there after the browser was closed', async () => {
  const id = await begin({ title: 'A rough note' })
  await write(edith, id)
  await expect(keptLine(edith)).toHaveText('All is saved, as revision 1.')
  await titleIn(edith).fill('A note that grows')
  await expect(keptLine(edith)).toHaveText(/^Kept, .* Not saved as a revision yet\.$/)
  await edith.reload()
  await expect(titleIn(edith)).toHaveValue('A note that grows')
  await edith.getByText('Add a note').click()
  await edith.getByLabel('What has changed, for the history').fill('A better title')
  await save(edith)
  await expect(keptLine(edith)).toHaveText('All is saved, as revision 2.')
  await edith.getByRole('button', { name: 'Comment on: Title' }).click()
  await expectSound(edith)
})

test('without a connection it says so, keeps all in the browser, and goes on by itself', async () => {
  const id = await begin({ title: 'Before the tunnel' })
  await write(edith, id)
  await edith.context().setOffline(true)
  await titleIn(edith).fill('In the tunnel')
  await expect(keptLine(edith)).toHaveText(/We cannot reach the server.*kept in this browser/)
  await edith.context().setOffline(false)
  await expect(keptLine(edith)).toHaveText(/^Kept, /)
})

test('when the server is killed in the middle of a save the page says so, and saves once it is back', async () => {
  test.setTimeout(120_000)
  const id = await begin({ title: 'Before the cut' })
  await write(edith, id)
  await titleIn(edith).fill('Across the cut')
  const dying = casebook.kill()
  await save(edith)
  await dying
  await expect(keptLine(edith)).toHaveText(/We cannot reach the server/)
  await casebook.startAgain()
  await expect(keptLine(edith)).toHaveText(/^(Kept, |All is saved)/, { timeout: 40_000 })
  if ((await keptLine(edith).textContent())?.startsWith('Kept')) await save(edith)
  await expect(keptLine(edith)).toHaveText('All is saved, as revision 2.')
  await edith.reload()
  await expect(titleIn(edith)).toHaveValue('Across the cut')
})

test('a page that was left with the Back button has lost nothing', async () => {
  const id = await begin({ title: 'Left at once' })
  await edith.goto(`${casebook.url}/admin/case-studies/${id}`)
  await edith.getByRole('link', { name: 'Write', exact: true }).click()
  await titleIn(edith).fill('Typed and left')
  await edith.goBack()
  await expect(edith.getByRole('heading', { level: 1 })).toHaveText('Left at once')
  await edith.goForward()
  await expect(titleIn(edith)).toHaveValue('Typed and left')
})

test('two people see each other, and what does not overlap is brought together', async () => {
  const id = await begin({ title: 'Both', summary: 'As it was.' })
  await write(edith, id)
  await write(grace, id)
  await expect(edith.locator('.also-here')).toHaveText(/Grace Editor/, { timeout: 20_000 })
  await titleIn(grace).fill('Both, by Grace')
  await expect(keptLine(grace)).toHaveText(/^Kept, /)
  await save(grace)
  await expect(keptLine(grace)).toHaveText('All is saved, as revision 2.')
  await edith.getByLabel('Name of the place', { exact: true }).fill('Anytown')
  await expect(titleIn(edith)).toHaveValue('Both, by Grace', { timeout: 20_000 })
  await expect(edith.getByText(/Grace Editor saved revision 2 meanwhile/)).toBeVisible()
  await expect(edith.getByLabel('Name of the place', { exact: true })).toHaveValue('Anytown')
  await save(edith)
  await expect(keptLine(edith)).toHaveText('All is saved, as revision 3.')
})

test('where both changed the same words each is shown, with how it was, and nothing goes on until one chose', async () => {
  const id = await begin({ title: 'One title' })
  await write(edith, id)
  await write(grace, id)
  await titleIn(edith).fill('The title that Edith wants')
  await expect(keptLine(edith)).toHaveText(/^Kept, /)
  await titleIn(grace).fill('The title that Grace wants')
  await expect(keptLine(grace)).toHaveText(/^Kept, /)
  await save(grace)
  await expect(edith.getByRole('heading', { name: 'Bring the two together' })).toBeVisible({
    timeout: 20_000,
  })
  await expectSound(edith)
  await edith.getByRole('button', { name: 'Go on with these' }).click()
  await expect(edith.getByRole('alert')).toContainText('Choose what stands')
  await edith.getByRole('radio', { name: 'Words of both, to write together here' }).check()
  await edith.getByLabel('What stands in the end').fill('The title that both want')
  await edith.getByRole('button', { name: 'Go on with these' }).click()
  await expect(titleIn(edith)).toHaveValue('The title that both want')
  await save(edith)
  await expect(keptLine(edith)).toHaveText('All is saved, as revision 3.')
})

test('a comment stands beside its field: the author sees it while writing, answers and resolves it', async () => {
  const id = await begin({ title: 'Nurses who ride along' })
  await write(grace, id)
  await grace.getByRole('button', { name: 'Comment on: Title' }).click()
  await grace.getByLabel('Your comment on this field').fill('Who rides with whom?')
  await grace.getByRole('button', { name: 'Comment', exact: true }).click()
  await expect(grace.getByLabel('Your comment on this field')).toBeFocused()

  await write(edith, id)
  await edith.getByRole('button', { name: '1 comment on: Title' }).click()
  const comment = edith.getByRole('article', { name: 'Comment by Grace Editor' })
  await expect(comment).toContainText('Who rides with whom?')
  await titleIn(edith).fill('Nurses who ride with police')
  const reply = comment.getByRole('button', { name: 'Reply to Grace Editor' })
  await reply.click()
  await comment.getByLabel('Your reply to Grace Editor').fill('Nurses, with police.')
  await comment.getByRole('button', { name: 'Reply', exact: true }).click()
  await expect(reply).toBeFocused()
  await comment.getByRole('button', { name: /^Resolve/ }).click()
  await expect(comment.getByRole('button', { name: /^Open it again/ })).toBeFocused()
  await expect(edith.getByRole('button', { name: 'Comments, resolved on: Title' })).toBeVisible()
  await expect(keptLine(edith)).toHaveText(/^Kept, /)
  await expect(titleIn(edith)).toHaveValue('Nurses who ride with police')
})

test('what comes next: what is missing, and then sending it for review, saved first', async () => {
  const id = await begin({ ...fullCaseStudy(), slug: 'heron-nurses', title: '' })
  await edith.setViewportSize({ width: 390, height: 844 })
  await write(edith, id)
  const next = edith.getByRole('region', { name: 'What comes next' })
  await edith.getByRole('link', { name: '1 thing is missing' }).focus()
  await edith.keyboard.press('Enter')
  await expect(next).toBeFocused()
  await expect(next.getByText('Send it for review as it is')).toBeVisible()
  await next.getByRole('link', { name: /title/ }).focus()
  await edith.keyboard.press('Enter')
  await expect(titleIn(edith)).toBeFocused()
  await expect(titleIn(edith)).toBeInViewport()
  await edith.keyboard.type('Nurses who ride with the heron')
  await edith.getByRole('combobox', { name: 'Local authorities' }).fill('darling')
  await edith.keyboard.press('ArrowDown')
  await edith.keyboard.press('Enter')
  await expect(edith.getByRole('button', { name: 'Remove Darlington Borough Council' })).toBeVisible()
  await expect(edith.getByRole('link', { name: 'Send for review' })).toBeVisible()
  await next.getByRole('button', { name: 'Save and send for review' }).focus()
  await edith.keyboard.press('Enter')
  await expect(next.getByRole('status').filter({ hasText: 'Sent for review.' })).toBeFocused()
  await expect(next).toContainText('In review.')
  await expect(keptLine(edith)).toHaveText('All is saved, as revision 2.')
  await edith.setViewportSize({ width: 1280, height: 900 })
  await edith.reload()
  await expect(titleIn(edith)).toHaveValue('Nurses who ride with the heron')
})

test('a session that ends while one writes: sign in over the page, and go on', async () => {
  const id = await begin({ title: 'Before the session ended' })
  await write(edith, id)
  await expect(keptLine(edith)).toBeVisible()
  await edith.context().clearCookies({ name: 'casebook_session' })
  await titleIn(edith).fill('Typed after the session ended')
  const dialog = edith.getByRole('dialog', { name: 'Sign in again' })
  await expect(dialog).toBeVisible()
  await dialog.getByRole('textbox', { name: 'Password' }).fill(password)
  await dialog.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(dialog).toBeHidden()
  await expect(titleIn(edith)).toHaveValue('Typed after the session ended')
  await expect(keptLine(edith)).toHaveText(/^Kept, /)
})
