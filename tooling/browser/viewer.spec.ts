import { expect, test } from '@playwright/test'
import { policeAndPublicHealth } from '../../packages/core/src/library/police-and-public-health.ts'

test('a practitioner goes from the front page by search to a case study, and sees how sure it is and why', async ({
  page,
}) => {
  await page.goto('/')
  await page.getByRole('searchbox').first().fill('drugs arrested prosecution')
  await page.getByRole('button', { name: 'Search' }).first().click()
  await expect(page).toHaveURL(/\/search\?.*q=drugs/)
  await page.getByRole('link', { name: /Checkpoint: deferred prosecution/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Checkpoint')
  const main = page.getByRole('main')
  await expect(main).toContainText('Evaluated locally')
  await expect(main).toContainText('those who deliver it')
  await expect(main).toContainText('because the 2021 report by Weir')
  await expect(main).toContainText('it is not stated how many of those compared were lost before the end')
})

for (const facet of policeAndPublicHealth.facets) {
  test(`the facet "${facet.label}" narrows to what its count says, shows in the address, and comes off again`, async ({
    page,
  }) => {
    await page.goto('/search')
    const all = await shownTotal(page)
    const box = page.locator(`input[type=checkbox][name="${facet.id}"]`).first()
    const value = await box.getAttribute('value')
    const label = await page.locator(`label[for="${await box.getAttribute('id')}"]`).textContent()
    const count = Number(/\((\d+)\)/.exec(label ?? '')?.[1])
    await page.goto(`/search?${facet.id}=${value}`)
    const narrowed = await shownTotal(page)
    expect(narrowed).toBe(count)
    expect(narrowed).toBeGreaterThan(0)
    await expect(page.locator(`input[type=checkbox][name="${facet.id}"][value="${value}"]`)).toBeChecked()
    await page
      .getByRole('link', { name: /^Take out the filter/ })
      .first()
      .click()
    await expect(page).not.toHaveURL(new RegExp(`${facet.id}=`))
    expect(await shownTotal(page)).toBe(all)
  })
}

test('filters are a form that works as HTML: choose a topic, apply, and the address holds it', async ({
  page,
  isMobile: _,
}) => {
  await page.goto('/search')
  const box = page.locator('input[type=checkbox][name="topic"][value="dementia"]')
  if (!(await box.isVisible()))
    await page
      .getByText(/Filters?/)
      .first()
      .click()
  await box.check({ force: true })
  await page.getByRole('button', { name: /Apply/ }).first().click()
  await expect(page).toHaveURL(/topic=dementia/)
})

test('a search that finds nothing says which one filter to take off, and how many that finds', async ({
  page,
}) => {
  await page.goto('/search?topic=dementia&force=cleveland')
  const main = page.getByRole('main')
  await expect(main).toContainText(/no case stud/i)
  const help = main.getByRole('link', { name: /^Take out “/ }).first()
  await help.click()
  expect(await shownTotal(page)).toBeGreaterThan(0)
})

test('a misspelt word is met with the word that was meant', async ({ page }) => {
  await page.goto('/search?q=demensia')
  await page
    .getByRole('link', { name: /dementia/i })
    .first()
    .click()
  expect(await shownTotal(page)).toBeGreaterThan(0)
})

test('a bad address is answered kindly: what cannot be used is named, the rest is done', async ({ page }) => {
  const response = await page.goto(
    '/search?topic=dragons&from=soon&page=zero&sort=sideways&theme=collaboration',
  )
  expect(response?.status()).toBe(200)
  await expect(page.getByRole('main')).toContainText('dragons')
  expect(await shownTotal(page)).toBeGreaterThan(0)
})

test('an address that is not there says so, with a way on', async ({ page }) => {
  const response = await page.goto('/case-studies/no-such-work')
  expect(response?.status()).toBe(404)
  await expect(page.getByRole('searchbox').first()).toBeVisible()
})

test('a status is never shown without its words, in a list too', async ({ page }) => {
  await page.goto('/search?q=serenity')
  const row = page.getByRole('listitem').filter({ hasText: 'Serenity Integrated Mentoring' }).first()
  await expect(row).toContainText('Evaluated locally')
  await expect(row).toContainText('those who deliver it')
  await expect(row).toContainText('before and after')
})

async function shownTotal(page: import('@playwright/test').Page): Promise<number> {
  const text = (await page.getByRole('main').textContent()) ?? ''
  return Number(/(\d[\d,]*) case stud/i.exec(text)?.[1]?.replace(',', ''))
}
