import { expect, type Page, test } from '@playwright/test'
import { addresses } from './addresses.ts'
import { expectNoFaultOfAxe, expectNothingWider } from './sound.ts'

for (const address of addresses) {
  test(`${address}, light and dark: no fault that axe finds, nothing wider than the screen, nothing refused by its own policy`, async ({
    page,
  }) => {
    const faults = listen(page)
    await page.goto(address)
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await expectNoFaultOfAxe(page)
      await expectNothingWider(page)
    }
    expect(faults.filter((fault) => !/404/.test(fault))).toEqual([])
  })
}

test('no page of a reader ships a script of a framework, or asks anybody else for anything', async ({
  page,
}) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  for (const address of addresses) await page.goto(address)
  const origin = new URL(page.url()).origin
  expect(asked.filter((url) => !url.startsWith(origin) && !url.startsWith('data:'))).toEqual([])
  const scripts = await page.evaluate(
    () => performance.getEntriesByType('resource').filter((entry) => entry.name.endsWith('.js')).length,
  )
  expect(scripts).toBeLessThanOrEqual(1)
})

test('the keyboard alone goes from the front page to a case study and its evidence', async ({ page }) => {
  await page.goto('/')
  await page.keyboard.press('Tab')
  await expect(page.locator(':focus')).toHaveText(/skip to/i)
  await page.keyboard.press('Enter')
  await tabTo(page, (focus) => focus.role === 'searchbox')
  await page.keyboard.type('naloxone')
  await page.keyboard.press('Enter')
  await page.waitForURL(/q=naloxone/)
  await tabTo(page, (focus) => /naloxone/i.test(focus.text) && focus.href.includes('/case-studies/'))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('naloxone')
})

test('the site map and the robots file name real pages', async ({ page, request }) => {
  const sitemap = await (await request.get('/sitemap.xml')).text()
  const found = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(
    (match) => new URL(match[1] as string).pathname,
  )
  expect(found.filter((path) => path.startsWith('/case-studies/'))).toHaveLength(49)
  for (const path of found.slice(0, 12)) expect((await page.goto(path))?.status()).toBe(200)
  expect(await (await request.get('/robots.txt')).text()).toContain('/sitemap.xml')
})

test('every case study page can be read: heading, status with reasons, sources, and what is not known', async ({
  request,
}) => {
  const sitemap = await (await request.get('/sitemap.xml')).text()
  const paths = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(
    (match) => new URL(match[1] as string).pathname,
  )
  for (const path of paths.filter((each) => each.startsWith('/case-studies/'))) {
    const response = await request.get(path)
    const html = await response.text()
    expect(response.status(), path).toBe(200)
    expect(html, path).toMatch(/<h1[^>]*>[^<]+/)
    expect(html, path).toContain('because')
    expect(html, path).not.toMatch(/undefined|\[object Object\]|NaN|>not-known</)
  }
})

type Focus = { role: string; text: string; href: string }

async function tabTo(page: Page, wanted: (focus: Focus) => boolean): Promise<void> {
  for (let presses = 0; presses < 150; presses += 1) {
    await page.keyboard.press('Tab')
    const focus = await page.evaluate((): Focus => {
      const element = document.activeElement as HTMLElement
      const search = element instanceof HTMLInputElement && element.type === 'search'
      return {
        role: search ? 'searchbox' : '',
        text: element.textContent ?? '',
        href: element.getAttribute('href') ?? '',
      }
    })
    if (wanted(focus)) return
  }
  throw new Error('The keyboard did not get there in 150 presses of Tab.')
}

function listen(page: Page): string[] {
  const faults: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text())
  })
  page.on('pageerror', (error) => faults.push(error.message))
  return faults
}
