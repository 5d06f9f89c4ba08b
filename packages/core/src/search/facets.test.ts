import { describe, expect, test } from 'vitest'
import { assessEvidence } from '../evidence/assess.ts'
import { standings } from '../evidence/standing.ts'
import { policeAndPublicHealth } from '../library/police-and-public-health.ts'
import { caseStudy, evaluation, outcome } from '../synthetic/builders.ts'
import { type FacetId, facetIds } from './facets.ts'

const { facetLabel, facetNamed, facets, facetValuesOf } = policeAndPublicHealth

const asAt = '2026-11-22'
const valuesOf = (study: ReturnType<typeof caseStudy>, day = asAt) =>
  facetValuesOf(study, assessEvidence(study, { asAt: day }), day)
const place = { name: 'Anytown', extent: 'local', localAuthorities: 'not-known' } as const

describe('the facets', () => {
  test('are shown in one order, each with values and labels of its own', () => {
    expect(facets.map(({ id }) => id)).toEqual([...facetIds])
    for (const { values, label } of facets) {
      expect(label).toMatch(/^[A-Z]/)
      expect(new Set(values.map(({ id }) => id)).size).toBe(values.length)
      expect(new Set(values.map((value) => value.label)).size).toBe(values.length)
    }
  })

  test('show the strongest evidence first', () => {
    const status = facetNamed('status').values.map(({ id }) => id)
    expect(status).toEqual(standings.map(({ id }) => id).reverse())
    expect(status[0]).toBe('compared-in-several-places')
  })

  test.each([
    ['topic', 8],
    ['theme', 7],
    ['result', 5],
    ['stage', 5],
    ['region', 13],
    ['force', 46],
    ['sector', 11],
  ] as const)('of %s have %i values', (facet, count) => {
    expect(facetNamed(facet).values).toHaveLength(count)
  })

  test.each([
    ['topic', 'dementia', 'Dementia'],
    ['region', 'national', 'National'],
    ['stage', 'not-known', 'Not known'],
    ['force', 'durham', 'Durham Constabulary'],
    ['force', 'atlantis', 'atlantis'],
  ] as const)('%s=%s reads %s', (facet, value, label) => {
    expect(facetLabel(facet, value).toLowerCase()).toBe(label.toLowerCase())
  })

  test('refuse an id that is no facet', () => {
    expect(() => facetNamed('colour' as FacetId)).toThrow(TypeError)
  })
})

describe('facetValuesOf', () => {
  test('gives the values under which a case study is found', () => {
    const study = caseStudy({
      partners: [
        { id: 'a', name: 'A', sector: 'police' },
        { id: 'b', name: 'B', sector: 'nhs' },
        { id: 'c', name: 'C', sector: 'police' },
      ],
    })
    expect(valuesOf(study)).toEqual({
      topic: ['mental-health'],
      theme: ['collaboration'],
      status: ['not-evaluated'],
      result: ['not-known'],
      stage: ['current'],
      region: ['north-east'],
      force: ['durham'],
      sector: ['police', 'nhs'],
    })
  })

  test('gives none where nothing is known, and national where it is', () => {
    const none = { ...place, forces: 'not-applicable', regions: { withheld: 'Personal data' } } as const
    const local = valuesOf(caseStudy({ place: none, partners: 'not-known' }))
    expect([local.region, local.force, local.sector]).toEqual([[], [], []])
    const national = caseStudy({ place: { ...none, extent: 'national' } })
    expect(valuesOf(national).region).toEqual(['national'])
  })

  test('tells what was found, and where results disagree', () => {
    const found = (...directions: ('improved' | 'no-clear-change' | 'worsened' | 'unclear')[]) =>
      valuesOf(
        caseStudy({
          evaluations: [
            evaluation({
              outcomes: directions.map((direction, at) =>
                outcome({ id: `o${at}`, name: `Outcome ${at}`, direction }),
              ),
            }),
          ],
        }),
      ).result
    expect(found('improved')).toEqual(['improved'])
    expect(found('improved', 'no-clear-change')).toEqual(['improved', 'no-clear-change'])
    expect(found('improved', 'worsened')).toEqual(['improved', 'worsened', 'disagree'])
    expect(found('unclear')).toEqual(['not-known'])
  })

  test('follows the day', () => {
    const study = caseStudy({ start: '2024', end: '2025' })
    const stages = ['2023-01-01', '2024-01-01', '2025-06-01', '2026-01-01'].map(
      (day) => valuesOf(study, day).stage,
    )
    expect(stages).toEqual([['on-the-horizon'], ['just-started'], ['current'], ['historic']])
    expect(valuesOf(caseStudy({ end: 'not-known' })).stage).toEqual(['not-known'])
  })
})
