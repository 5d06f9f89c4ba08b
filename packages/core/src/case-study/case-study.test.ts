import { describe, expect, test } from 'vitest'
import { parse } from '../reason/parse.ts'
import { caseStudy, evaluation, outcome, trial } from '../synthetic/builders.ts'
import { fullCaseStudy } from '../synthetic/full.ts'
import { CaseStudy, contentVersion } from './case-study.ts'

const fieldsOf = (input: unknown) => {
  const verdict = parse(CaseStudy, input)
  return verdict.ok ? [] : verdict.reasons.map(({ field }) => field)
}

describe('CaseStudy', () => {
  test.each([
    ['the smallest', caseStudy()],
    ['one with evaluations', caseStudy({ evaluations: [evaluation(), trial()] })],
    ['one with a claim', caseStudy({ claimedOutcomes: [outcome()] })],
    ['one with every field', fullCaseStudy()],
  ])('accepts %s, and gives back what was written', (_, written) => {
    expect(parse(CaseStudy, written)).toEqual({ ok: true, value: written })
  })

  test('fills in what was left out: tier 2 and 3 are not known or empty', () => {
    const {
      contentVersion: version,
      aims,
      evaluations,
      claimedOutcomes,
      disputes,
      sponsors,
      ...rest
    } = caseStudy()
    expect(version).toBe(contentVersion)
    expect([aims, sponsors, rest.conflictsOfInterest, rest.lessons, rest.mechanism]).toEqual(
      Array(5).fill('not-known'),
    )
    expect([evaluations, claimedOutcomes, disputes, rest.keptClaims, rest.images]).toEqual(Array(5).fill([]))
    expect(new Set(Object.values(rest.context))).toEqual(new Set(['not-known']))
    expect(new Set(Object.values(rest.cost))).toEqual(new Set(['not-known']))
  })

  const needed = [
    'slug',
    'title',
    'summary',
    'topics',
    'themes',
    'place',
    'partners',
    'start',
    'end',
    'factsAsAt',
    'problem',
    'approach',
    'audience',
    'evaluated',
    'provenance',
    'localConfirmation',
    'contact',
    'reviewBy',
    'licence',
    'sources',
  ]
  test.each(needed)('needs %s', (field) => {
    const { [field as 'title']: _, ...others } = caseStudy()
    expect(fieldsOf(others)).toContain(field)
    expect(fieldsOf({ ...others, [field]: null })).toContain(field)
  })

  test.each(['partners', 'start', 'end', 'problem', 'audience', 'evaluated', 'localConfirmation', 'contact'])(
    'takes not-known for %s',
    (field) => {
      expect(fieldsOf({ ...caseStudy(), [field]: 'not-known' })).toEqual([])
    },
  )

  test.each([
    'title',
    'summary',
    'topics',
    'themes',
    'place',
    'approach',
    'sources',
    'reviewBy',
    'factsAsAt',
    'licence',
  ])('does not take not-known for %s', (field) => {
    expect(fieldsOf({ ...caseStudy(), [field]: 'not-known' })).toEqual([field])
  })

  test.each([
    ['no topic', { topics: [] }, 'topics'],
    [
      'four topics',
      { topics: ['dementia', 'mental-health', 'modern-slavery', 'drugs-and-alcohol'] },
      'topics',
    ],
    ['no theme', { themes: [] }, 'themes'],
    ['no source', { sources: [] }, 'sources'],
    ['no partner, where there may be some', { partners: [] }, 'partners'],
    ['a topic that is no slug', { topics: ['Mental health'] }, 'topics.0'],
    ['a review-by month', { reviewBy: '2027-11' }, 'reviewBy'],
    ['another content version', { contentVersion: 1 }, 'contentVersion'],
    ['a field that the model has not', { status: 'evaluated-locally' }, ''],
    ['a status typed in', { evidenceStatus: 'evaluated-locally' }, ''],
    ['HTML in the summary', { summary: '<b>Nurses</b>' }, 'summary'],
    ['a link that could run in the approach', { approach: '[x](javascript:alert(1))' }, 'approach'],
    ['a title of two lines', { title: 'One\nTwo' }, 'title'],
    [
      'a mailbox that is none',
      { contact: { name: 'A', email: 'a', consentToPublish: true } },
      'contact.email',
    ],
    [
      'a contact without a word on consent',
      { contact: { name: 'A', email: 'a@b.example' } },
      'contact.consentToPublish',
    ],
    [
      'a picture without a text alternative',
      { images: [{ id: 'a', url: 'https://x.example/a.png' }] },
      'images.0.alt',
    ],
    ['a source without an id', { sources: [{ title: 'Report', kind: 'report' }] }, 'sources.0.id'],
    [
      'a source at no web address',
      { sources: [{ id: 'report', title: 'R', kind: 'report', url: 'x' }] },
      'sources.0.url',
    ],
    [
      'an evaluation without a source',
      { evaluations: [{ ...evaluation(), sources: [] }] },
      'evaluations.0.sources',
    ],
    [
      'an outcome without a source',
      { claimedOutcomes: [{ ...outcome(), source: undefined }] },
      'claimedOutcomes.0.source',
    ],
    ['an end that says ongoing and no date', { end: 'ongoing' }, 'end'],
  ])('refuses %s', (_, changes, field) => {
    expect(fieldsOf({ ...caseStudy(), ...changes })).toContain(field)
  })

  test('says how a start and an end may be written', () => {
    const verdict = parse(CaseStudy, { ...caseStudy(), start: 'soon', end: 'ongoing' })
    expect(verdict.ok || verdict.reasons.map(({ says }) => says)).toEqual([
      'Write the start as a year (2016), a month (2016-10) or a day (2016-10-31), or not-begun or not-known.',
      'Write the end as a year (2016), a month (2016-10) or a day (2016-10-31), or not-known, or the date as at which it is ongoing (ongoingAsAt).',
    ])
  })

  test('accepts a picture that is decorative without a text alternative', () => {
    const images = [{ id: 'a', url: 'https://x.example/a.png', decorative: true }]
    expect(fieldsOf({ ...caseStudy(), images })).toEqual([])
  })

  test('refuses what poses as its prototype', () => {
    const slipped = JSON.parse(JSON.stringify(caseStudy()).replace('{', '{"__proto__":{"status":"proven"},'))
    expect(fieldsOf(slipped)).toEqual([''])
  })
})
