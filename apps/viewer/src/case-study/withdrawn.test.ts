import { caseStudy } from '@casebook/core/synthetic/builders'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { libraryOf, type Since } from '../testing/library.ts'
import { readableText } from '../testing/page-text.ts'
import { type OpenViewer, openViewer, visit } from '../testing/viewer.ts'

let viewer: OpenViewer
beforeAll(async () => {
  viewer = await openViewer()
})
afterAll(() => viewer.close())

const shown = caseStudy({ title: 'Nurses in the car', reviewBy: '2027-11-20' })

/** The page of a case study, and what is read on it, after what became of it. */
async function pageSince(since: Since) {
  const view = viewer.createViewer({
    api: libraryOf([shown], since),
    baseUrl: 'https://casebook.example',
  })
  const { status, html } = await visit(view, `/case-studies/${shown.slug}`)
  expect(status).toBe(200)
  return { html, text: readableText(html) }
}

const withdrawn = { at: '2027-06-30T23:30:00.000Z', reason: 'The force has **asked** us to.' }

describe('a withdrawn case study', () => {
  test('says so before its title, with the day in England, why, and that it stays for those who cited it', async () => {
    const { html, text } = await pageSince({ withdrawn })
    const [before = '', after = ''] = html.slice(html.indexOf('<main')).split('<h1>')
    expect(readableText(before)).toMatch(
      /Withdrawn on 1 July 2027 Do not rely on this case study: .* The force has asked us to\. .* stays at this address/,
    )
    expect(before).toContain('<strong>asked</strong>')
    expect(after).toContain('Nurses in the car')
    expect(text).toContain('revision 2, published on 20 November 2026 and withdrawn on 1 July 2027.')
    expect(text).toContain('revision 2, 20 November 2026, withdrawn 1 July 2027. https://casebook.example/')
  })

  test('tells search engines to leave it out, and the window that it is withdrawn', async () => {
    const { html } = await pageSince({ withdrawn })
    expect(html).toContain('<meta name="robots" content="noindex"/>')
    expect(html).toContain('<title>Withdrawn: Nurses in the car – Casebook</title>')
  })

  test('is told apart from one that stands', async () => {
    const { html } = await pageSince({})
    expect(html).not.toMatch(/withdrawn|noindex/i)
  })
})

describe('when it was last checked', () => {
  test('stands with the day by which it is to be checked again', async () => {
    const { text } = await pageSince({ checkedAt: '2027-05-20T10:00:00.000Z' })
    expect(text).toContain('Last checked 20 May 2027; to be checked again by 20 November 2027')
  })

  test('is not claimed of one that nobody has checked since it was published', async () => {
    const { text } = await pageSince({})
    expect(text).toContain('Last checked Not since it was published; to be checked again by 20 November 2027')
  })
})
