import { diffRevisions } from '@casebook/core/difference'
import type { DraftCaseStudy } from '@casebook/core/readiness'
import { expect, test } from 'vitest'
import { bySection, countsInWords, unchangedIn } from './grouped.ts'

const lessons = (...texts: string[]) => texts.map((text) => ({ id: text, text }))
const sections = (from: DraftCaseStudy, to: DraftCaseStudy) =>
  bySection(diffRevisions(from, to), { from, to, prefix: 'd' })
const said = (from: DraftCaseStudy, to: DraftCaseStudy) =>
  sections(from, to).flatMap(({ told }) => told.map(({ says }) => says))

test.each([
  [['a', 'b', 'c'], ['b', 'c', 'a'], 'Moved the lesson “a” from the start to after “c”.'],
  [['a', 'b', 'c'], ['c', 'a', 'b'], 'Moved the lesson “c” from after “b” to the start.'],
])('a move says where the part stood and where it stands: %s to %s', (from, to, sentence) => {
  expect(said({ lessons: lessons(...from) }, { lessons: lessons(...to) })).toEqual([sentence])
})

test('the place of a topic is told by its label', () => {
  const moved = said(
    { topics: ['mental-health', 'dementia', 'suicide-prevention'] },
    { topics: ['suicide-prevention', 'mental-health', 'dementia'] },
  )
  expect(moved[0]).toContain('from after “Dementia” to the start')
})

test('differences stand in the sections of the form, numbered through; the others are unchanged', () => {
  const grouped = sections({ title: 'One' }, { title: 'Two', audience: 'All', lessons: lessons('a') })
  const told = grouped.flatMap((section) => section.told)
  expect(new Set(told.map(({ id }) => id)).size).toBe(3)
  expect(unchangedIn(grouped)).toHaveLength(grouped.filter((each) => each.told.length === 0).length - 1)
  expect(grouped.at(-1)).toEqual({ title: 'Other', told: [] })
})

test('what the form does not have is told last, and is not lost', () => {
  const grouped = sections({}, { somethingNew: 'x' } as DraftCaseStudy)
  expect(grouped.at(-1)?.told).toHaveLength(1)
})

test('counts are told by kind', () => {
  const from = { title: 'One', lessons: lessons('a', 'b') }
  const to = { title: 'Two', lessons: lessons('c', 'a') }
  expect(countsInWords(diffRevisions(from, to))).toBe('1 added, 1 removed, 1 changed')
})
