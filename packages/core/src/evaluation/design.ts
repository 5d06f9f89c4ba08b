import * as z from 'zod'

/**
 * The designs, with their level on the Maryland Scientific Methods Scale (Sherman and others, 1997), or `null` off the
 * scale: process, qualitative and economic studies tell how it works and what it costs, not whether it works.
 * `comparison` says how a counterfactual is made: groups or places beside each other, or a series with a comparison series.
 */
export const designs = {
  'randomised-trial': { words: 'randomised trial', sms: 5, comparison: 'groups' },
  'natural-experiment': { words: 'natural experiment', sms: 4, comparison: 'groups' },
  'comparison-group': { words: 'comparison group, before and after', sms: 3, comparison: 'groups' },
  'interrupted-time-series-with-comparison': {
    words: 'interrupted time series with a comparison series',
    sms: 3,
    comparison: 'series',
  },
  'before-and-after': { words: 'before and after', sms: 2, comparison: null },
  'interrupted-time-series': { words: 'single interrupted time series', sms: 2, comparison: null },
  'after-only': { words: 'after only', sms: 1, comparison: null },
  'cross-section': { words: 'cross-section', sms: 1, comparison: null },
  'monitoring-data': { words: 'monitoring data', sms: 1, comparison: null },
  process: { words: 'process study', sms: null, comparison: null },
  qualitative: { words: 'qualitative study', sms: null, comparison: null },
  economic: { words: 'economic study', sms: null, comparison: null },
} as const satisfies Record<string, DesignTraits>

type DesignTraits = { words: string; sms: 1 | 2 | 3 | 4 | 5 | null; comparison: 'groups' | 'series' | null }

/** A design on the list. */
export type DesignId = keyof typeof designs

const ids = Object.keys(designs) as DesignId[]

/** A design on the list, or `not-known` where the report does not say: never guessed. */
export const Design = z.enum([...ids, 'not-known'])
export type Design = z.infer<typeof Design>

/** The level on the Maryland scale, 1 to 5; `null` off the scale or where the design is not known. */
export function designLevel(design: Design): 1 | 2 | 3 | 4 | 5 | null {
  return design === 'not-known' ? null : designs[design].sms
}

/** Whether the study compares with what would have happened otherwise (SMS 3 or more). */
export function hasCounterfactual(design: Design): boolean {
  return (designLevel(design) ?? 0) >= 3
}

/** Whether the design is known and off the scale: it tells how the work works or what it costs, not whether it works. */
export function isOffScale(design: Design): boolean {
  return design !== 'not-known' && designs[design].sms === null
}

/** The design in a reader's words, with its level where it has one: `randomised trial (SMS 5)`. */
export function designInWords(design: Design): string {
  if (design === 'not-known') return 'design not stated'
  const level = designLevel(design)
  return level === null ? designs[design].words : `${designs[design].words} (SMS ${level})`
}
