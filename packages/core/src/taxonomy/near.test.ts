import { expect, test } from 'vitest'
import { defineTaxonomy } from './define-taxonomy.ts'
import { themes } from './themes.ts'
import { topics } from './topics.ts'

const nearTo = (typed: string) => topics.near(typed).map(({ id }) => id)

test.each([
  ['dementia', 'dementia'],
  ['Dementia', 'dementia'],
  ['dementi', 'dementia'],
  ['dimentia', 'dementia'],
  ['Drugs & alcohol', 'drugs-and-alcohol'],
  ['drugs-alcohol', 'drugs-and-alcohol'],
  ['naloxone', 'drugs-and-alcohol'],
  ['nalaxone', 'drugs-and-alcohol'],
  ['Herbert protocol', 'dementia'],
  ['Modern slavery/human trafficking', 'modern-slavery'],
  ['wellbeing', 'health-and-wellbeing'],
])('%s is near %s', (typed, id) => {
  expect(nearTo(typed)[0]).toBe(id)
})

test.each(['', '   ', '???', 'zzzzzz', 'cat', 'a', 'the'])('nothing is near %j', (typed) => {
  expect(nearTo(typed)).toEqual([])
})

test('a word that several terms share leads to three of them at most, one that is called so first', () => {
  expect(nearTo('violence')[0]).toBe('violence-prevention')
  expect(nearTo('health').length).toBeLessThanOrEqual(3)
  expect(nearTo('health')).toContain('mental-health')
})

test('what is deprecated is near to nothing, and other languages lead to a term too', () => {
  const taxonomy = defineTaxonomy({
    id: 'topics',
    title: 'Topics',
    version: '1.0.0',
    terms: [
      { id: 'damp', label: 'Damp', scopeNote: 'Damp.', translations: { cy: { label: 'Lleithder' } } },
      {
        id: 'damp-homes',
        label: 'Damp homes',
        scopeNote: 'Damp.',
        deprecated: { by: 'damp', since: '2026-01-01' },
      },
    ],
  })
  expect(taxonomy.near('lleithder').map(({ id }) => id)).toEqual(['damp'])
  expect(taxonomy.near('damp homes').map(({ id }) => id)).toEqual(['damp'])
})

test('every name of a term leads to it, or to another that has the same name', () => {
  for (const taxonomy of [topics, themes])
    for (const { id, label, altLabels } of taxonomy.terms)
      for (const name of [id, label, ...altLabels])
        expect(taxonomy.near(name).map((each) => each.id)).toContain(id)
})
