import { describe, expect, test } from 'vitest'
import { parse } from '../reason/parse.ts'
import { caseStudy, evaluation } from '../synthetic/builders.ts'
import { fullCaseStudy } from '../synthetic/full.ts'
import { at, placesIn, replaced } from '../synthetic/replaced.ts'
import { CaseStudy } from './case-study.ts'

const full = fullCaseStudy()

/** Parses the full case study with something else at one place; gives the rule and field of each reason. */
function faultsOf(place: string, by: unknown): [string, string | undefined, string][] {
  const verdict = parse(CaseStudy, replaced(full, place.split('.'), by))
  return verdict.ok ? [] : verdict.reasons.map(({ rule, field, says }) => [rule, field, says])
}

const citations = [
  'aims.0.source',
  'adaptations.0.source',
  'barriers.0.source',
  'claimedOutcomes.0.source',
  'conflictsOfInterest.0.source',
  'cost.source',
  'didNotWork.0.source',
  'disputes.0.source',
  'evaluations.0.laterReport.source',
  'evaluations.0.outcomes.0.source',
  'evaluations.0.outcomes.1.source',
  'evaluations.0.sources.0',
  'evidenceFromElsewhere.0.source',
  'lessons.0.source',
  'recognitions.0.source',
  'savingsAudited.0.source',
  'savingsClaimed.0.source',
  'wouldDoDifferently.0.source',
]

const partLists = [
  'adaptations',
  'aims',
  'barriers',
  'claimedOutcomes',
  'conflictsOfInterest',
  'didNotWork',
  'disputes',
  'evaluations',
  'evaluations.0.outcomes',
  'evidenceFromElsewhere',
  'images',
  'lessons',
  'materials',
  'partners',
  'recognitions',
  'relatedGuidance',
  'savingsAudited',
  'savingsClaimed',
  'sources',
  'sponsors',
  'wouldDoDifferently',
]

const valueLists = [
  'evaluations.0.covers',
  'evaluations.0.site.places',
  'evaluations.0.sources',
  'place.forces',
  'place.localAuthorities',
  'place.regions',
  'themes',
  'topics',
]

describe('a citation', () => {
  test('stands in every place that these tests know of, and in no other', () => {
    const found = placesIn(full).filter(
      (path) => path.at(-1) === 'source' || (path.length > 2 && path.at(-2) === 'sources'),
    )
    expect(found.map((path) => path.join('.')).sort()).toEqual([...citations].sort())
  })

  test.each(citations)('of a source that is not listed is refused at %s', (place) => {
    expect(faultsOf(place, 'nowhere')).toEqual([
      [
        'source-not-listed',
        place,
        `For ${place}, no source has the id "nowhere": list it under sources, or cite one that is there.`,
      ],
    ])
  })

  test('of a source by what it might inherit is refused', () => {
    for (const id of ['constructor', 'tostring']) expect(faultsOf('cost.source', id)).toHaveLength(1)
  })

  test('of a source is not looked for in ids, texts and notes that only look like one', () => {
    expect(faultsOf('cost.amount', 'source')).toEqual([])
    expect(faultsOf('sources.0.note', 'sources')).toEqual([])
  })

  test.each(['evaluations.0.outcomes.0.aim', 'claimedOutcomes.0.aim'])(
    'of an aim that is not listed is refused at %s',
    (place) => {
      expect(faultsOf(place, 'nowhere')).toEqual([
        ['aim-not-listed', place, `For ${place}, no aim has the id "nowhere": list it under aims.`],
      ])
    },
  )

  test('of an aim is refused where the aims are not known', () => {
    expect(faultsOf('aims', 'not-known').map(([rule, field]) => [rule, field])).toEqual([
      ['aim-not-listed', 'evaluations.0.outcomes.0.aim'],
      ['aim-not-listed', 'claimedOutcomes.0.aim'],
    ])
  })
})

describe('a list', () => {
  test('of parts with ids is one that these tests know of', () => {
    const found = placesIn(full).filter((path) => {
      const list = at(full, path)
      return (
        Array.isArray(list) && list.some((part) => typeof part === 'object' && part !== null && 'id' in part)
      )
    })
    expect(found.map((path) => path.join('.')).sort()).toEqual([...partLists].sort())
  })

  test.each(partLists)('does not take an id twice: %s', (place) => {
    const list = at(full, place.split('.'))
    const [first, ...others] = Array.isArray(list) ? list : []
    const faults = faultsOf(place, [first, ...others, first])
    const field = `${place}.${others.length + 1}`
    expect(faults).toEqual([
      ['repeated', field, `For ${field}, the id "${first.id}" is taken: give each its own.`],
    ])
  })

  test.each(valueLists)('does not take a value twice: %s', (place) => {
    const list = at(full, place.split('.'))
    const [first] = Array.isArray(list) ? list : []
    expect(faultsOf(place, [first, first])).toEqual([
      ['repeated', `${place}.1`, `For ${place}.1, take one "${first}" out: it stands there twice.`],
    ])
  })

  test('may share an id with another list', () => {
    expect(at(full, ['lessons', '0', 'id'])).toBe(at(full, ['didNotWork', '0', 'id']))
    expect(parse(CaseStudy, full).ok).toBe(true)
  })

  test('of outcomes may share ids with those of another evaluation', () => {
    const evaluations = [evaluation({ id: 'one' }), evaluation({ id: 'other' })]
    expect(parse(CaseStudy, { ...caseStudy(), evaluations }).ok).toBe(true)
  })
})

describe('dates', () => {
  const crossing: [start: unknown, end: unknown, field: string, says: string][] = [
    ['2020', '2019', 'end', 'The end (2019) is before the start (2020): check both.'],
    ['2020-06', '2020-05', 'end', 'The end (2020-05) is before the start (2020-06): check both.'],
    ['2020-06-02', '2020-06-01', 'end', 'The end (2020-06-01) is before the start (2020-06-02): check both.'],
    ['2020-12-31', '2020-11', 'end', 'The end (2020-11) is before the start (2020-12-31): check both.'],
    [
      '2020',
      { ongoingAsAt: '2019' },
      'end.ongoingAsAt',
      'It cannot be ongoing as at 2019, before its start (2020): check both.',
    ],
    ['not-begun', '2020', 'end', 'It cannot have an end when it has not begun: write not-known for the end.'],
    [
      'not-begun',
      { ongoingAsAt: '2020' },
      'end',
      'It cannot have an end when it has not begun: write not-known for the end.',
    ],
  ]
  test.each(crossing)('of the work that cross are refused: %j to %j', (start, end, field, says) => {
    const verdict = parse(CaseStudy, { ...full, start, end })
    const written = `For ${field}, ${says.charAt(0).toLowerCase()}${says.slice(1)}`
    const sentence = says.includes(field) ? says : written
    expect(verdict.ok || verdict.reasons).toEqual([{ rule: 'dates-crossed', field, says: sentence }])
  })

  test.each([
    ['2020', '2020'],
    ['2020', '2020-01-01'],
    ['2020-12-31', '2020'],
    ['2020-06', '2020-06'],
    ['2020-06-30', '2020-06'],
    ['2020', { ongoingAsAt: '2020' }],
    ['2020', 'not-known'],
    ['not-known', '2020'],
    ['not-known', { ongoingAsAt: '2020' }],
    ['not-known', 'not-known'],
    ['not-begun', 'not-known'],
    ['2040', 'not-known'],
  ])('of the work may be %j to %j', (start, end) => {
    expect(parse(CaseStudy, { ...full, start, end }).ok).toBe(true)
  })

  test('of a study that cross are refused', () => {
    expect(faultsOf('evaluations.0.period', { from: '2021', to: '2020-12' })).toEqual([
      [
        'dates-crossed',
        'evaluations.0.period.to',
        'For evaluations.0.period.to, the study ends (2020-12) before it starts (2021): check both.',
      ],
    ])
  })

  test.each([
    [{ from: '2020', to: '2020' }],
    [{ from: '2020', to: 'not-known' }],
    [{ from: 'not-known', to: '2020' }],
    [{ from: { withheld: 'It would name a patient.' }, to: '2020' }],
    [{}],
  ])('of a study may be %j', (period) => {
    expect(faultsOf('evaluations.0.period', period)).toEqual([])
  })

  test('that are none say nothing of the dates beside them', () => {
    expect(faultsOf('start', '2016-02-30').map(([, field]) => field)).toEqual(['start'])
    expect(faultsOf('evaluations.0.period.to', 'soon').map(([, field]) => field)).toEqual([
      'evaluations.0.period.to',
    ])
  })
})
