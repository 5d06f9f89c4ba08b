import { type Browser, expect, type Page, test } from '@playwright/test'
import type { CasebookProcess } from './casebook-process.ts'
import { becomeAda, expectOk, inOwnBrowser, join, mutate, startOwnDesk } from './own-desk.ts'
import { expectSound } from './sound.ts'

const slug = 'checkpoint-walked-to-the-public'
const title = 'Checkpoint, walked to the public'

let casebook: CasebookProcess
let wyn: Page
let rae: Page
let pat: Page
/** The case study, and its content, from a real one. */
let id: string
let content: Record<string, unknown>

test.describe.configure({ mode: 'serial' })
test.beforeAll(async ({ browser }) => {
  test.setTimeout(180_000)
  casebook = await startOwnDesk()
  const ada = await inOwnBrowser(browser)
  await becomeAda(ada, casebook)
  wyn = await join(ada, casebook.url, { name: 'Wyn Writer', role: 'contributor' })
  rae = await join(ada, casebook.url, { name: 'Rae Reviewer', role: 'reviewer' })
  pat = await join(ada, casebook.url, { name: 'Pat Publisher', role: 'publisher' })
  await ada.context().close()
})
test.afterAll(() => casebook.stop())

const open = (page: Page, screen = '') => page.goto(`${casebook.url}/admin/case-studies/${id}${screen}`)
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name })
const act = (page: Page, name: string) =>
  page.locator('details.act', { has: page.locator('summary', { hasText: name }) })
const unfold = (page: Page, name: string) => act(page, name).locator('summary').first().click()
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).click()

/** What a reader finds at the address. */
async function asReader(
  browser: Browser,
  does: (page: Page, status: number) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext()
  const page = await context.newPage()
  const response = await page.goto(`${casebook.url}/case-studies/${slug}`)
  await does(page, response?.status() ?? 0)
  await context.close()
}

/** Writes a revision as the Write screen saves one. */
async function write(page: Page, revision: number, changes: Record<string, unknown>): Promise<void> {
  content = { ...content, ...changes }
  expectOk(await mutate(page, casebook.url, 'revision.write', { caseStudy: id, revision, content }))
}

async function sendForReview(page: Page, reviewer?: string): Promise<void> {
  await open(page)
  await unfold(page, 'Send for review')
  if (reviewer) await page.getByLabel('Reviewer', { exact: true }).selectOption({ label: reviewer })
  await press(page, 'Send for review')
  await expect(page.getByRole('status').filter({ hasText: 'Sent for review' })).toBeFocused()
}

async function approve(page: Page, revision: number): Promise<void> {
  await open(page)
  await unfold(page, 'Approve')
  await expect(page.getByText('Nothing stands in the way of publishing it.')).toBeVisible()
  await press(page, `Approve revision ${revision}`)
  await expect(page.getByText(`Revision ${revision} is approved.`)).toBeVisible()
}

test('a draft goes to review, comes back with reasons and comments, and readers see nothing of it', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const asked = encodeURIComponent(JSON.stringify({ slug: 'durham-checkpoint' }))
  const read = await wyn.request.get(`${casebook.url}/trpc/public.caseStudy?input=${asked}`)
  const original = (await read.json()).result.data.caseStudy
  content = { ...original, slug, title, reviewBy: '2030-01-01' }
  const begun = expectOk(await mutate(wyn, casebook.url, 'revision.begin', { content }))
  id = (begun.body as { id: string }).id

  await open(wyn)
  await expect(heading(wyn, title)).toBeVisible()
  await expect(wyn.getByText('Nobody has been asked to review it yet.')).toBeVisible()
  await expectSound(wyn)
  await sendForReview(wyn, 'Rae Reviewer')
  await expect(wyn.getByText('It waits for Rae Reviewer')).toBeVisible()
  await expect(wyn.getByText('is the next step, and not yours')).toBeVisible()
  await expectSound(wyn)

  await open(rae)
  await rae.getByLabel('Comment on the case study as a whole').fill('Who wrote the report?\n<b>Not bold</b>')
  await press(rae, 'Comment')
  await expect(rae.getByRole('alert')).toContainText('HTML')
  await rae.getByLabel('Comment on the case study as a whole').fill('Who wrote the report?')
  await press(rae, 'Comment')
  await expect(rae.getByRole('article', { name: 'Comment by Rae Reviewer' })).toContainText(
    'Who wrote the report?',
  )
  await unfold(rae, 'Return with reasons')
  const form = act(rae, 'Return with reasons')
  await form.getByRole('button', { name: 'Return with reasons' }).click()
  await expect(rae.getByRole('alert')).toBeFocused()
  await expect(rae.getByRole('alert')).toContainText('Give at least one reason')
  await form.getByLabel('What to mend, or why').fill('Say where.')
  await form.getByLabel('About').selectOption({ label: 'Title' })
  await form.getByRole('button', { name: 'Add another reason' }).click()
  await expect(form.getByLabel('What to mend, or why').nth(1)).toBeFocused()
  await form.getByLabel('What to mend, or why').nth(1).fill('Who asked for it?')
  await expectSound(rae)
  await form.getByRole('button', { name: 'Return with reasons' }).click()
  await expect(rae.getByText('Returned with reasons.', { exact: true })).toBeVisible()
  await asReader(browser, async (_, status) => expect(status).toBe(404))

  await open(wyn)
  await expect(wyn.getByText('Draft, returned with reasons')).toBeVisible()
  await expect(wyn.getByRole('link', { name: 'the title' })).toHaveAttribute('href', /\/write#field-title$/)
  await wyn.getByRole('button', { name: /^Reply/ }).click()
  await wyn.getByLabel('Your reply to Rae Reviewer').fill('The force did.')
  await press(wyn, 'Reply')
  await expect(wyn.getByText('The force did.')).toBeVisible()
  await open(rae)
  await rae.getByRole('button', { name: /^Resolve/ }).click()
  await expect(rae.getByText('1 resolved comment')).toBeVisible()
  await expect(rae.getByRole('heading', { name: 'Comments', exact: true })).toBeVisible()
})

test('whoever was slower is told who was quicker, and nobody approves their own words', async () => {
  test.setTimeout(120_000)
  await open(wyn)
  await unfold(wyn, 'Send for review')
  await write(wyn, 1, { title: `${title}, Durham` })
  await press(wyn, 'Send for review')
  await expect(wyn.getByText('Wyn Writer was quicker: they saved revision 2')).toBeVisible()
  await press(wyn, 'Open it as it stands now')
  await expect(heading(wyn, `${title}, Durham`)).toBeVisible()
  await sendForReview(wyn)
  await write(rae, 2, { title: `${title}, in Durham` })
  await open(rae)
  await expect(rae.getByText('You wrote in it, so somebody else has to approve it')).toBeVisible()
  await expect(act(rae, 'Approve')).toHaveCount(0)
  await approve(pat, 3)
})

test('what is scheduled is public at its time, in both time zones, and not before', async ({ browser }) => {
  test.setTimeout(240_000)
  await open(pat)
  await unfold(pat, 'Schedule')
  await pat.getByLabel('Day', { exact: true }).fill('2027-03-28')
  await pat.getByLabel('Time in England').fill('01:30')
  await press(pat, 'Schedule it')
  await expect(pat.getByRole('alert')).toContainText('01:30 does not exist on that day')
  await pat.getByLabel('Day', { exact: true }).fill('2027-10-31')
  await expect(pat.getByText(/The first:.*BST.*00:30 UTC/)).toBeVisible()
  await expect(pat.getByText(/The second:.*GMT.*01:30 UTC/)).toBeVisible()
  await expectSound(pat)
  const [day, time] = inEngland(new Date(Date.now() + 86_400_000))
  await pat.getByLabel('Day', { exact: true }).fill(day)
  await pat.getByLabel('Time in England').fill(time)
  await expect(pat.getByText(/^That is .* in England \((GMT|BST)\), \d\d:\d\d UTC\.$/)).toBeVisible()
  await press(pat, 'Schedule it')
  await expect(pat.getByText('It will be published on')).toBeVisible()
  await expect(pat.locator('.standing')).toContainText('To be published on')
  await press(pat, 'Take it off the schedule')
  await expect(pat.getByText('It is off the schedule, and still approved.')).toBeVisible()
  await asReader(browser, async (_, status) => expect(status).toBe(404))
  // The form knows minutes; on its way to the server the time is brought nearer, so that nobody waits for one to pass.
  await pat.route('**/trpc/revision.schedule*', async (route) => {
    const publishAt = new Date(Date.now() + 3_000).toISOString()
    await route.continue({ postData: { ...route.request().postDataJSON(), publishAt } })
  })
  await unfold(pat, 'Schedule')
  await pat.getByLabel('Day', { exact: true }).fill(day)
  await pat.getByLabel('Time in England').fill(time)
  await press(pat, 'Schedule it')
  await expect(pat.locator('.standing')).toContainText('To be published on')
  await expect(async () => {
    const response = await pat.request.get(`${casebook.url}/case-studies/${slug}`)
    expect(response.status()).toBe(200)
  }).toPass({ timeout: 100_000, intervals: [2_000] })
  await open(pat)
  await expect(pat.getByText(/Published on time/)).toBeVisible()
})

test('an amendment shows what it changes, needs a public note, and stands beside what it replaced', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  await write(wyn, 3, { title: `${title}, amended` })
  await sendForReview(wyn)
  await approve(rae, 4)
  await open(pat)
  await unfold(pat, 'Publish as an amendment')
  await act(pat, 'Publish as an amendment').getByText('What it changes for readers').click()
  await expect(pat.getByText('1 difference')).toBeVisible()
  await expect(act(pat, 'Publish as an amendment').locator('ins')).toContainText('amended')
  await press(pat, 'Publish the amendment')
  await expect(pat.getByRole('alert')).toContainText('Write a public note')
  await pat.getByLabel('Public note').fill('The title named the wrong place.')
  await expectSound(pat)
  await press(pat, 'Publish the amendment')
  await expect(pat.getByText('The amendment is public')).toBeVisible()
  await asReader(browser, async (page) => {
    await expect(heading(page, `${title}, amended`)).toBeVisible()
    await expect(page.locator('body')).not.toContainText('Who wrote the report?')
  })
})

test('any two revisions are compared, and an earlier one is restored as a new draft', async () => {
  test.setTimeout(120_000)
  await open(pat, '/history')
  await expect(heading(pat, /^History of/)).toBeVisible()
  await expect(pat.getByText('Pat Publisher published an amendment', { exact: false })).toBeVisible()
  await expectSound(pat)
  await pat.getByLabel('Compare revision 1', { exact: true }).check()
  await pat.getByLabel('Compare revision 4', { exact: true }).check()
  await pat.getByRole('link', { name: 'Compare revisions 1 and 4' }).click()
  await expect(heading(pat, /^Compare revisions of/)).toBeFocused()
  await expect(pat).toHaveURL(/compare\?from=1&to=4/)
  await expect(pat.locator('.sides')).toHaveCount(1)
  await expectSound(pat)
  await pat.setViewportSize({ width: 1280, height: 900 })
  await press(pat, 'In one text')
  await expect(pat.locator('.sides')).toHaveCount(0)
  await expectSound(pat)
  await pat.setViewportSize({ width: 1280, height: 900 })
  await press(pat, 'Side by side')
  await pat.getByRole('link', { name: 'Swap the two' }).click()
  await expect(pat.getByText('You are looking at them backwards')).toBeVisible()
  await open(pat, '/history')
  const first = pat.locator('#revision-1')
  await first.locator('summary', { hasText: 'Restore it' }).click()
  await expect(first).toContainText('Revision 5 will hold what revision 1 held')
  await expectSound(pat)
  await pat.getByRole('button', { name: 'Restore revision 1' }).click()
  await expect(heading(pat, title)).toBeVisible()
  await expect(pat.locator('.standing')).toContainText('Readers see revision 4')
})

test('what is public is checked, withdrawn with a reason and brought back with a note', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  await open(rae)
  await unfold(rae, 'Checked: nothing has changed')
  await press(rae, 'Nothing has changed')
  await expect(rae.getByText('Readers see that it was checked today.')).toBeVisible()
  await open(pat)
  await unfold(pat, 'Withdraw')
  await press(pat, 'Withdraw it')
  await expect(pat.getByRole('alert')).toContainText('Say why it is withdrawn')
  await pat.getByLabel('Reason, for readers').fill('Its figures are under review.')
  await press(pat, 'Withdraw it')
  await expect(pat.getByText('It is withdrawn.', { exact: false })).toBeVisible()
  await expectSound(pat)
  await asReader(browser, async (page) => {
    await expect(page.locator('main')).toContainText('Its figures are under review.')
  })
  await unfold(pat, 'Take the withdrawal back')
  await pat.getByLabel('Note, for readers').fill('The figures were right.')
  await press(pat, 'Take the withdrawal back')
  await expect(pat.getByText('readers find it again')).toBeVisible()
  await asReader(browser, async (page) => {
    await expect(page.locator('main')).toContainText('The figures were right.')
    await expect(page.getByRole('heading', { name: 'How sure we are' })).toBeVisible()
  })
  await expect(pat.getByRole('heading', { name: 'What was done' })).toBeVisible()
  await expect(pat.locator('.timeline__entry').first()).toContainText(
    'Pat Publisher took its withdrawal back',
  )
})

test('what cannot be loaded is said in its place, and what is typed stays', async () => {
  await rae.route('**/trpc/discussion.list*', (route) => route.abort())
  await rae.route('**/trpc/revision.timeline*', (route) => route.abort())
  await open(rae)
  const comments = rae.locator('#comments')
  const parts = [comments, rae.locator('#timeline')]
  for (const part of parts) await expect(part.getByRole('alert')).toBeVisible()
  await expectSound(rae)
  await rae.unroute('**/trpc/discussion.list*')
  await rae.unroute('**/trpc/revision.timeline*')
  for (const part of parts) await part.getByRole('button', { name: 'Try again' }).click()
  await expect(rae.getByLabel('Comment on the case study as a whole')).toBeVisible()
  await rae.getByLabel('Comment on the case study as a whole').fill('Kept.')
  await rae.route('**/trpc/discussion.comment*', (route) => route.abort())
  await press(rae, 'Comment')
  await expect(comments.getByRole('alert')).toContainText('We could not reach the server')
  await expect(rae.getByLabel('Comment on the case study as a whole')).toHaveValue('Kept.')
})

/** The day and the time that clocks in England show. */
function inEngland(at: Date): [day: string, time: string] {
  const parts = (options: Intl.DateTimeFormatOptions, locale: string) =>
    new Intl.DateTimeFormat(locale, { timeZone: 'Europe/London', ...options }).format(at)
  return [
    parts({ dateStyle: 'short' }, 'en-CA'),
    parts({ hour: '2-digit', minute: '2-digit', hour12: false }, 'en-GB'),
  ]
}
