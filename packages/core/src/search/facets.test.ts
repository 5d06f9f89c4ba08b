import { describe, expect, test } from 'vitest'
import { standings } from '../evidence/standing.ts'
import { policeAndPublicHealth } from '../library/police-and-public-health.ts'
import { caseStudy } from '../synthetic/builders.ts'
import { type FacetId, facetIds } from './facets.ts'

const { facetLabel, facetNamed, facets, facetValuesOf } = policeAndPublicHealth

const asAt = '2026-11-22'
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
    expect(facetValuesOf(study, 'not-evaluated', asAt)).toEqual({
      topic: ['mental-health'],
      theme: ['collaboration'],
      status: ['not-evaluated'],
      stage: ['current'],
      region: ['north-east'],
      force: ['durham'],
      sector: ['police', 'nhs'],
    })
  })

  test('gives none where nothing is known, and national where it is', () => {
    const none = { ...place, forces: 'not-applicable', regions: { withheld: 'Personal data' } } as const
    const local = facetValuesOf(caseStudy({ place: none, partners: 'not-known' }), 'not-evaluated', asAt)
    expect([local.region, local.force, local.sector]).toEqual([[], [], []])
    const national = caseStudy({ place: { ...none, extent: 'national' } })
    expect(facetValuesOf(national, 'not-evaluated', asAt).region).toEqual(['national'])
  })

  test('follows the day', () => {
    const study = caseStudy({ start: '2024', end: '2025' })
    const stages = ['2023-01-01', '2024-01-01', '2025-06-01', '2026-01-01'].map(
      (day) => facetValuesOf(study, 'not-evaluated', day).stage,
    )
    expect(stages).toEqual([['on-the-horizon'], ['just-started'], ['current'], ['historic']])
    expect(facetValuesOf(caseStudy({ end: 'not-known' }), 'not-evaluated', asAt).stage).toEqual(['not-known'])
  })
})
