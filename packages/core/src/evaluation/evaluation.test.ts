import { describe, expect, test } from 'vitest'
import { evaluation } from '../synthetic/builders.ts'
import { Evaluation, EvaluationState, ReportAccess, Site, studyOf } from './evaluation.ts'
import { EvaluatorRelation, relationInWords } from './relation.ts'
import { Sample } from './sample.ts'

const refuses = (changes: object) => !Evaluation.safeParse({ ...evaluation(), ...changes }).success

describe('an evaluation', () => {
  test('belongs to the study that it names, or else to itself', () => {
    expect(studyOf(evaluation({ id: 'interviews', studyId: 'pioneer' }))).toBe('pioneer')
    expect(studyOf(evaluation({ id: 'interviews' }))).toBe('interviews')
  })

  test('knows nothing that nobody wrote', () => {
    const bare = Evaluation.parse({
      id: 'bare',
      state: 'planned',
      evaluator: { relation: 'not-known' },
      design: 'not-known',
      site: { at: 'not-known' },
      period: {},
      sample: {},
      measurements: {},
      report: {},
      outcomes: [],
      sources: ['report'],
    })
    expect(bare).toEqual({
      id: 'bare',
      state: 'planned',
      stateReason: 'not-known',
      due: 'not-known',
      evaluator: { name: 'not-known', relation: 'not-known' },
      design: 'not-known',
      covers: [],
      site: { at: 'not-known', name: 'not-known', places: 'not-known' },
      period: { from: 'not-known', to: 'not-known' },
      sample: {
        unit: 'not-known',
        arms: 'not-known',
        perArm: 'not-known',
        total: 'not-known',
        comparisonPlaces: 'not-known',
      },
      measurements: { before: 'not-known', after: 'not-known' },
      followUpMonths: 'not-known',
      attrition: 'not-known',
      report: {
        title: 'not-known',
        publisher: 'not-known',
        year: 'not-known',
        url: 'not-known',
        access: 'not-known',
      },
      conclusion: 'not-known',
      outcomes: [],
      sources: ['report'],
    })
  })

  test.each([
    ['a state of its own making', { state: 'done' }],
    ['a design that is guessed', { design: 'rct' }],
    ['no source', { sources: [] }],
    ['no outcomes, rather than an empty list', { outcomes: undefined }],
    ['a follow-up below nothing', { followUpMonths: -1 }],
    ['a follow-up without end', { followUpMonths: Number.POSITIVE_INFINITY }],
    ['no arms', { sample: { arms: 0 } }],
    ['half a person', { sample: { total: 1.5 } }],
    ['fewer than nobody', { sample: { perArm: [{ arm: 'Offered', size: -1 }] } }],
    ['an empty list of arms', { sample: { perArm: [] } }],
    ['an arm without a name', { sample: { perArm: [{ size: 20 }] } }],
    ['an empty list of places', { site: { at: 'here', places: [] } }],
    ['a year in text', { report: { year: '2016' } }],
    ['a year of long ago', { report: { year: 1066 } }],
    ['a status of its own', { status: 'evaluated-locally' }],
  ])('refuses %s', (_, changes) => {
    expect(refuses(changes)).toBe(true)
  })

  test('has states, sites and ways to its report of the domain page, and no other', () => {
    expect(EvaluationState.options).toEqual([
      'planned',
      'under-way',
      'complete',
      'abandoned',
      'report-withdrawn',
    ])
    expect(Site.shape.at.options).toEqual(['here', 'includes-here', 'elsewhere', 'not-known'])
    expect(ReportAccess.options).toEqual([
      'open',
      'abstract-only',
      'subscription-or-purchase',
      'on-request',
      'unpublished',
      'not-known',
    ])
    expect(Sample.shape.unit.unwrap().options).toEqual([
      'people',
      'events',
      'places',
      'time-points',
      'not-known',
    ])
  })
})

describe('the evaluator', () => {
  test.each([
    ['independent', 'independent evaluator'],
    ['mixed', 'evaluator partly involved'],
    ['funder', 'a funder'],
    ['deliverer', 'those who deliver it'],
    ['not-known', 'not known how they stand to the work'],
  ] as const)('who is %s is told as %s', (relation, words) => {
    expect(relationInWords(relation)).toBe(words)
  })

  test('stands to the work in a way of the domain page, and no other', () => {
    expect(EvaluatorRelation.options).toEqual(['independent', 'mixed', 'funder', 'deliverer', 'not-known'])
  })
})
