import { describe, expect, test } from 'vitest'
import { Design, designInWords, designLevel, designs, hasCounterfactual, isOffScale } from './design.ts'

/** The levels of the domain page: trial 5; natural experiment 4; with a comparison 3; before and after 2; after only 1. */
const levels: [design: Design, level: number | null, words: string][] = [
  ['randomised-trial', 5, 'randomised trial (SMS 5)'],
  ['natural-experiment', 4, 'natural experiment (SMS 4)'],
  ['comparison-group', 3, 'comparison group, before and after (SMS 3)'],
  ['interrupted-time-series-with-comparison', 3, 'interrupted time series with a comparison series (SMS 3)'],
  ['before-and-after', 2, 'before and after (SMS 2)'],
  ['interrupted-time-series', 2, 'single interrupted time series (SMS 2)'],
  ['after-only', 1, 'after only (SMS 1)'],
  ['cross-section', 1, 'cross-section (SMS 1)'],
  ['monitoring-data', 1, 'monitoring data (SMS 1)'],
  ['process', null, 'process study'],
  ['qualitative', null, 'qualitative study'],
  ['economic', null, 'economic study'],
  ['not-known', null, 'design not stated'],
]

describe('the designs', () => {
  test('are those of the domain page, and no other', () => {
    expect(Design.options).toEqual(levels.map(([design]) => design))
  })

  test.each(levels)('%s is at level %s: %s', (design, level, words) => {
    expect(designLevel(design)).toBe(level)
    expect(designInWords(design)).toBe(words)
  })

  test.each(levels)('%s at level %s has a counterfactual from level 3', (design, level) => {
    expect(hasCounterfactual(design)).toBe(level !== null && level >= 3)
  })

  test.each(levels)('%s at level %s is off the scale where it is known and has no level', (design, level) => {
    expect(isOffScale(design)).toBe(level === null && design !== 'not-known')
  })

  test('say how they compare exactly where they have a counterfactual', () => {
    for (const [design, level] of levels) {
      const comparison = design === 'not-known' ? null : designs[design].comparison
      expect([design, comparison !== null]).toEqual([design, (level ?? 0) >= 3])
    }
    expect(designs['interrupted-time-series-with-comparison'].comparison).toBe('series')
  })

  test('are told apart by their words', () => {
    expect(new Set(Design.options.map(designInWords)).size).toBe(Design.options.length)
  })
})
