import { Direction } from '@casebook/core/evaluation'
import { assessEvidence, caps, flagRules } from '@casebook/core/evidence'
import { cardOf } from '@casebook/core/search'
import { caseStudy, evaluation, outcome, trial } from '@casebook/core/synthetic/builders'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { DirectionMark } from './direction-mark.tsx'
import { EvidenceLine } from './evidence-line.tsx'
import { EvidencePanel } from './evidence-panel.tsx'
import { flagInWords } from './flag-names.tsx'

const asAt = '2026-11-22'
type Changes = Parameters<typeof caseStudy>[0]
const assessmentOf = (changes: Changes) =>
  assessEvidence(caseStudy({ evaluated: 'yes', ...changes }), { asAt })
const panelOf = (changes: Changes) =>
  renderToStaticMarkup(<EvidencePanel assessment={assessmentOf(changes)} />)
const lineOf = (changes: Changes) =>
  renderToStaticMarkup(<EvidenceLine evidence={cardOf(caseStudy(changes), assessmentOf(changes)).evidence} />)

describe('the evidence panel', () => {
  test('never adds a good and a bad outcome up to one verdict', () => {
    const good = outcome()
    const bad = outcome({ id: 'cost', name: 'Complaints', direction: 'worsened' })
    const html = panelOf({ evaluations: [trial({ outcomes: [good, bad] })] })
    expect(html).toContain('<strong>1</strong> improved')
    expect(html).toContain('<strong>1</strong> worsened')
    expect(html).toContain(
      'Mixed results.</strong> In the evaluation, some got better (Calls to police) and some got worse (Complaints).',
    )
  })

  test('says that silence on harms is not a no', () => {
    expect(panelOf({ evaluations: [trial()] })).toContain('not known whether anyone looked for harms')
  })

  test('says once that nobody looked for harms, and in which evaluation', () => {
    const unasked = evaluation({ outcomes: [outcome({ harmsLookedFor: 'no' })] })
    const html = panelOf({ evaluations: [unasked] })
    expect(html).toContain('The evaluation did not ask whether anything got worse.')
    expect(html).not.toContain('nobody looked for harms')
  })

  test('does not blame anyone for work that nobody has evaluated so far', () => {
    const html = panelOf({ start: 'not-begun', end: 'not-known', evaluated: 'none-found' })
    expect(html).toContain('<dt>Who looked</dt><dd><p>No evaluation so far that counts here</p></dd>')
    expect(html).not.toContain('<dt>How</dt>')
    expect(html).not.toContain('harms')
  })

  test('says of every status why, and what would move it up', () => {
    for (const evaluations of [[], [evaluation()], [trial()], [trial({ state: 'planned' })]]) {
      const html = panelOf({ evaluations })
      expect(html).toMatch(/<dt>Why this<\/dt><dd><p>[A-Z][^<]+, because [^<]+</)
      expect(html).toMatch(/<dt>Not yet<\/dt><dd><p><strong>[^<]+\.<\/strong> [A-Z][^<]+</)
    }
  })

  test('does not say that anyone has looked while an evaluation is only planned', () => {
    const planned = trial({ state: 'planned', evaluator: { relation: 'deliverer' } })
    expect(panelOf({ evaluations: [planned] })).toContain(
      '<dt>Who is to look</dt><dd><p>Those who deliver it</p></dd>',
    )
  })
})

describe('the evidence in a row of a list', () => {
  test('always says who looked and how beside the status', () => {
    const html = lineOf({ evaluations: [evaluation()] })
    expect(html).toContain('<strong>Evaluated locally</strong>')
    expect(html).toContain('<b>Who looked:</b> those who deliver it')
    expect(html).toContain('<b>How:</b> before and after (SMS 2)')
  })

  test('says where all that counts tells how it works, not whether it works', () => {
    const process = evaluation({ design: 'process', outcomes: [outcome({ kind: 'process' })] })
    expect(lineOf({ evaluations: [process] })).toContain(
      'Evaluated locally: how it works, not whether it works',
    )
  })

  test('names a harm that was found before anyone opens the case study', () => {
    const html = lineOf({ evaluations: [evaluation({ outcomes: [outcome({ direction: 'worsened' })] })] })
    expect(html).toContain('<b>Take care:</b> Harm found')
  })
})

test('every flag of the rules has a name of its own', () => {
  const codes = [...caps, ...flagRules].map(({ code }) => code)
  for (const code of codes) expect(flagInWords(code)).not.toBe(code.replaceAll('-', ' '))
})

test('every direction has words and a shape, each unlike the others', () => {
  const drawn = Direction.options.map((direction) =>
    renderToStaticMarkup(<DirectionMark direction={direction} />),
  )
  const shapes = drawn.map((html) => / d="([^"]+)"/.exec(html)?.[1])
  const words = drawn.map((html) => html.replace(/<[^>]+>/g, '').trim())
  expect(new Set(shapes).size).toBe(Direction.options.length)
  expect(new Set(words).size).toBe(Direction.options.length)
})
