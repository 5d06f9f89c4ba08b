import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assessEvidence } from '../evidence/assess.ts'
import { policeAndPublicHealth } from '../library/police-and-public-health.ts'
import { anyCaseStudy } from '../synthetic/arbitraries.ts'
import { facetIds } from './facets.ts'
import { CaseStudyCard } from './search-results.ts'

const { cardOf, facetNamed, facetValuesOf, searchTextOf, themes, topics } = policeAndPublicHealth

const asAt = fc.integer({ min: 2000, max: 2040 }).map((year) => `${year}-06-15`)

describe('for every case study, on any day', () => {
  test('each value under which it is found is one that the facet lists, and stands once', () => {
    fc.assert(
      fc.property(anyCaseStudy, asAt, (study, day) => {
        const values = facetValuesOf(study, assessEvidence(study, { asAt: day }), day)
        expect(Object.keys(values)).toEqual([...facetIds])
        for (const id of facetIds) {
          const all = facetNamed(id).values.map((value) => value.id)
          expect(all).toEqual(expect.arrayContaining(values[id]))
          expect(new Set(values[id]).size).toBe(values[id].length)
        }
        expect([values.topic.length > 0, values.status.length, values.stage.length]).toEqual([true, 1, 1])
      }),
    )
  })

  test('its card is one that a list can show', () => {
    fc.assert(
      fc.property(anyCaseStudy, asAt, (study, day) => {
        const assessment = assessEvidence(study, { asAt: day })
        const card = cardOf(study, assessment)
        expect(CaseStudyCard.parse(card)).toEqual(card)
        expect([card.stage]).toEqual(facetValuesOf(study, assessment, day).stage)
        expect(card.years).toMatch(
          /^(?:\d{4}(?: to \d{4})?|from \d{4}|until \d{4}|not begun|dates not known)$/,
        )
      }),
    )
  })

  test('what a search looks through has no not-value in it, and all its labels', () => {
    fc.assert(
      fc.property(anyCaseStudy, (study) => {
        const text = searchTextOf(study)
        expect(Object.values(text).join('\n')).not.toMatch(
          /not-known|not-measured|not-applicable|\[object|undefined/,
        )
        const found = new Set(text.terms.split('\n'))
        const chosen = [
          ...study.topics.map((id) => topics.term(id)),
          ...study.themes.map((id) => themes.term(id)),
        ]
        for (const { label, altLabels } of chosen)
          for (const each of [label, ...altLabels]) expect(found).toContain(each)
        expect(text.body).toContain(study.approach)
      }),
    )
  })
})
