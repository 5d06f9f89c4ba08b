import { describe, expect, expectTypeOf, test } from 'vitest'
import type { CaseStudy } from '../case-study/case-study.ts'
import { publicFace } from '../case-study/public-face.ts'
import { describeDifference } from '../difference/describe.ts'
import { diffRevisions } from '../difference/diff.ts'
import { assessEvidence } from '../evidence/assess.ts'
import { checkReadiness } from '../readiness/check-readiness.ts'
import { everything, withoutValue } from '../search/search-query.ts'
import { caseStudyIn } from '../synthetic/builders.ts'
import type { CaseStudyInputOf, CaseStudyOf, Library, SearchQueryOf } from './define-library.ts'
import { policeAndPublicHealth } from './police-and-public-health.ts'
import { fireAndHealth, housingAndHealth } from './test-libraries.ts'

type HousingTopic =
  | 'damp-and-mould'
  | 'cold-homes'
  | 'falls'
  | 'homelessness'
  | 'rough-sleeping'
  | 'overcrowding'
type HousingTheme = 'prevention' | 'tenants-voice'
type HousingCaseStudy = CaseStudyOf<typeof housingAndHealth>

const warmHomes = caseStudyIn(housingAndHealth, { topics: ['cold-homes'], themes: ['prevention'] })
const asAt = '2026-11-22'

describe('in the code of another field, every type knows its terms', () => {
  test('case studies', () => {
    expectTypeOf<HousingCaseStudy>().toEqualTypeOf<CaseStudy<HousingTopic, HousingTheme>>()
    expectTypeOf<HousingCaseStudy['topics']>().toEqualTypeOf<HousingTopic[]>()
    expectTypeOf<CaseStudyInputOf<typeof housingAndHealth>['themes']>().toEqualTypeOf<HousingTheme[]>()
    const verdict = housingAndHealth.parse(warmHomes)
    if (verdict.ok) expectTypeOf(verdict.value).toEqualTypeOf<HousingCaseStudy>()
    const parsed: HousingCaseStudy = housingAndHealth.CaseStudy.parse(warmHomes)
    expectTypeOf(housingAndHealth.CaseStudy.parse(parsed).topics).toEqualTypeOf<HousingTopic[]>()
    const upgraded = housingAndHealth.upgrade(warmHomes)
    if (upgraded.ok) expectTypeOf(upgraded.value.caseStudy).toEqualTypeOf<HousingCaseStudy>()
    expect(verdict).toEqual({ ok: true, value: warmHomes })
  })

  test('facets, searches and cards', () => {
    const { facetNamed, facetValuesOf, readSearchQuery, cardOf, SearchQuery } = housingAndHealth
    expectTypeOf(facetNamed('topic').values[0]?.id).toEqualTypeOf<HousingTopic | undefined>()
    const assessment = assessEvidence(warmHomes, { asAt })
    expectTypeOf(facetValuesOf(warmHomes, assessment, asAt).theme).toEqualTypeOf<HousingTheme[]>()
    const { query } = readSearchQuery([['topic', 'falls']])
    expectTypeOf(query).toEqualTypeOf<SearchQueryOf<typeof housingAndHealth>>()
    expectTypeOf(query.facets.topic).toEqualTypeOf<HousingTopic[] | undefined>()
    expectTypeOf(withoutValue(query, 'topic', 'falls')).toEqualTypeOf(query)
    expectTypeOf(SearchQuery.parse({}).facets.theme).toEqualTypeOf<HousingTheme[] | undefined>()
    expectTypeOf(cardOf(warmHomes, assessEvidence(warmHomes, { asAt })).topics).toEqualTypeOf<
      HousingTopic[]
    >()
    const all: typeof query = everything
    expect([query.facets, all.page]).toEqual([{ topic: ['falls'] }, 1])
  })

  test('a term that the field has not is a fault before anything runs', () => {
    const { CaseStudy, SearchQuery, topics } = housingAndHealth
    // @ts-expect-error a topic of another field
    const study: HousingCaseStudy = { ...warmHomes, topics: ['dementia'] }
    // @ts-expect-error a theme where a topic belongs
    const input: CaseStudyInputOf<typeof housingAndHealth> = { ...warmHomes, topics: ['prevention'] }
    // @ts-expect-error a topic that was renamed
    expect(() => topics.label('mould')).toThrow('has no term "mould"')
    const query: ReturnType<typeof SearchQuery.parse> = {
      ...everything,
      // @ts-expect-error a topic of another field
      facets: { topic: ['dementia'] },
    }
    // @ts-expect-error a case study of another field
    expect(() => housingAndHealth.searchTextOf(caseStudyIn(fireAndHealth))).toThrow(
      'has no term "smoke-alarms"',
    )
    // @ts-expect-error no field has such a facet
    expect(() => housingAndHealth.facetNamed('tenure')).toThrow('No facet is called "tenure".')
    expect([study, input].map((each) => CaseStudy.safeParse(each).success)).toEqual([false, false])
    expect(SearchQuery.safeParse(query).success).toBe(false)
  })
})

describe('what does not care for terms takes the case studies of any field, without a cast', () => {
  test('rules', () => {
    const all: CaseStudy[] = [
      warmHomes,
      caseStudyIn(fireAndHealth),
      caseStudyIn(policeAndPublicHealth, { topics: ['dementia'] }),
    ]
    expect(all.map((study) => assessEvidence(study, { asAt }).status)).toEqual(Array(3).fill('not-evaluated'))
    expectTypeOf(publicFace(warmHomes)).toEqualTypeOf<HousingCaseStudy>()
    // @ts-expect-error a case study of some library need not be one of this
    const back: HousingCaseStudy | undefined = all[0]
    expect(back?.topics).toEqual(['cold-homes'])
  })

  test('differences, with the labels of its terms where it is given', () => {
    const from = caseStudyIn(housingAndHealth, { topics: ['damp-and-mould'] })
    const told = diffRevisions(from, warmHomes).map((difference) =>
      describeDifference(difference, [from, warmHomes], housingAndHealth),
    )
    expect(told).toEqual(['Removed the topic Damp and mould.', 'Added the topic Cold homes.'])
  })

  test('readiness, by its schema', () => {
    const model = housingAndHealth.CaseStudy
    expect(checkReadiness(warmHomes, { asAt, model }).blocking).toEqual([])
    const blocking = checkReadiness({ ...warmHomes, topics: ['dementia'] }, { asAt, model }).blocking
    expect(blocking.map(({ field }) => field)).toEqual(['topics.0'])
  })

  test('whatever works with any library', () => {
    const titles = (libraries: Library[]) => libraries.map(({ title }) => title)
    expect(titles([housingAndHealth, fireAndHealth, policeAndPublicHealth])).toEqual([
      'Housing and health',
      'Fire and health',
      'Police and public health',
    ])
  })
})
