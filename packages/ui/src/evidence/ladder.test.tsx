import { assessEvidence } from '@casebook/core/evidence'
import { caseStudy, evaluation, trial } from '@casebook/core/synthetic/builders'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { Ladder, LadderTrack, trackInWords } from './ladder.tsx'

const ladderOf = (...evaluations: ReturnType<typeof evaluation>[]) =>
  assessEvidence(caseStudy({ evaluated: 'yes', evaluations }), { asAt: '2026-11-22' }).ladder

describe('the ladder', () => {
  test('says of each of the eight rungs in words what its shape says', () => {
    const html = renderToStaticMarkup(<Ladder ladder={ladderOf(evaluation())} />)
    const rungs = [
      ...html.matchAll(/ladder__name">([^<]+)<\/span><span class="govuk-visually-hidden">: ([^<]+)</g),
    ]
    expect(rungs.map(([, name, state]) => `${name}: ${state}`)).toEqual([
      'Not evaluated: no longer the case',
      'Evaluation planned: no longer the case',
      'Evaluation under way: no longer the case',
      'Results reported: reached',
      'Evaluated locally: reached',
      'Evaluated independently: held back',
      'Evaluated with comparison: not reached',
      'Compared in several places: not reached',
    ])
  })

  test('never draws a rung as reached that is not true: a comparison by those partly involved is not independent', () => {
    const html = renderToStaticMarkup(<Ladder ladder={ladderOf(trial())} />)
    expect(html.match(/rung--reached"/g)).toHaveLength(6)
    expect(html).toContain('Evaluated independently</span><span class="govuk-visually-hidden">: not reached')
  })

  test('tells four states by shape, whatever the colour', () => {
    const track = renderToStaticMarkup(<LadderTrack ladder={ladderOf(evaluation())} />)
    expect(track.match(/<circle class="rung rung--reached"/g)).toHaveLength(2)
    expect(track.match(/<path class="rung rung--passed"/g)).toHaveLength(3)
    expect(track.match(/<circle class="rung" /g)).toHaveLength(3)
    expect(track.match(/<path class="rung" /g)).toHaveLength(1)
  })

  test('names what holds it back', () => {
    expect(renderToStaticMarkup(<Ladder ladder={ladderOf(evaluation())} />)).toContain(
      'Those who deliver the work evaluated it themselves.',
    )
  })

  test('is told in words where it is drawn small', () => {
    expect(trackInWords(ladderOf(evaluation()))).toBe('Rung 4 of 7. Held back from: evaluated independently.')
    expect(trackInWords(ladderOf())).toBe('Rung 0 of 7.')
  })
})
