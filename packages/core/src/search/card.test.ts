import { describe, expect, test } from 'vitest'
import type { CaseStudy } from '../case-study/case-study.ts'
import { assessEvidence } from '../evidence/assess.ts'
import { caseStudy, evaluation } from '../synthetic/builders.ts'
import { cardOf, startYear, yearsInWords } from './card.ts'
import { CaseStudyCard } from './search-results.ts'

type Dates = Pick<CaseStudy, 'start' | 'end'>

describe('the years in words', () => {
  const rows: [start: Dates['start'], end: Dates['end'], words: string][] = [
    ['2019', '2022', '2019 to 2022'],
    ['2019-04', '2022-03-31', '2019 to 2022'],
    ['2019', '2019', '2019'],
    ['2019-01', '2019-12', '2019'],
    ['2015', { ongoingAsAt: '2026-11' }, 'from 2015'],
    ['2015-06-01', 'not-known', 'from 2015'],
    ['not-known', '2009', 'until 2009'],
    ['not-known', { ongoingAsAt: '2026' }, 'dates not known'],
    ['not-known', 'not-known', 'dates not known'],
    ['not-begun', 'not-known', 'not begun'],
  ]
  test.each(rows)('of %j to %j are %s', (start, end, words) => {
    expect(yearsInWords({ start, end })).toBe(words)
  })

  test.each([
    ['2019', 2019],
    ['2019-04', 2019],
    ['2019-04-30', 2019],
    ['0999', 999],
    ['not-begun', null],
    ['not-known', null],
  ])('start %s is in the year %s', (start, year) => {
    expect(startYear({ start })).toBe(year)
  })
})

describe('a card', () => {
  const study = caseStudy({
    evaluations: [
      evaluation({ evaluator: { name: 'A university', relation: 'independent' }, design: 'process' }),
    ],
    start: '2016',
    end: { ongoingAsAt: '2020' },
  })
  const assessment = assessEvidence(study, { asAt: '2026-11-22' })
  const card = cardOf(study, assessment)

  test('is what a list shows, and no more', () => {
    expect(CaseStudyCard.parse(card)).toEqual(card)
    expect(card).toMatchObject({
      slug: 'anytown-street-triage',
      title: 'Street triage in Anytown',
      summary: 'Nurses go out with police in an invented town.',
      place: 'Anytown',
      years: 'from 2016',
      topics: ['mental-health'],
      themes: ['collaboration'],
    })
  })

  test('says as at when the stage holds', () => {
    expect([card.stage, card.stageAsAt]).toEqual(['current', '2020'])
    const stated = caseStudy({ end: 'not-known', statedStage: { stage: 'historic', asAt: '2018' } })
    expect(cardOf(stated, assessEvidence(stated, { asAt: '2026-11-22' }))).toMatchObject({
      stage: 'historic',
      stageAsAt: '2018',
    })
  })

  test('never gives the status without who looked and how', () => {
    const { status, standing, rung, words, who, how, ladder, flags } = card.evidence
    expect({ status, standing, rung, words }).toEqual({
      status: assessment.status,
      standing: assessment.standing,
      rung: assessment.rung,
      words: assessment.words,
    })
    expect([who, how]).toEqual([assessment.who?.words ?? null, assessment.how?.words ?? null])
    expect(ladder).toEqual(assessment.ladder)
    expect(flags).toEqual(assessment.flags.map(({ code }) => code))
  })

  test('has nobody who looked where nobody did', () => {
    const bare = caseStudy()
    const { evidence } = cardOf(bare, assessEvidence(bare, { asAt: '2026-11-22' }))
    expect([evidence.status, evidence.who, evidence.how]).toEqual(['not-evaluated', null, null])
  })
})
