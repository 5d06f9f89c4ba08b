import { expect, type Page, test } from '@playwright/test'
import { addresses } from './addresses.ts'

for (const address of addresses) {
  test(`${address} holds at 400 % zoom, keeps words in their place, and has no target too small for a finger`, async ({
    page,
  }) => {
    await page.goto(address)
    await openAll(page)
    expect(await outOfPlace(page)).toEqual([])
    expect(await smallTargets(page)).toEqual([])
    // A window of 1280 pixels at 400 %.
    await page.setViewportSize({ width: 320, height: 256 })
    const sideways = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(sideways).toBeLessThanOrEqual(0)
    expect(await outOfPlace(page)).toEqual([])
  })
}

test('whoever goes through the filters by keyboard always sees where they are', async ({ page }) => {
  await page.goto('/search')
  if (!(await page.locator('.facet').first().isVisible())) await page.locator('.filters > summary').click()
  await openAll(page)
  await page.getByRole('button', { name: 'Search', exact: true }).focus()
  const boxes = await page.locator('.filters input').count()
  const seen: string[] = []
  const hidden: string[] = []
  for (let presses = 0; presses < boxes + 30; presses += 1) {
    await page.keyboard.press('Tab')
    const focus = await page.evaluate(() => {
      const element = document.activeElement
      const go = document.querySelector('.filters__go')?.getBoundingClientRect()
      if (!(element instanceof HTMLInputElement) || !go) return null
      const { top, bottom } = element.getBoundingClientRect()
      return { id: element.id, behind: bottom > go.top && top < go.bottom }
    })
    if (focus) seen.push(focus.id)
    if (focus?.behind) hidden.push(focus.id)
  }
  expect(seen).toHaveLength(boxes)
  expect(hidden).toEqual([])
})

test('where the reader’s own colours rule, the shapes of the ladder take them', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' })
  await page.goto('/case-studies/serenity-integrated-mentoring')
  const colourOf = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => getComputedStyle(element).color)
  const ink = await colourOf('main p')
  expect(await colourOf('.ladder__shape')).toBe(ink)
  expect(await colourOf('.track')).toBe(ink)
})

async function openAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true
  })
}

/** Words that leave the cell, the line or the window that they belong to. What only a screen reader tells is a pixel wide. */
function outOfPlace(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = []
    const texts = document.createTreeWalker(document.querySelector('main') ?? document, NodeFilter.SHOW_TEXT)
    const words = document.createRange()
    while (texts.nextNode()) {
      const holder = texts.currentNode.parentElement
      const block = holder?.closest('td, th, p, li, dt, dd, h1, h2, h3')
      const forEars = holder?.closest('.govuk-visually-hidden, thead, .ladder__name, .gap-map__words')
      if (!holder?.checkVisibility() || !block || (forEars && forEars.clientWidth <= 1)) continue
      words.selectNodeContents(texts.currentNode)
      const edge = Math.min(block.getBoundingClientRect().right, document.documentElement.clientWidth)
      if (words.getBoundingClientRect().right > edge + 1) found.push(words.toString())
    }
    return found
  })
}

/** What can be clicked and is less than 24 pixels either way. A link in a sentence is as tall as the sentence. */
function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const targets = [...document.querySelectorAll('a, button, summary, input')].filter(
      (element) => element.checkVisibility() && !element.matches('.govuk-skip-link'),
    )
    const inSentence = (element: Element) =>
      element.closest('p, li, dd, dt, th, td, sup')?.textContent?.trim() !== element.textContent?.trim() &&
      getComputedStyle(element).display === 'inline'
    return targets.flatMap((element) => {
      const fillsParent = getComputedStyle(element, '::after').position === 'absolute'
      const { width, height } = ((fillsParent && element.parentElement) || element).getBoundingClientRect()
      const ample = width >= 24 && height >= 24
      return ample || inSentence(element) ? [] : [`${element.textContent?.trim()} ${width} by ${height}`]
    })
  })
}
