import { expect, type Locator, type Page, test } from '@playwright/test'
import { DraftCaseStudy } from '../../packages/core/src/readiness/draft.ts'
import { fullCaseStudy } from '../../packages/core/src/synthetic/full.ts'
import { expectSound } from './sound.ts'
import { buildPage, openPage, written } from './writing-page/open-page.ts'

let built: Awaited<ReturnType<typeof buildPage>>
test.beforeAll(async () => {
  built = await buildPage()
})
test.afterAll(() => built.remove())

const faults: string[] = []
test.beforeEach(({ page }) => {
  faults.length = 0
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('console', (message) => {
    // zod asks once whether it may compile, is refused by the policy, and goes on without.
    if (message.type() === 'error' && !message.text().includes('script-src')) faults.push(message.text())
  })
})
test.afterEach(async ({ page }) => {
  expect(faults).toEqual([])
  expect(DraftCaseStudy.safeParse(await written(page)).success).toBe(true)
})

const open = (page: Page, draft: object, more: { readOnly?: boolean; hash?: string } = {}) =>
  openPage(page, built.folder, { draft, ...more })
const at = (page: Page, path: string): Locator => page.locator(`[id="field-${path}"]`)
const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key)
}

test('tier 1 is written with the keyboard alone', async ({ page }) => {
  await open(page, {})
  await at(page, 'title').focus()
  await page.keyboard.type('Street triage, Anytown')
  await at(page, 'slug').focus()
  await press(page, 'Tab', 'Enter')
  expect(await written(page, 'slug')).toBe('street-triage-anytown')
  await page.locator('[data-path="topics"] input').nth(2).focus()
  await press(page, 'Space')
  expect(await written(page, 'topics')).toEqual(['mental-health'])
  await page.locator('[data-path="place/extent"] input').first().focus()
  await press(page, 'Space', 'ArrowDown')
  expect(await written(page, 'place', 'extent')).toBe('several')
  await at(page, 'place/forces').focus()
  await page.keyboard.type('dur')
  await expect(page.getByRole('option', { name: 'Durham Constabulary' })).toBeVisible()
  await press(page, 'ArrowDown', 'Enter')
  await page.keyboard.type('cleveland')
  await press(page, 'Enter')
  expect(await written(page, 'place', 'forces')).toEqual(['durham', 'cleveland'])
  await page.getByRole('button', { name: 'Remove Durham Constabulary' }).focus()
  await press(page, 'Enter')
  expect(await written(page, 'place', 'forces')).toEqual(['cleveland'])
  await expect(at(page, 'place/forces')).toBeFocused()
  await at(page, 'place/localAuthorities').focus()
  await page.keyboard.type('Anytown <b>Council</b>')
  await press(page, 'Enter')
  await page.keyboard.type('Durham')
  await press(page, 'ArrowDown', 'Enter')
  expect(await written(page, 'place', 'localAuthorities')).toEqual([
    'Anytown <b>Council</b>',
    'Durham County Council',
  ])
  await page.getByRole('button', { name: 'Add a partner' }).focus()
  await press(page, 'Enter')
  await page.keyboard.type('Anytown Police')
  await press(page, 'Tab')
  await page.keyboard.type('Pol')
  expect(await written(page, 'partners', 0, 'name')).toBe('Anytown Police')
  expect(await written(page, 'partners', 0, 'sector')).toBe('police')
})

test('dates and numbers are understood as people type them, and what cannot be read is said once the field was left', async ({
  page,
}) => {
  await open(page, { evaluations: [{ id: 'audit', state: 'complete', outcomes: [] }] })
  const start = at(page, 'start')
  await start.fill('31/10/2016')
  await expect(page.getByText('Understood as 31 October 2016')).toBeVisible()
  expect(await written(page, 'start')).toBe('2016-10-31')
  await press(page, 'Tab')
  await expect(start).toHaveValue('31 October 2016')
  await start.fill('last autumn')
  await page.waitForTimeout(1_500)
  await expect(page.locator('.elbow').getByText(/Write the start as a year/)).toBeVisible()
  await expect(page.locator('.writing').getByText(/Write the start as a year/)).toHaveCount(0)
  await press(page, 'Tab')
  await expect(page.locator('.writing').getByText(/Write the start as a year/)).toBeVisible()
  await expect(start).toHaveAttribute('aria-invalid', 'true')
  await expect(start).toHaveValue('last autumn')
  expect(await written(page, 'start')).toBe('last autumn')
  await page.getByRole('radio', { name: 'It goes on' }).focus()
  await press(page, 'Space')
  await page.getByLabel('Date as at which it is ongoing').fill('Oct 2020')
  expect(await written(page, 'end')).toEqual({ ongoingAsAt: '2020-10' })
  await page.getByRole('radio', { name: 'It ended' }).check()
  await page.getByLabel('Date of the end').fill('2021')
  expect(await written(page, 'end')).toBe('2021')
  await page.getByRole('radio', { name: 'It goes on' }).check()
  expect(await written(page, 'end')).toEqual({ ongoingAsAt: '2020-10' })
  await page.getByRole('button', { name: 'Open evaluation 1' }).click()
  await at(page, 'evaluations/audit/sample/total').fill('1,322')
  expect(await written(page, 'evaluations', 0, 'sample', 'total')).toBe(1322)
  await at(page, 'evaluations/audit/sample/total').fill('about 40')
  await press(page, 'Tab')
  expect(await written(page, 'evaluations', 0, 'sample', 'total')).toBe('about 40')
  await expect(page.locator('.writing').getByText(/the total of the sample/)).toBeVisible()
})

test('a not-value is one key away, and what was typed before comes back', async ({ page }) => {
  await open(page, fullCaseStudy())
  const role = at(page, 'partners/force/role')
  await role.focus()
  await press(page, 'Alt+Digit0')
  await expect(page.getByRole('group', { name: 'Why there is no answer for Role' })).toBeVisible()
  await press(page, 'Enter')
  expect(await written(page, 'partners', 0, 'role')).toBe('not-known')
  await expect(page.getByRole('button', { name: 'Write an answer' }).first()).toBeFocused()
  await press(page, 'Alt+Digit0')
  expect(await written(page, 'partners', 0, 'role')).toBe('Runs the desk')
  await expect(role).toBeFocused()
  await press(page, 'Alt+Digit0', 'Tab', 'Tab', 'Tab', 'Enter')
  await page.keyboard.type('It names a survivor.')
  expect(await written(page, 'partners', 0, 'role')).toEqual({ withheld: 'It names a survivor.' })
  await press(page, 'Tab', 'Enter')
  await expect(role).toHaveValue('Runs the desk')
  await press(page, 'Alt+Digit0', 'Escape')
  await expect(role).toBeFocused()
  await at(page, 'contact/email').focus()
  await press(page, 'Alt+Digit0', 'Enter')
  expect(await written(page, 'contact')).toBe('not-known')
  await press(page, 'Enter')
  expect(await written(page, 'contact', 'email')).toBe('public.health@council.example')
  await page.getByRole('button', { name: 'Not known… Say why there is no answer for Partners' }).click()
  await page
    .getByRole('group', { name: /for Partners$/ })
    .getByRole('button', { name: 'Does not apply' })
    .click()
  expect(await written(page, 'partners')).toBe('not-applicable')
})

test('parts are added, moved, removed and put back, with the focus where one goes on', async ({ page }) => {
  await open(page, fullCaseStudy())
  await page.getByRole('button', { name: 'Move down partner 1' }).focus()
  await press(page, 'Enter')
  expect(await written(page, 'partners', 1, 'id')).toBe('force')
  await expect(page.getByRole('button', { name: 'Move down partner 2' })).toBeFocused()
  await expect(page.locator('.writing > [role=status]')).toHaveText('Moved to 2 of 2.')
  await press(page, 'Enter')
  await expect(page.locator('.writing > [role=status]')).toHaveText('It is the last already.')
  await press(page, 'Tab', 'Enter')
  expect(await written(page, 'partners', 'length')).toBe(1)
  await expect(page.locator('.removed')).toContainText('Removed the partner “Anytown Police”.')
  await expect(page.locator('.removed button')).toBeFocused()
  await press(page, 'Enter')
  expect(await written(page, 'partners', 1, 'id')).toBe('force')
  await expect(at(page, 'partners/force/name')).toBeFocused()
  await page.getByRole('button', { name: 'Add a lesson' }).click()
  await expect(page.locator('.writing > [role=status]')).toHaveText('Added lesson 2.')
  expect(await written(page, 'lessons', 1, 'id')).toMatch(/^lesson-[a-z0-9]+$/)
})

test('a source is entered once, cited by picking it, and asked after before it goes', async ({ page }) => {
  await open(page, fullCaseStudy())
  const source = at(page, 'lessons/one/source')
  await source.focus()
  await press(page, 'Tab', 'Enter')
  await page.keyboard.type('A new report')
  await press(page, 'Enter')
  const id = await written(page, 'sources', 1, 'id')
  expect(await written(page, 'lessons', 0, 'source')).toBe(id)
  await expect(source.locator('option:checked')).toHaveText('A new report')
  await expect(source).toBeFocused()
  await page.getByRole('button', { name: 'Remove source 1' }).click()
  await expect(page.getByText('It is cited by:')).toBeVisible()
  await expect(page.locator('.sure__places')).toContainText('the barrier “Two systems.”')
  await expect(page.getByRole('button', { name: 'Remove it and its citations' })).toBeFocused()
  await press(page, 'Enter')
  expect(JSON.stringify(await written(page))).not.toContain('"source":"report"')
  await press(page, 'Enter')
  expect(await written(page, 'barriers', 0, 'source')).toBe('report')
  expect(await written(page, 'sources', 0, 'id')).toBe('report')
  const [evaluation] = fullCaseStudy().evaluations
  const outcome = `evaluations/${evaluation?.id}/outcomes/${evaluation?.outcomes[0]?.id}`
  await page.goto(`http://writing.example/#field-${outcome}/aim`)
  await expect(at(page, `${outcome}/aim`)).toBeFocused()
  await at(page, `${outcome}/aim`).selectOption('')
  expect(await written(page, 'evaluations', 0, 'outcomes', 0, 'aim')).toBeUndefined()
})

test('the rules at the elbow follow what is written, and lead to the field', async ({ page }) => {
  await open(page, { ...fullCaseStudy(), title: '', evaluated: 'no' })
  const elbow = page.getByRole('complementary', { name: 'What the rules say' })
  await expect(elbow.getByText('1 thing stands in the way of publishing').last()).toBeVisible()
  await elbow.getByRole('link', { name: 'Write a title.' }).press('Enter')
  await expect(at(page, 'title')).toBeFocused()
  await page.keyboard.type('The calls dropped because of the desk, which proved that it works')
  await expect(
    elbow.getByRole('link', { name: /which claims more than the evidence shows/ }).first(),
  ).toBeVisible()
  const keep = page
    .locator('[data-path="title"]')
    .getByRole('button', { name: /^Keep these words/ })
    .first()
  await keep.press('Enter')
  await page.keyboard.type('The words of the report itself.')
  await page.getByRole('button', { name: 'Keep the words' }).press('Enter')
  await expect(
    page.locator('[data-path="title"]').getByText('Readers see why: The words of the report itself.'),
  ).toBeVisible()
  expect(await written(page, 'keptClaims', 1, 'field')).toBe('title')
  await page
    .locator('[data-path="title"]')
    .getByRole('button', { name: /^Take it back/ })
    .press('Enter')
  expect(await written(page, 'keptClaims', 'length')).toBe(1)
  await at(page, 'approach').focus()
  await press(page, 'Control+End')
  await page.keyboard.type(' It saved £2 million.')
  const approach = page.locator('[data-path="approach"]')
  await approach.getByRole('button', { name: /^Give a reason/ }).press('Enter')
  await page.keyboard.type('As the audit says.')
  await approach.getByRole('button', { name: 'Keep the words' }).press('Enter')
  await expect(approach.getByText('Readers see why: As the audit says.')).toBeVisible()
  await expect(approach.getByRole('button', { name: /^Give a reason/ })).toHaveCount(0)
  await expect(elbow.locator('.elbow__status')).toHaveText('Evaluated locally')
  await page.getByRole('button', { name: /^Remove evaluation 1/ }).click()
  await expect(elbow.locator('.elbow__status')).not.toHaveText('Evaluated locally')
})

test('what was done in the form is undone and done again, with the keys and the buttons', async ({
  page,
}) => {
  await open(page, fullCaseStudy())
  await page.locator('[data-path="place/extent"] input').first().check()
  expect(await written(page, 'place', 'extent')).toBe('local')
  await press(page, 'Control+z')
  expect(await written(page, 'place', 'extent')).toBe('several')
  await press(page, 'Control+Shift+Z')
  expect(await written(page, 'place', 'extent')).toBe('local')
  await page.getByRole('button', { name: 'Remove partner 2' }).click()
  await page.locator('.writing__steps').getByRole('button', { name: 'Undo' }).click()
  expect(await written(page, 'partners', 'length')).toBe(2)
  await page.locator('.writing__steps').getByRole('button', { name: 'Redo' }).click()
  expect(await written(page, 'partners', 'length')).toBe(1)
})

test('a link leads to a field, whatever it is folded in', async ({ page }) => {
  const draft = fullCaseStudy()
  const [evaluation] = draft.evaluations
  await open(page, draft, { hash: `#field-evaluations/${evaluation?.id}/outcomes/cost/name` })
  await expect(at(page, `evaluations/${evaluation?.id}/outcomes/cost/name`)).toBeFocused()
  await page.evaluate(() => {
    window.location.hash = 'field-images/desk/alt'
  })
  await expect(at(page, 'images/desk/alt')).toBeFocused()
  await page.getByRole('checkbox', { name: 'Decorative' }).check()
  expect(await written(page, 'images', 0, 'decorative')).toBe(true)
})

/** Each editor of long text weighs a good deal in the audit: those beyond the first few would tell it nothing new. */
const withFewTexts = () => ({
  ...fullCaseStudy(),
  ...{ mechanism: 'not-known', inequalities: 'not-known', involvement: 'not-known', barriers: 'not-known' },
  ...{
    context: Object.fromEntries(
      ['legalBasis', 'sharingAgreement', 'staff', 'technology', 'other'].map((name) => [name, 'not-known']),
    ),
  },
  ...{
    savingsAudited: 'not-known',
    didNotWork: 'not-known',
    wouldDoDifferently: 'not-known',
    recognitions: 'not-known',
  },
})

test('all of it is sound for those who see it otherwise, wide and on a phone', async ({ page }) => {
  test.setTimeout(180_000)
  await open(page, withFewTexts())
  for (const name of [/^Open evaluation 1/, /^Open outcome 1/, /^Open source 1/, /^Open claimed outcome 1/])
    await page.getByRole('button', { name }).click()
  await page.getByRole('button', { name: /for Licence|for Audience/ }).click()
  await page.getByText('Which designs compare').click()
  await expectSound(page)
})

test('an empty one is sound, and on a phone the rules fold under one button that says the status', async ({
  page,
}) => {
  test.setTimeout(180_000)
  await open(page, {})
  await expectSound(page)
  await page.setViewportSize({ width: 390, height: 844 })
  const fold = page.getByRole('button', { name: /^Not evaluated/ })
  await expect(fold).toHaveAttribute('aria-expanded', 'false')
  await fold.press('Enter')
  await page.getByRole('link', { name: 'Write a title.' }).last().press('Enter')
  await expect(fold).toHaveAttribute('aria-expanded', 'false')
  await expect(at(page, 'title')).toBeFocused()
})

test('one that cannot be changed shows all and offers nothing', async ({ page }) => {
  await open(page, fullCaseStudy(), { readOnly: true })
  await expect(at(page, 'title')).toHaveAttribute('readonly', '')
  for (const name of [/^Add /, /^Remove /, /^Move /, /^Not known…/, /^Write an answer/])
    await expect(page.locator('.writing').getByRole('button', { name })).toHaveCount(0)
  await expect(page.locator('.writing__steps')).toHaveCount(0)
  const before = await written(page)
  await page.locator('[data-path="place/extent"] input').first().press('Space')
  expect(await written(page)).toEqual(before)
})
