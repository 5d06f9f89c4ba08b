import { expect, test } from 'vitest'
import { CaseStudy } from '../case-study/case-study.ts'
import { byPlace, shapeOf } from './shape.ts'

test('fields stand in the order of the form, parts in that of their list, and what it has not comes last', () => {
  const inOrder = [
    'title',
    'place',
    'place.name',
    'place.forces.1',
    'place.forces.2',
    'end',
    'end.ongoingAsAt',
    'contact.email',
    'sources.2.title',
    'sources.10.id',
    'evaluations.0.outcomes.0.name',
    'evaluations.0.outcomes.1.id',
    'evaluations.1.id',
    'images.0.alt',
    '',
  ]
  const compare = byPlace(shapeOf(CaseStudy))
  expect([...inOrder].reverse().sort(compare)).toEqual(inOrder)
  expect(compare('no-such', 'title')).toBeGreaterThan(0)
})
