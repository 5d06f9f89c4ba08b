import { expect, type Page, test } from '@playwright/test'
import { fullCaseStudy } from '../../packages/core/src/synthetic/full.ts'
import type { CasebookProcess } from './casebook-process.ts'
import { hostileWords } from './long-text/hostile.ts'
import { becomeAda, expectOk, inOwnBrowser, join, mutate, startOwnDesk } from './own-desk.ts'

/** Every kind of it in one text. */
const hostile = hostileWords.join(' ')
let casebook: CasebookProcess
let ada: Page
let edith: Page
/** The case study whose every free text is hostile. */
let id: string

test.describe.configure({ mode: 'serial', timeout: 120_000 })
test.beforeAll(async ({ browser }) => {
  test.setTimeout(180_000)
  casebook = await startOwnDesk()
  ada = await inOwnBrowser(browser)
  await becomeAda(ada, casebook)
  edith = await join(ada, casebook.url, {
    name: 'Edith Editor',
    role: 'editor',
  })
  const content = hostileIn(fullCaseStudy()) as Record<string, unknown>
  const begun = expectOk(await mutate(edith, casebook.url, 'revision.begin', { content }))
  id = (begun.body as { id: string }).id
  // A note and a comment take no HTML and no such link, and say so; these are words to it.
  const words = '{{constructor.constructor("globalThis.ran=1")()}} and p < 0.05'
  const changed = { ...content, title: `${hostileWords[0]} ${hostileWords[1]}` }
  expectOk(
    await mutate(edith, casebook.url, 'revision.write', {
      caseStudy: id,
      revision: 1,
      content: changed,
      note: words,
    }),
  )
  expectOk(
    await mutate(edith, casebook.url, 'discussion.comment', { caseStudy: id, field: 'title', text: words }),
  )
})
test.afterAll(() => casebook.stop())

/** What is free text, and no id, date, address or term of a list, becomes hostile, and says first where it stood. */
function hostileIn(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(hostileIn)
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, inside]) => [key, hostileIn(inside)]))
  return typeof value === 'string' && value.includes(' ') ? `${value} ${hostile}` : value
}

/** Opens a screen, unfolds all of it, and holds it to showing the words and running none of them. */
async function expectHarmless(page: Page, path: string): Promise<void> {
  const faults: string[] = []
  const hear = (dialog: { message: () => string; dismiss: () => Promise<void> }) => {
    faults.push(dialog.message())
    void dialog.dismiss()
  }
  page.on('dialog', hear)
  await page.goto(`${casebook.url}${path}`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.waitForLoadState('networkidle')
  const found = await page.evaluate(() => {
    for (const folded of document.querySelectorAll('details')) folded.open = true
    const handlers = [...document.querySelectorAll('*')].flatMap((element) =>
      element.getAttributeNames().filter((name) => name.startsWith('on')),
    )
    const scripts = [...document.querySelectorAll<HTMLElement>('a[href], form[action]')].filter((element) =>
      /^\s*javascript:/i.test(element.getAttribute('href') ?? element.getAttribute('action') ?? ''),
    )
    return { ran: 'ran' in globalThis, handlers, scripts: scripts.length }
  })
  page.off('dialog', hear)
  expect(faults).toEqual([])
  expect([path, found.ran, found.handlers, found.scripts]).toEqual([path, false, [], 0])
  await expect(page.locator('#main, main').first()).toContainText('globalThis.ran')
}

test('hostile words in every field are shown as they were typed, and run on no screen of the desk', async () => {
  const at = `/admin/case-studies/${id}`
  for (const path of [at, `${at}/write`, `${at}/history`, `${at}/compare?from=1&to=2`, `${at}/area`])
    await expectHarmless(edith, path)
  await expectHarmless(edith, '/admin/case-studies')
  await expectHarmless(edith, '/admin/')
  await expectHarmless(edith, `/preview/${id}`)
})

test('nor where an administrator looks at what was done', async () => {
  await expectHarmless(ada, '/admin/audit')
})

test('they are stored as they were typed', async () => {
  await edith.goto(`${casebook.url}/admin/case-studies/${id}/write`)
  await expect(edith.locator('[id="field-title"]')).toHaveValue(`${hostileWords[0]} ${hostileWords[1]}`)
})
