import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Browser, createTestDesk, joinDesk, letIn, type TestDesk } from '../person/test-desk.ts'
import type { Preview } from './preview.ts'

let desk: TestDesk
let editor: Browser
let other: Browser
let caseStudy: string
beforeAll(async () => {
  desk = await createTestDesk()
  const ada = desk.browser()
  await letIn(desk, ada)
  const email = (name: string) => `${name}@council.example`
  editor = (await joinDesk(desk, ada, { name: 'Edith', email: email('edith'), role: 'editor' })).browser
  other = (await joinDesk(desk, ada, { name: 'Olive', email: email('olive'), role: 'contributor' })).browser
  const contact = { name: 'Sam Secret', email: 'sam@force.example', consentToPublish: false }
  const begun = await editor.mutate('revision.begin', { content: { title: 'First words', contact } })
  caseStudy = (begun.body as { id: string }).id
  await editor.mutate('revision.write', {
    caseStudy,
    revision: 1,
    content: { title: 'Saved words', contact },
  })
  const kept = { caseStudy, over: null, basedOn: 2, content: { title: 'Words being typed' }, tab: 'one' }
  await editor.mutate('draft.keep', kept)
})
afterAll(() => desk.remove())

async function preview(browser: Browser, asked: Record<string, unknown> = {}): Promise<Preview> {
  const { status, body } = await browser.query('revision.preview', { caseStudy, ...asked })
  expect(status).toBe(200)
  return body as Preview
}

test('shows the newest revision, or the one that is asked for, and says which it is', async () => {
  const newest = await preview(editor)
  expect([newest.page.caseStudy.title, newest.says]).toEqual([
    'Saved words',
    'Preview of revision 2, a draft: not public.',
  ])
  expect((await preview(editor, { revision: 1 })).page.caseStudy.title).toBe('First words')
})

test('shows what somebody is writing to them alone', async () => {
  const own = await preview(editor, { draft: true })
  expect([own.page.caseStudy.title, own.says]).toEqual([
    'Words being typed',
    'Preview of what you are writing on revision 2, not saved as a revision yet: only you see it.',
  ])
  expect((await preview(other, { draft: true })).page.caseStudy.title).toBe('Saved words')
})

test('shows as much as readers would see, judged today, and what keeps it from being published', async () => {
  const { page, unready } = await preview(editor)
  expect(JSON.stringify(page)).not.toContain('Sam Secret')
  expect(page.revision).toEqual({ number: 2, publishedAt: null, checkedAt: null, withdrawn: null })
  expect(page.assessment.status).toBe('not-evaluated')
  expect(unready.map(({ field }) => field)).toEqual(expect.arrayContaining(['summary', 'topics', 'sources']))
})

test('a revision that is not there is not found', async () => {
  expect((await editor.query('revision.preview', { caseStudy, revision: 3 })).status).toBe(404)
  expect((await editor.query('revision.preview', { caseStudy: 'no-such-address' })).status).toBe(404)
})

test('nobody who is not signed in sees any of it', async () => {
  const answer = await desk.browser().query('revision.preview', { caseStudy })
  expect(answer.status).toBe(401)
  expect(JSON.stringify(answer)).not.toContain('words')
})
