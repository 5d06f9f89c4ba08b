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
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
    const over = await page
      .locator('html')
      .evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)
    expect(over).toBeLessThanOrEqual(0)
  }
}
