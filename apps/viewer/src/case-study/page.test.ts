import type { TimelineEntry } from '@casebook/core/audit'
import { anyCaseStudy } from '@casebook/core/synthetic/arbitraries'
import { caseStudy, evaluation, outcome, trial } from '@casebook/core/synthetic/builders'
import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fullCaseStudy, textsTold } from '../testing/full-case-study.ts'
import { type CaseStudy, libraryOf } from '../testing/library.ts'
import { attributesOf, readableText } from '../testing/page-text.ts'
import { type OpenViewer, openViewer, visit } from '../testing/viewer.ts'

let viewer: OpenViewer
beforeAll(async () => {
  viewer = await openViewer()
})
afterAll(() => viewer.close())

async function pageOf(shown: CaseStudy, ...others: CaseStudy[]): Promise<string> {
  const view = viewer.createViewer({
    api: libraryOf([shown, ...others]),
    baseUrl: 'https://casebook.example',
  })
  const { status, html } = await visit(view, `/case-studies/${shown.slug}`)
  expect(status).toBe(200)
  return html
}

describe('a case study page', () => {
  test('tells every text of the three tiers', async () => {
    const shown = readableText(await pageOf(fullCaseStudy()))
    expect(textsTold().length).toBeGreaterThan(80)
    expect(textsTold().filter((text) => !shown.includes(text))).toEqual([])
  })

  test('shows the status in words, who looked, how, why, and what would move it up', async () => {
    const shown = readableText(await pageOf(caseStudy({ evaluated: 'yes', evaluations: [trial()] })))
    expect(shown).toContain('Evaluated with comparison')
    expect(shown).toMatch(/Who looked Evaluator partly involved: A university and the force/)
    expect(shown).toMatch(/How Randomised trial \(SMS 5\)/)
    expect(shown).toMatch(/Why this Evaluated with comparison, because the 2025 report/)
    expect(shown).toMatch(/Not yet Compared in several places\./)
    expect(shown).toContain('Nearest equivalent, not a rating by them.')
  })

  test('names what holds a study back beside the ladder', async () => {
    const shown = readableText(await pageOf(caseStudy({ evaluated: 'yes', evaluations: [evaluation()] })))
    expect(shown).toContain(
      'Held back from “Evaluated independently”. Those who deliver the work evaluated it themselves.',
    )
  })

  test('cites a source by the number that it has in the list, and the number leads there', async () => {
    const html = await pageOf(fullCaseStudy())
    expect(html).toContain('href="#source-2" aria-label="Source 2"')
    expect(html).toMatch(/<li id="source-2"><a href="https:\/\/reports\.example\/full"/)
  })

  test('names its blanks together and says why where something is withheld', async () => {
    const shown = readableText(
      await pageOf(caseStudy({ lessons: 'not-applicable', involvement: { withheld: 'It names a child.' } })),
    )
    expect(shown).toMatch(/This record has no entry yet on its aims, how it is meant to work/)
    expect(shown).toContain('These do not apply here: lessons.')
    expect(shown).toContain('Withheld: how the people concerned took part. Why: It names a child.')
  })

  test('never shows a contact who has not agreed', async () => {
    const contact = { name: 'Sam Example', email: 'sam@force.example', consentToPublish: false }
    const html = await pageOf(caseStudy({ contact }))
    expect(html).not.toContain('Sam Example')
    expect(html).not.toContain('sam@force.example')
  })

  test('keeps what was found elsewhere apart from what was found here', async () => {
    const away = evaluation({
      id: 'away',
      title: 'A study of Othertown',
      site: { at: 'elsewhere', name: 'Othertown' },
    })
    const html = await pageOf(caseStudy({ evaluated: 'yes', evaluations: [away] }))
    const [here = '', apart = ''] = html.split('id="elsewhere"')
    expect(apart).toContain('A study of Othertown')
    expect(here.split('id="changed"')[1]).not.toContain('A study of Othertown')
    expect(apart).toContain('This is not about the work here.')
  })

  test('counts what was delivered apart from results', async () => {
    const reached = outcome({
      id: 'reached',
      name: 'People sent to a service',
      kind: 'output',
      result: '2,660',
    })
    const html = await pageOf(caseStudy({ claimedOutcomes: [reached] }))
    expect(readableText(html)).toMatch(
      /None of it says whether anything changed for them\. People sent to a service: 2,660/,
    )
    expect(html).not.toContain('class="outcomes"')
  })

  test('says what a study that has not reported is to look at, not what it found', async () => {
    const html = await pageOf(caseStudy({ evaluations: [trial({ state: 'under-way' })] }))
    expect(readableText(html)).toContain('It is to look at: calls to police.')
    expect(html).not.toContain('class="outcomes"')
  })

  test('shows an aim that nobody measured', async () => {
    const shown = readableText(
      await pageOf(caseStudy({ aims: [{ id: 'sleep', text: 'Better sleep for officers' }] })),
    )
    expect(shown).toMatch(
      /What was not measured An aim: Better sleep for officers It is not known whether anyone looked for harms\./,
    )
  })

  test('tells of work that has not begun as still to come, and of none of its blanks as a failing', async () => {
    const html = await pageOf(
      caseStudy({
        start: 'not-begun',
        end: 'not-known',
        partners: 'not-known',
        aims: [{ id: 'sleep', text: 'Better sleep for officers' }],
        lessons: 'not-known',
      }),
    )
    const shown = readableText(html)
    expect(shown).toMatch(/Who is to work together Not settled, or not known yet\./)
    expect(shown).toMatch(/Begun Not when we last heard Stage On the horizon/)
    expect(shown).toContain('The work had not begun when we last heard, so there was nothing to evaluate.')
    expect(shown).toMatch(/What is still to be measured .* An aim: Better sleep for officers/)
    expect(shown).toMatch(/Too early to know: lessons,/)
    const told = html.split('id="problem"')[1] ?? ''
    expect(told).not.toMatch(/Who worked together|What was not measured|looked for harms|>Ended</)
  })

  test('says of work that goes on that it is not known to have ended, and of what has ended that the day is not known', async () => {
    const statedStage = (stage: 'current' | 'historic') => ({ stage, asAt: '2024' }) as const
    const goesOn = caseStudy({ start: 'not-known', end: 'not-known', statedStage: statedStage('current') })
    expect(readableText(await pageOf(goesOn))).toContain('Ended Not that we know of')
    const hasEnded = caseStudy({ start: 'not-known', end: 'not-known', statedStage: statedStage('historic') })
    expect(readableText(await pageOf(hasEnded))).toContain('Began Not known when Ended Not known when')
  })

  test('has a title, a description and one address', async () => {
    const html = await pageOf(caseStudy())
    expect(html).toContain('<title>Street triage in Anytown – Casebook</title>')
    expect(html).toContain(
      '<meta name="description" content="Nurses go out with police in an invented town."/>',
    )
    expect(html).toContain(
      '<link rel="canonical" href="https://casebook.example/case-studies/anytown-street-triage"/>',
    )
  })

  test('tells in its history what was done, when and why, without a name', async () => {
    const at = '2026-07-01T23:30:00.000Z'
    const timeline: TimelineEntry[] = [
      { act: 'case-study.founded', at: '2026-06-30T09:00:00.000Z', revision: null, note: null },
      { act: 'revision.amended', at, revision: 2, note: 'The figures of <b>2025</b> were added.' },
      { act: 'revision.checked', at: '2026-09-01T09:00:00.000Z', revision: 2, note: null },
    ]
    const api = libraryOf([caseStudy()], {}, timeline)
    const view = viewer.createViewer({ api, baseUrl: 'https://casebook.example' })
    const { html } = await visit(view, `/case-studies/${caseStudy().slug}`)
    expect(readableText(html.split('id="history"')[1] ?? '')).toMatch(
      /30 June 2026 ?: Came with the founding library\. 2 July 2026 ?: Amended, revision 2\. The figures of <b>2025<\/b> were added\. 1 September 2026 ?: Checked: nothing had changed, revision 2\./,
    )
    expect(html).not.toContain('<b>2025')
  })

  test('links to related case studies with their evidence', async () => {
    const html = await pageOf(caseStudy(), caseStudy({ slug: 'othertown', title: 'Othertown too' }))
    const related = html.split('id="related"')[1] ?? ''
    expect(related).toContain('href="/case-studies/othertown"')
    expect(related).toContain('Not evaluated')
  })

  test('holds any case study that the model accepts: every link on the page leads somewhere, no id twice, no blank shown raw', async () => {
    await fc.assert(
      fc.asyncProperty(anyCaseStudy, async (any) => {
        const html = await pageOf(any)
        const ids = attributesOf(html, 'id')
        expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
        const inPage = attributesOf(html, 'href').filter((href) => href.startsWith('#'))
        expect(inPage.filter((href) => !ids.includes(href.slice(1)))).toEqual([])
        expect(readableText(html)).not.toMatch(/undefined|\[object|not-known|NaN/)
      }),
      { numRuns: 60 },
    )
  })
})
