import { type APIRequestContext, expect, test } from '@playwright/test'

const mostSheets = 4

test('the three longest case studies print on at most four pages each', async ({ page, request }) => {
  for (const path of (await longestFirst(request)).slice(0, 3)) {
    await page.goto(path)
    const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true })
    const sheets = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []
    expect(sheets.length, path).toBeGreaterThan(1)
    expect(sheets.length, path).toBeLessThanOrEqual(mostSheets)
  }
})

test('on paper there is no navigation, an address stands after each link, and caveat and date at the foot', async ({
  page,
}) => {
  await page.goto('/case-studies/serenity-integrated-mentoring')
  await page.emulateMedia({ media: 'print' })
  for (const nav of await page.getByRole('navigation', { includeHidden: true }).all())
    await expect(nav).toBeHidden()
  const source = page.locator('.sources a').first()
  const after = await source.evaluate((link) => getComputedStyle(link, '::after').content)
  expect(after).toContain(await source.getAttribute('href'))
  await expect(page.getByText('How it was studied').first()).toBeHidden()
  await expect(page.getByText('Their part in the work').first()).toBeVisible()
  const foot = page.getByRole('contentinfo')
  await expect(foot).toContainText('does not mean that others do not do as well')
  const today = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'Europe/London' })
  await expect(foot.getByText(/as it stood on/)).toBeVisible()
  await expect(foot).toContainText(today.format(new Date()))
})

/** The case studies by the length of their pages, the longest first. */
async function longestFirst(request: APIRequestContext): Promise<string[]> {
  const sitemap = await (await request.get('/sitemap.xml')).text()
  const paths = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)]
    .map((match) => new URL(match[1] as string).pathname)
    .filter((path) => path.startsWith('/case-studies/'))
  const lengths = new Map<string, number>()
  for (const path of paths) lengths.set(path, (await (await request.get(path)).text()).length)
  return paths.sort((a, b) => (lengths.get(b) ?? 0) - (lengths.get(a) ?? 0))
}
