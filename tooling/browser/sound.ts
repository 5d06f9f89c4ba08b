import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Wide comes last, so that the test goes on with all in view. */
const looks = [
  [390, 'dark'],
  [1280, 'light'],
] as const

/** Holds a page, or what a selector finds in it, to axe's rules. */
export async function expectNoFaultOfAxe(page: Page, within?: string): Promise<void> {
  const axe = new AxeBuilder({ page })
    // A long page passes tens of thousands of checks, which nobody reads.
    .options({ runOnly: rules, resultTypes: ['violations'] })
    // No page has frames of others, for which axe would open a page beside it each time.
    .setLegacyMode(true)
  const { violations } = await (within ? axe.include(within) : axe).analyze()
  const faults = violations.map(({ id, nodes }) =>
    [`${id}:`, ...nodes.slice(0, 3).map(({ html }) => html)].join(' '),
  )
  expect(faults).toEqual([])
}

/** Holds a page to having nothing wider than itself. */
export async function expectNothingWider(page: Page): Promise<void> {
  const over = await page
    .locator('html')
    .evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)
  expect(over).toBeLessThanOrEqual(0)
}

/** Holds a page to axe's rules, and to having nothing wider than itself, wide and light as narrow and dark. */
export async function expectSound(page: Page): Promise<void> {
  for (const [width, colorScheme] of looks) {
    await page.setViewportSize({ width, height: 900 })
    await page.emulateMedia({ colorScheme })
    await layFlat(page)
    await expectNoFaultOfAxe(page)
    await expectNothingWider(page)
  }
}

/** What lies over the page while it scrolls is laid into it: what it covers depends on where one has scrolled to. */
async function layFlat(page: Page): Promise<void> {
  await page.locator('body').evaluate((body) => {
    for (const element of body.querySelectorAll<HTMLElement>('*'))
      if (['fixed', 'sticky'].includes(getComputedStyle(element).position)) element.style.position = 'static'
  })
}
