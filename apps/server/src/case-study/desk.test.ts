import { caseStudy, evaluation } from '@casebook/core/synthetic/builders'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadFoundingLibrary } from '../library/load-founding-library.ts'
import { type Browser, createTestDesk, letIn, type TestDesk } from '../person/test-desk.ts'

const naloxone = caseStudy({
  slug: 'bury-naloxone',
  title: 'Naloxone in Bury',
  evaluated: 'yes',
  evaluations: [evaluation()],
})

let desk: TestDesk
let browser: Browser
beforeAll(async () => {
  desk = await createTestDesk()
  browser = desk.browser()
  await letIn(desk, browser)
  const library = [naloxone, caseStudy({ slug: 'anytown-street-triage' })]
  await loadFoundingLibrary(desk.db, library, '2026-11-22T09:00:00.000Z')
})
afterAll(() => desk.remove())

test('one is opened by its address, with its newest revision and where that stands', async () => {
  const { body } = await browser.query('revision.open', { caseStudy: 'bury-naloxone' })
  expect(body).toMatchObject({
    address: 'bury-naloxone',
    content: { title: 'Naloxone in Bury', provenance: { gatheredBy: 'The editors' } },
    history: [{ number: 1, author: 'founding-library', state: { state: 'published' } }],
    draft: null,
  })
})

test('one that is not there is refused in a sentence', async () => {
  const { status, reasons } = await browser.query('revision.open', { caseStudy: 'nowhere' })
  expect([status, reasons[0]?.says]).toEqual([404, 'There is no case study at "nowhere".'])
})

test('the version of the library counts its changes', async () => {
  expect((await browser.query('library.version')).body).toEqual({ version: 2, published: 2 })
})
