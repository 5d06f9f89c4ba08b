import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Locator, type Page, test } from '@playwright/test'
import { unsafeMarkdown } from '../../packages/core/src/long-text/unsafe-markdown.ts'
import { hostilePages, hostileWords } from './long-text/hostile.ts'
import { serveLongText } from './long-text/serve.ts'
import { expectNoFaultOfAxe, expectNothingWider } from './sound.ts'

let served: Awaited<ReturnType<typeof serveLongText>>

test.beforeAll(async () => {
  test.setTimeout(120_000)
  served = await serveLongText()
})
test.afterAll(() => served.stop())

const editor = (page: Page): Locator => page.getByRole('textbox', { name: 'The problem' })
const tool = (page: Page, name: string): Locator =>
  page.getByRole('toolbar').getByRole('button', { name, exact: true })
const markdown = (page: Page): Locator => page.getByLabel('Markdown', { exact: true })

/** What the browser complained of, such as a breach of the policy of the page. */
let complaints: string[] = []
test.beforeEach(({ page }) => {
  complaints = []
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', ({ message }) => complaints.push(message))
})
test.afterEach(() => expect(complaints).toEqual([]))

async function open(page: Page, text = ''): Promise<void> {
  await page.goto(`${served.address}/?text=${encodeURIComponent(text)}`)
  await expect(page.locator('div#problem')).toBeVisible()
}

async function paste(page: Page, clipboard: Record<string, string>): Promise<void> {
  await editor(page).evaluate((element, kinds) => {
    const clipboardData = new DataTransfer()
    for (const [kind, content] of Object.entries(kinds)) clipboardData.setData(kind, content)
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, clipboard)
}

const file = (name: string): string => readFileSync(join(import.meta.dirname, 'long-text', name), 'utf8')
const ran = (page: Page): Promise<unknown> => page.evaluate(() => (globalThis as { ran?: unknown }).ran)

test('is written by keyboard alone, and Tab leads on', async ({ page }) => {
  await open(page)
  await page.getByLabel('Before').focus()
  await page.keyboard.press('Tab')
  await expect(tool(page, 'Bold')).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(editor(page)).toBeFocused()
  await page.keyboard.type('One ')
  await page.keyboard.press('Control+b')
  await page.keyboard.type('bold')
  await page.keyboard.press('Control+b')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Alt+F10')
  await expect(tool(page, 'Bold')).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(tool(page, 'Italic')).toBeFocused()
  await page.keyboard.press('End')
  await expect(tool(page, 'Redo')).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(tool(page, 'Bold')).toBeFocused()
  for (let step = 0; step < 4; step++) await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Space')
  await expect(tool(page, 'Bullets')).toHaveAttribute('aria-pressed', 'true')
  await expect(editor(page)).toBeFocused()
  await page.keyboard.type('first')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+]')
  await page.keyboard.type('within')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+Alt+2')
  await page.keyboard.type('Below')
  await expect(markdown(page)).toHaveValue('One **bold**\n\n- first\n  - within\n\n## Below')
  await page.keyboard.press('Alt+F10')
  await page.keyboard.press('Escape')
  await expect(editor(page)).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(markdown(page)).not.toHaveValue(/## Below/)
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Plain text' })).toBeFocused()
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Shift+Tab')
  await expect(page.getByLabel('Before')).toBeFocused()
})

test('says which links it does not keep, and keeps the others', async ({ page }) => {
  await open(page, 'See the report')
  await editor(page).focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Control+k')
  const address = page.getByLabel('Address of the link')
  await expect(address).toBeFocused()
  await page.keyboard.type('javascript:alert(1)')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toContainText('links start with https://')
  await address.fill('example.org/report')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toContainText('https://example.org/report')
  await address.fill('https://example.org/report')
  await page.keyboard.press('Enter')
  await expect(markdown(page)).toHaveValue('[See the report](https://example.org/report)')
  await expect(editor(page)).toBeFocused()
  await tool(page, 'Link').click()
  await expect(address).toHaveValue('https://example.org/report')
  await page.getByRole('button', { name: 'Remove link' }).click()
  await expect(markdown(page)).toHaveValue('See the report')
})

test('keeps what is typed as it is typed, and runs nothing of it', async ({ page }) => {
  await open(page)
  await editor(page).focus()
  for (const words of hostileWords) {
    await page.keyboard.insertText(words)
    await page.keyboard.press('Enter')
  }
  await expect(editor(page).locator('p').filter({ hasText: /./ })).toHaveText(hostileWords)
  await expect(page.locator('#viewed p')).toHaveText(hostileWords)
  expect(unsafeMarkdown(await markdown(page).inputValue())).toEqual([])
  await page.keyboard.press('Control+a')
  await paste(page, { 'text/plain': hostileWords.join('\n') })
  await expect(page.locator('#viewed p')).toHaveText(hostileWords)
  await expect(page.locator('#viewed a')).toHaveCount(0)
  expect(await ran(page)).toBeUndefined()
})

test('runs nothing of what is pasted, and says what was taken out', async ({ page }) => {
  await open(page)
  for (const html of hostilePages) {
    await editor(page).focus()
    await page.keyboard.press('Control+a')
    await paste(page, { 'text/html': html })
    await expect(page.locator('#viewed'), html).toHaveText(/^\s*Kept\s+words\s*$/)
    expect(unsafeMarkdown(await markdown(page).inputValue())).toEqual([])
    await expect(editor(page).locator('script, img, iframe, svg, a, [style], [onmouseover]')).toHaveCount(0)
  }
  await paste(page, { 'text/html': hostilePages[3] ?? '' })
  await expect(page.getByRole('status')).toContainText('A link was taken out')
  await paste(page, { 'text/html': hostilePages[1] ?? '' })
  await expect(page.getByRole('status')).toContainText('What could run was taken out')
  expect(await ran(page)).toBeUndefined()
})

test('keeps the headings, lists, emphasis and tables of Word, and says that pictures are left out', async ({
  page,
}) => {
  await open(page)
  await editor(page).focus()
  await paste(page, { 'text/html': file('word-clipboard.txt'), 'text/plain': 'Street triage' })
  await expect(page.getByRole('status')).toContainText('Pictures were left out')
  await expect(markdown(page)).toHaveValue(
    [
      '# Street triage',
      'A nurse **rides with** the *officers*, p\u00a0<\u00a00.05.',
      '- Fewer detentions\n  - in the city\n- Shorter waits',
      '## Steps',
      '1. Train\n2. Patrol',
      '| **Before** | **After** |\n| - | - |\n| 10 \\| 12 | 5 |',
      'See [the report](https://example.org/report).',
    ].join('\n\n'),
  )
})

/** A picture as a file, pasted or dropped, as from a folder or a screenshot. Answers whether the browser was kept from opening it. */
async function bring(
  page: Page,
  how: 'paste' | 'drop',
  kinds: Record<string, string> = {},
): Promise<boolean> {
  return page.locator('#problem').evaluate(
    (element, [event, texts]) => {
      const carried = new DataTransfer()
      carried.items.add(new File(['picture'], 'map.png', { type: 'image/png' }))
      for (const [kind, content] of Object.entries(texts)) carried.setData(kind, content)
      const common = { bubbles: true, cancelable: true }
      const { x, y } = element.getBoundingClientRect()
      const sent =
        event === 'paste'
          ? new ClipboardEvent('paste', { ...common, clipboardData: carried })
          : new DragEvent('drop', { ...common, dataTransfer: carried, clientX: x + 9, clientY: y + 9 })
      return !element.dispatchEvent(sent)
    },
    [how, kinds] as const,
  )
}

test('takes no picture: says what to do instead, and what is selected stays', async ({ page }) => {
  await open(page, 'What was **wrong**.')
  const says = page.getByRole('status').filter({ hasText: 'A picture is added under Pictures' })
  await editor(page).focus()
  await page.keyboard.press('Control+a')
  for (const [how, kinds] of [
    ['paste', {}],
    ['drop', {}],
    ['drop', { 'text/uri-list': 'https://example.org/map.png' }],
    ['paste', { 'text/html': '<img src="https://example.org/map.png">' }],
  ] as const) {
    expect(await bring(page, how, kinds)).toBe(true)
    await expect(says).toBeVisible()
    await expect(markdown(page)).toHaveValue('What was **wrong**.')
  }
  await paste(page, { 'text/plain': 'Words' })
  await expect(says).toBeHidden()
  await expect(markdown(page)).toHaveValue('Words')

  await page.getByRole('button', { name: 'Plain text' }).click()
  for (const how of ['paste', 'drop'] as const) {
    expect(await bring(page, how)).toBe(true)
    await expect(says).toBeVisible()
  }
  await expect(markdown(page)).toHaveValue('Words')
  await page.getByRole('button', { name: 'Plain text' }).click()
})

test('can be read and not written where it may not be changed', async ({ page }) => {
  await page.goto(`${served.address}/?read-only&text=${encodeURIComponent('What was **wrong**.')}`)
  await expect(editor(page)).toHaveAttribute('aria-readonly', 'true')
  await page.getByLabel('Before').focus()
  await page.keyboard.press('Tab')
  await expect(tool(page, 'Bold')).toHaveAttribute('aria-disabled', 'true')
  await editor(page).focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('Changed')
  for (const keys of ['Backspace', 'Control+b', 'Control+k', 'Control+z']) await page.keyboard.press(keys)
  await tool(page, 'Bold').click({ force: true })
  await paste(page, { 'text/plain': 'Pasted' })
  await expect(markdown(page)).toHaveValue('What was **wrong**.')
  await expect(page.getByRole('textbox', { name: /address/i })).toBeHidden()
  await expect(page.locator('#changes')).toHaveText('0')
  await page.getByRole('button', { name: 'Plain text' }).click()
  await expect(page.locator('textarea#problem')).toHaveAttribute('readonly')
  await page.getByRole('button', { name: 'Plain text' }).click()
})

test('keeps what Google Docs writes', async ({ page }) => {
  await open(page)
  await editor(page).focus()
  await paste(page, { 'text/html': file('google-docs-clipboard.txt') })
  await expect(markdown(page)).toHaveValue(
    '# What changed\n\nCalls **fell** *slowly*\n\n- one\n  - nested\n\n[source](https://example.org/)',
  )
})

test('leaves every block alone that nobody touched', async ({ page }) => {
  const before =
    '* odd   bullets\n* kept\n\nSome *words*\non two lines [1].\n\n[1]: https://example.org\n\n| a|b |\n|:-|-|\n|1|2|'
  await open(page, before)
  await expect(page.locator('#changes')).toHaveText('0')
  await editor(page).getByText('on two lines').click()
  await page.keyboard.press('End')
  await page.keyboard.type(' More.')
  await expect(page.locator('#changes')).toHaveText('6')
  await expect(markdown(page)).toHaveValue(
    `${before
      .replace('Some *words*\non two lines [1].', 'Some *words* on two lines [1](https://example.org). More.')
      .replace('\n\n[1]: https://example.org', '')}\n\n[1]: https://example.org`,
  )
  for (let step = 0; step < 6; step++) await page.keyboard.press('Control+z')
  await expect(markdown(page)).toHaveValue(before)
})

test('marks words in the text and lists them below, each with its place and its reason', async ({ page }) => {
  await open(page, 'The pilot **reduced** calls.\n\nIt led to fewer visits \\*.')
  await expect(editor(page).locator('mark')).toHaveText(['reduced', 'led to'])
  await page.getByRole('button', { name: 'Show “led to” in the text' }).click()
  await expect(editor(page)).toBeFocused()
  expect(await page.evaluate(() => getSelection()?.toString())).toBe('led to')
  await page.getByRole('button', { name: 'Give a reason for “reduced”' }).click()
  await expect(page.locator('#asked')).toHaveText('reduced')
  await editor(page).getByText('The pilot').click()
  await page.keyboard.press('Home')
  await page.keyboard.type('Look: 5 > 4 & ')
  await expect(editor(page).locator('mark')).toHaveText(['reduced', 'led to'])
  await page.keyboard.press('Control+a')
  await page.keyboard.type('Nothing.')
  await expect(page.getByText('marked:')).toHaveCount(0)
})

test('follows what comes from outside, while the caret stays with its words', async ({ page }) => {
  await open(page, 'First.\n\nSecond.')
  await editor(page).getByText('Second.').click()
  await page.keyboard.press('End')
  await page.keyboard.type(' Mine.')
  await markdown(page).evaluate((field: HTMLTextAreaElement) => {
    const set = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set
    set?.call(field, 'First, by another.\n\nSecond. Mine.\n\nThird.')
    field.dispatchEvent(new Event('input', { bubbles: true }))
  })
  await expect(editor(page).locator('p')).toHaveText(['First, by another.', 'Second. Mine.', 'Third.'])
  await page.keyboard.type(' Still.')
  await expect(markdown(page)).toHaveValue('First, by another.\n\nSecond. Mine. Still.\n\nThird.')
  for (let step = 0; step < 12; step++) await page.keyboard.press('Control+z')
  await expect(markdown(page)).toHaveValue('First, by another.\n\nSecond.\n\nThird.')
})

test('holds what is typed before the editor is there, and nothing jumps', async ({ page }) => {
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route(/rich-text.*\.js/, async (route) => {
    await held
    await route.continue()
  })
  await page.addInitScript(() => {
    type Shift = { sources: { node: Node | null; previousRect: DOMRect; currentRect: DOMRect }[] }
    const shifts: string[] = []
    Object.assign(globalThis, { shifts })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        for (const { node, previousRect, currentRect } of (entry as unknown as Shift).sources)
          shifts.push(`${node?.nodeName} ${node?.textContent}: ${previousRect.y} to ${currentRect.y}`)
    }).observe({ type: 'layout-shift', buffered: true })
  })
  await page.goto(`${served.address}/?text=Start`)
  const field = page.locator('textarea#problem')
  await field.click()
  await page.keyboard.press('End')
  await page.keyboard.type(' and *on*')
  // The typeface of the page may come late; what is asked here is whether the editor moves anything.
  await page.evaluate(async () => {
    await document.fonts.ready
    ;(globalThis as unknown as { shifts: string[] }).shifts.length = 0
  })
  release()
  await page.waitForResponse(/rich-text.*\.js/)
  await page.keyboard.type(' and on')
  await expect(field).toBeFocused()
  await page.getByLabel('After').focus()
  await expect(editor(page).locator('em')).toHaveText('on')
  await expect(editor(page)).toHaveText('Start and on and on')
  expect(await page.evaluate(() => (globalThis as unknown as { shifts: string[] }).shifts)).toEqual([])
})

test('is Markdown in plain text for those who prefer it, at the next visit too', async ({ page }) => {
  await open(page, 'Some **bold**')
  await page.getByRole('button', { name: 'Plain text' }).click()
  await expect(page.locator('textarea#problem')).toHaveValue('Some **bold**')
  await expect(page.getByRole('toolbar')).toHaveCount(0)
  await page.reload()
  await page.locator('textarea#problem').fill('The pilot reduced calls')
  await page.getByRole('button', { name: 'Show “reduced” in the text' }).click()
  expect(
    await page
      .locator('textarea#problem')
      .evaluate((field: HTMLTextAreaElement) => field.value.slice(field.selectionStart, field.selectionEnd)),
  ).toBe('reduced')
  await page.getByRole('button', { name: 'Plain text' }).click()
  await expect(editor(page).locator('mark')).toHaveText('reduced')
})

test('makes a table that is left by Enter in its last row', async ({ page }) => {
  await open(page)
  await editor(page).focus()
  await tool(page, 'Table').click()
  await page.keyboard.type('Before')
  await page.keyboard.press('Enter')
  await page.keyboard.type('10')
  await tool(page, 'Add row').click()
  await page.keyboard.type('12')
  await tool(page, 'Add column').click()
  await page.keyboard.press('Enter')
  await page.keyboard.type('After it.')
  await expect(markdown(page)).toHaveValue(
    '| Before | | |\n| - | - | - |\n| 10 | | |\n| 12 | | |\n\nAfter it.',
  )
  await expect(tool(page, 'Add row')).toHaveCount(0)
})

test('says how much room is left when it is little', async ({ page }) => {
  await open(page)
  await markdown(page).fill(`${'word '.repeat(3999)}word`)
  const room = page.locator('.long-text-editor [aria-live]')
  await expect(room).toHaveText('1 character left')
  await editor(page).focus()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' is')
  await expect(room).toHaveText('2 characters too many')
})

test('is sound for everyone, wide and on a phone, light and dark', async ({ page }) => {
  await open(
    page,
    '# One\n\nThe pilot reduced calls.\n\n- a\n\n> b\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\n[c](https://example.org)',
  )
  await editor(page).focus()
  await page.keyboard.press('Control+k')
  for (const [width, colorScheme] of [
    [1280, 'light'],
    [390, 'dark'],
    [320, 'light'],
  ] as const) {
    await page.setViewportSize({ width, height: 900 })
    await page.emulateMedia({ colorScheme })
    await expectNoFaultOfAxe(page, '.long-text-editor')
    await expectNothingWider(page)
  }
})
