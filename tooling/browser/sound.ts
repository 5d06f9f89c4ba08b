import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** Wide comes last, so that the test goes on with all in view. */
const looks = [
  [390, 'dark'],
  [1280, 'light'],
] as const

/** Holds a page to axe's rules, and to having nothing wider than itself, wide and light as narrow and dark. */
export async function expectSound(page: Page): Promise<void> {
  for (const [width, colorScheme] of looks) {
    await page.setViewportSize({ width, height: 900 })
    await page.emulateMedia({ colorScheme })
    await layFlat(page)
    const { violations } = await new AxeBuilder({ page })
      .options({
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        // A long page passes tens of thousands of checks, which nobody reads.
        resultTypes: ['violations'],
      })
      .analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
    const over = await page
      .locator('html')
      .evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)
    expect(over).toBeLessThanOrEqual(0)
  }
}

/** What lies over the page while it scrolls is laid into it: what it covers depends on where one has scrolled to. */
async function layFlat(page: Page): Promise<void> {
  await page.locator('body').evaluate((body) => {
    for (const element of body.querySelectorAll<HTMLElement>('*'))
      if (['fixed', 'sticky'].includes(getComputedStyle(element).position)) element.style.position = 'static'
  })
}
