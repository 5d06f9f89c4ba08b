import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type GapCounts, GapMap, gapMapOf, gapOf, gaps } from './gap-map.ts'

const topics = ['dementia', 'mental-health', 'violence']
const themes = ['collaboration', 'prevention']
const terms = { topics, themes }
const mapped = fc.record({
  topics: fc.subarray([...topics, 'retired']),
  themes: fc.subarray(themes),
  rung: fc.integer({ min: 0, max: 7 }),
  disagrees: fc.boolean(),
})
const allOf = ({ total, ...map }: GapMap): GapCounts[] => [
  total,
  ...map.themes,
  ...map.topics,
  ...map.topics.flatMap((topic) => topic.themes),
]

describe('for every library', () => {
  test('each cell counts what stands under both its terms, as counting one by one does', () => {
    fc.assert(
      fc.property(fc.array(mapped), (library) => {
        const map = GapMap.parse(gapMapOf(library, terms))
        expect(map.total.count).toBe(library.length)
        expect(map.topics.map(({ topic }) => topic)).toEqual(topics)
        for (const { topic, themes: cells, ...ofTopic } of map.topics) {
          const under = library.filter((each) => each.topics.includes(topic))
          expect(ofTopic).toEqual(counted(under))
          expect(cells).toEqual(
            themes.map((theme) => ({
              theme,
              ...counted(under.filter((each) => each.themes.includes(theme))),
            })),
          )
        }
        expect(map.themes).toEqual(
          themes.map((theme) => ({
            theme,
            ...counted(library.filter((each) => each.themes.includes(theme))),
          })),
        )
      }),
    )
  })

  test('nothing is compared that is not evaluated, and a term given twice counts once', () => {
    fc.assert(
      fc.property(fc.array(mapped), (library) => {
        for (const { count, evaluated, compared, disagree } of allOf(gapMapOf(library, terms))) {
          expect(compared).toBeLessThanOrEqual(evaluated)
          expect(Math.max(evaluated, disagree)).toBeLessThanOrEqual(count)
        }
        const twice = library.map((each) => ({ ...each, topics: [...each.topics, ...each.topics] }))
        expect(gapMapOf(twice, terms)).toEqual(gapMapOf(library, terms))
      }),
    )
  })
})

test.each([
  [{ count: 0, evaluated: 0, compared: 0, disagree: 0 }, 'none-known'],
  [{ count: 3, evaluated: 0, compared: 0, disagree: 0 }, 'none-evaluated'],
  [{ count: 3, evaluated: 1, compared: 1, disagree: 0 }, 'evaluated'],
  [{ count: 3, evaluated: 1, compared: 0, disagree: 1 }, 'disagree'],
] as const)('%o says %s', (counts, says) => {
  expect(gapOf(counts)).toBe(says)
})

test('what cells say is told apart by words and by shape', () => {
  expect(new Set(gaps.map(({ mark }) => mark)).size).toBe(gaps.length)
  expect(new Set(gaps.map(({ label }) => label)).size).toBe(gaps.length)
})

function counted(library: readonly { rung: number; disagrees: boolean }[]): GapCounts {
  return {
    count: library.length,
    evaluated: library.filter(({ rung }) => rung >= 4).length,
    compared: library.filter(({ rung }) => rung >= 6).length,
    disagree: library.filter(({ disagrees }) => disagrees).length,
  }
}
