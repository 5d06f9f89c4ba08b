import { pathOf } from '@casebook/core/difference'
import { PartId } from '@casebook/core/id'
import { DraftCaseStudy } from '@casebook/core/readiness'
import { fullCaseStudy } from '@casebook/core/synthetic/full'
import { placesIn } from '@casebook/core/synthetic/replaced'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { citationsOf, withoutCitations } from './cited.ts'
import { newId } from './new-id.ts'
import { fieldId, valueAt } from './place.ts'
import { withMoved, withoutPart, withPart, withValue } from './put.ts'

const full: DraftCaseStudy = fullCaseStudy()
const places = placesIn(full).map(pathOf)

test('a value put at any place of the model stands there, and the draft is one that core accepts', () => {
  const typed = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.integer(),
    fc.boolean(),
    fc.constant('not-known'),
  )
  fc.assert(
    fc.property(fc.constantFrom(...places), typed, (path, value) => {
      const next = withValue(full, path, value)
      const isContainer = typeof valueAt(full, path) === 'object'
      if (isContainer) return
      if (!path.endsWith('/id')) expect(valueAt(next, path)).toBe(value)
      const text = typeof value === 'string' ? value : ''
      if (!text.includes('\0')) expect(DraftCaseStudy.safeParse(next).success).toBe(true)
    }),
  )
})

test('what was not touched is the very same, so that only what changed is drawn anew', () => {
  const next = withValue(full, 'evaluations/audit/conclusion', 'More.')
  expect(withValue(full, 'evaluations/gone/conclusion', 'More.').evaluations).toBe(full.evaluations)
  expect(next.sources).toBe(full.sources)
  expect(next.place).toBe(full.place)
})

test('a field that is taken out is not there any more; a group on the way is made', () => {
  expect(withValue({ title: 'A' }, 'title', undefined)).toEqual({})
  expect(withValue({}, 'place/name', 'Durham')).toEqual({ place: { name: 'Durham' } })
  expect(withValue({ contact: 'not-known' }, 'contact/name', 'Ada')).toEqual({ contact: { name: 'Ada' } })
})

test('parts are added, moved and removed in their list', () => {
  const list = ['a', 'b', 'c']
  expect(withPart(list, 'd')).toEqual(['a', 'b', 'c', 'd'])
  expect(withPart(list, 'd', 1)).toEqual(['a', 'd', 'b', 'c'])
  expect(withoutPart(list, 1)).toEqual(['a', 'c'])
  expect(withMoved(list, 1, -1)).toEqual(['b', 'a', 'c'])
  expect(withMoved(list, 1, 1)).toEqual(['a', 'c', 'b'])
  expect(withMoved(list, 0, -1)).toBe(list)
  expect(withMoved(list, 2, 1)).toBe(list)
})

test('a new id is one that core takes, and its own', () => {
  const ids = ['outcome', 'conflict of interest', 'thing that did not work'].map(newId)
  expect(ids.map((id) => PartId.safeParse(id).success)).toEqual([true, true, true])
  expect(new Set(Array.from({ length: 1_000 }, () => newId('outcome'))).size).toBe(1_000)
})

test('citations of a source are found wherever they stand, and can be taken out', () => {
  const found = citationsOf(full, 'sources', 'report')
  const cited = [...JSON.stringify(full).matchAll(/"source":"report"/g)].length + 1
  expect(found).toHaveLength(cited)
  expect(found).toContain('lessons/one/source')
  expect(found.some((path) => /^evaluations\/[^/]+\/sources\/0$/.test(path))).toBe(true)
  const left = withoutCitations(full, found, 'report')
  expect(citationsOf(left, 'sources', 'report')).toEqual([])
  expect(left.sources).toBe(full.sources)
  expect(DraftCaseStudy.safeParse(left).success).toBe(true)
})

test('citations of an aim are those of outcomes', () => {
  const found = citationsOf(full, 'aims', 'fewer-calls')
  expect(found).toHaveLength(2)
  expect(valueAt(withoutCitations(full, found, 'fewer-calls'), found[0]!)).toBeUndefined()
})

test('no two places of a case study share an id in the page', () => {
  const withIds = places.filter((path) => !/\/\d+(\/|$)/.test(path))
  expect(new Set(withIds.map(fieldId)).size).toBe(withIds.length)
})
