import { describe, expect, test } from 'vitest'
import type * as z from 'zod'
import { policeAndPublicHealth } from '../library/police-and-public-health.ts'
import { fireAndHealth } from '../library/test-libraries.ts'
import { caseStudy, evaluation, outcome, trial } from '../synthetic/builders.ts'
import { checkReadiness } from './check-readiness.ts'
import type { DraftCaseStudy } from './draft.ts'
import { requiredFields } from './required.ts'

const asAt = '2026-11-22'
const whole = caseStudy({ localConfirmation: { by: 'The public health team', on: '2026-11' } })
const blocking = (draft: DraftCaseStudy) =>
  checkReadiness(draft, { asAt }).blocking.map(({ rule, field }) => [rule, field])
const advisory = (draft: DraftCaseStudy) =>
  checkReadiness(draft, { asAt }).advisory.map(({ rule, field }) => [rule, field])
const without = (path: string): DraftCaseStudy => withValue(path, undefined)
const withValue = (path: string, value: unknown): DraftCaseStudy => {
  const [field = '', part] = path.split('.')
  const group = part ? { ...(Object(whole)[field] as object), [part]: value } : value
  return { ...whole, [field]: group }
}

/** What has to be known, written out: to all other required fields "not known" is an answer. */
const hasToBeKnown = [
  'slug',
  'title',
  'summary',
  'topics',
  'themes',
  'place.name',
  'place.extent',
  'factsAsAt',
  'approach',
  'provenance.gatheredBy',
  'provenance.gatheredOn',
  'licence',
  'sources',
]
const mayBeNotKnown = [
  'place.forces',
  'place.regions',
  'place.localAuthorities',
  'partners',
  'start',
  'end',
  'problem',
  'audience',
  'evaluated',
  'provenance.channel',
  'provenance.means',
  'localConfirmation',
  'contact',
]

test('a case study is ready, with nothing to look at', () => {
  expect(checkReadiness(whole, { asAt })).toEqual({ blocking: [], advisory: [] })
})

test('an empty draft lacks every required field, in the order of the form', () => {
  expect(blocking({})).toEqual(requiredFields.map(({ field }) => ['missing', field]))
  expect(requiredFields.map(({ field }) => field).sort()).toEqual([...hasToBeKnown, ...mayBeNotKnown].sort())
  expect(advisory({})).toEqual([])
})

describe('a required field', () => {
  test.each([...hasToBeKnown, ...mayBeNotKnown])('%s cannot be left blank', (field) => {
    for (const blank of [undefined, '', ' \n'])
      expect(blocking(withValue(field, blank))).toEqual([['missing', field]])
  })

  test.each(mayBeNotKnown)('%s may be not known', (field) => {
    expect(blocking(withValue(field, 'not-known'))).toEqual([])
  })

  test.each(hasToBeKnown)('%s has to be known', (field) => {
    expect(blocking(withValue(field, 'not-known'))).toEqual([['has-to-be-known', field]])
  })

  test.each(['topics', 'themes', 'partners', 'sources'])('%s cannot be an empty list', (field) => {
    expect(blocking({ ...withValue(field, []) })).toEqual([['missing', field]])
  })

  test('is not missing where there is none: no force, no region, no local authority', () => {
    for (const field of ['place.forces', 'place.regions', 'place.localAuthorities'])
      expect(blocking(withValue(field, []))).toEqual([])
  })

  test('review-by is filled in', () => {
    expect(blocking(without('reviewBy'))).toEqual([])
    expect(blocking({ ...without('reviewBy'), provenance: {} }).map(([, field]) => field)).toEqual([
      'provenance.channel',
      'provenance.means',
      'provenance.gatheredBy',
      'provenance.gatheredOn',
    ])
  })
})

describe('faults of what is written', () => {
  test('are all told at once, in and between fields, in the order of the form, with their fields in words', () => {
    const draft: DraftCaseStudy = {
      ...whole,
      licence: 'two\nlines',
      evaluations: [
        evaluation(),
        { ...evaluation({ id: 'b' }), outcomes: [{ ...outcome(), direction: 'up' }] },
      ],
      start: '2020',
      end: '2019',
      title: '',
      savingsClaimed: [{ id: 'a', text: 'Hours.', source: 'no-such' }],
      partners: [...(whole.partners as object[]), { id: 'b', name: '', sector: 'nhs' }],
    }
    expect(checkReadiness(draft, { asAt }).blocking.map(({ field, says }) => [field, says])).toEqual([
      ['title', 'Write a title.'],
      ['partners.1.name', 'Fill in the name of partner 2.'],
      ['end', 'The end (2019) is before the start (2020): check both.'],
      ['licence', 'For the licence, write it on one line.'],
      [
        'evaluations.1.outcomes.0.direction',
        'Choose one of these for the direction of outcome 1 of evaluation 2: improved, no-clear-change, worsened, mixed, unclear, not-measured.',
      ],
      [
        'savingsClaimed.0.source',
        'No source has the id "no-such": list it under sources, or cite one that is there.',
      ],
    ])
  })

  test('a citation is not called wrong while the sources themselves are', () => {
    expect(blocking({ ...whole, evaluations: [evaluation()], sources: [{ id: 'report' }] })).toEqual([
      ['invalid-type', 'sources.0.title'],
      ['invalid-value', 'sources.0.kind'],
    ])
  })
})

describe('a claim above the evidence', () => {
  const claim = 'The scheme reduced detentions by half.'

  test.each([
    ['summary', { summary: claim }, 'summary'],
    [
      'lessons',
      {
        lessons: [
          { id: 'a', text: 'Start early.' },
          { id: 'b', text: claim },
        ],
      },
      'lessons.1.text',
    ],
  ])('bars publishing where it stands: %s', (_, changes, field) => {
    expect(blocking(caseStudy(changes))).toEqual([['claim-exceeds-evidence', field]])
  })

  test('is kept with a reason, and stands where the evidence shows it', () => {
    const keptClaims = [{ field: 'summary', words: 'reduced', reason: 'The force’s own words.' }]
    expect(blocking(caseStudy({ summary: claim, keptClaims }))).toEqual([])
    expect(blocking(caseStudy({ summary: claim, evaluations: [trial()], evaluated: 'yes' }))).toEqual([])
  })

  test('is seen in a draft that lacks all else', () => {
    expect(blocking({ approach: claim })).toContainEqual(['claim-exceeds-evidence', 'approach'])
  })
})

describe('worth a second look', () => {
  const contact = { name: 'The mailbox', email: 'public.health@council.example' }
  test.each<[string, DraftCaseStudy, [string, string][]]>([
    [
      'a contact without consent',
      { contact: { ...contact, consentToPublish: false } },
      [['contact-not-shown', 'contact']],
    ],
    ['a contact with consent', { contact: { ...contact, consentToPublish: true } }, []],
    [
      'nobody there confirmed it',
      { localConfirmation: 'not-known' },
      [['not-confirmed-locally', 'localConfirmation']],
    ],
    ['review-by passed', { reviewBy: '2026-11-21' }, [['review-by-passed', 'reviewBy']]],
    ['review-by today', { reviewBy: asAt }, []],
    ['gathered today', { provenance: { ...whole.provenance, gatheredOn: asAt } }, []],
    [
      'gathered tomorrow',
      { provenance: { ...whole.provenance, gatheredOn: '2026-11-23' } },
      [['date-ahead', 'provenance.gatheredOn']],
    ],
    [
      'facts of next year, ongoing',
      { factsAsAt: '2027', end: { ongoingAsAt: '2027' } },
      [
        ['date-ahead', 'end.ongoingAsAt'],
        ['date-ahead', 'factsAsAt'],
      ],
    ],
    [
      'confirmed next month',
      { localConfirmation: { by: 'The team', on: '2026-12' } },
      [['date-ahead', 'localConfirmation.on']],
    ],
    ['evaluated, and no evaluation', { evaluated: 'yes' }, [['evaluation-not-listed', 'evaluated']]],
    [
      'an evaluation, and not evaluated',
      { evaluations: [evaluation()] },
      [['evaluation-listed', 'evaluated']],
    ],
    [
      'flags that an editor may be able to mend',
      {
        evaluated: 'yes',
        aims: [{ id: 'aim', text: 'Fewer calls' }],
        evaluations: [
          evaluation(),
          evaluation({ id: 'b', design: 'not-known', period: {} }),
          evaluation({ id: 'c', state: 'under-way', due: '2025' }),
        ],
        sources: [{ ...whole.sources[0], lastCheck: { on: '2026-11-01', reachable: false } }],
      },
      [
        ['source-unreachable', 'sources.0.url'],
        ['stated-aim-not-measured', 'aims.0.text'],
        ['evaluation-overdue', 'evaluations.2.due'],
        ['design-not-stated', 'evaluations.1.design'],
        ['period-not-known', 'evaluations.1.period'],
      ].sort(),
    ],
  ] as [string, DraftCaseStudy, [string, string][]][])('%s', (_, changes, expected) => {
    expect(advisory({ ...whole, ...changes }).sort()).toEqual(expected)
    expect(blocking({ ...whole, ...changes })).toEqual([])
  })
})

describe('the terms of a library', () => {
  const police = policeAndPublicHealth.CaseStudy
  const fire: DraftCaseStudy = { ...whole, topics: ['smoke-alarms'], themes: ['ageing-well'] }
  const faults = (draft: DraftCaseStudy, model: z.ZodObject) =>
    checkReadiness(draft, { asAt, model }).blocking.map(({ field }) => field)

  test('are judged by its own schema', () => {
    expect(faults(fire, fireAndHealth.CaseStudy)).toEqual([])
    expect(faults(whole, police)).toEqual([])
    expect(faults(fire, police)).toEqual(['topics.0', 'themes.0'])
    expect(faults(whole, fireAndHealth.CaseStudy)).toEqual(['topics.0', 'themes.0'])
  })

  test('are of no matter to a case study of any library', () => {
    expect(checkReadiness(fire, { asAt }).blocking).toEqual([])
    expect(blocking({ ...whole, topics: ['Smoke alarms'] })).toEqual([['invalid-format', 'topics.0']])
  })
})
