import type { DesignId } from '../evaluation/design.ts'
import type { Evaluation } from '../evaluation/evaluation.ts'
import type { Outcome, OutcomeKind } from '../evaluation/outcome.ts'
import { known } from '../stated/stated.ts'

const actions: Record<DesignId | 'not-known', (subject: string) => string> = {
  'randomised-trial': (subject) => `divided ${subject} by chance and compared them`,
  'natural-experiment': (subject) => `compared ${subject} whom chance or circumstance had divided`,
  'comparison-group': (subject) => `compared ${subject} with a comparison group, before and after`,
  'interrupted-time-series-with-comparison': () =>
    'followed a series of measurements before and after, beside a comparison series',
  'before-and-after': () => 'compared before and after',
  'interrupted-time-series': () => 'followed a series of measurements before and after',
  'after-only': () => 'measured afterwards',
  'cross-section': () => 'compared groups at one time',
  'monitoring-data': () => 'looked at monitoring data',
  process: () => 'looked at how the work was carried out',
  qualitative: () => 'asked people about the work',
  economic: () => 'weighed costs against effects',
  'not-known': () => 'looked at the work in a way that the sources do not state',
}

const singular = {
  people: 'person',
  events: 'event',
  places: 'place',
  'time-points': 'period',
  'not-known': 'case',
}

const units = {
  people: 'people',
  events: 'events',
  places: 'places',
  'time-points': 'periods',
  'not-known': 'those taking part',
}

/** Which study: `the 2014 report by the trust's audit team`. */
export function studyInWords({ report, evaluator, title }: Evaluation): string {
  const year = known(report.year)
  const name = known(evaluator.name)
  if (!name && title) return `"${title}"${year === undefined ? '' : ` of ${year}`}`
  return `the ${year === undefined ? '' : `${year} `}report${name ? ` by ${name}` : ''}`
}

/** Which study is coming: `the evaluation by the University of Glasgow`. */
export function comingStudyInWords({ evaluator }: Evaluation): string {
  const name = known(evaluator.name)
  return name ? `the evaluation by ${name}` : 'an evaluation'
}

/** What the study did: `compared before and after`. */
export function actionInWords({ design, sample }: Evaluation): string {
  return actions[design](units[sample.unit])
}

/** How many were compared, and for how long: ` (154 and 139 people, followed for 12 months)`. */
export function scaleInWords({ sample, followUpMonths }: Evaluation): string {
  const sizes = (known(sample.perArm) ?? [])
    .map(({ size }) => known(size))
    .filter((size) => size !== undefined)
  const total = known(sample.total)
  const unit = units[sample.unit]
  const many =
    sizes.length > 1
      ? `${inWords(sizes.map(number))} ${unit}`
      : total === undefined
        ? undefined
        : total === 1
          ? `1 ${singular[sample.unit]}`
          : `${number(total)} ${unit} in all`
  const months = known(followUpMonths)
  const long = months === undefined || months === 0 ? undefined : `followed for ${number(months)} months`
  const parts = [many, long].filter((part) => part !== undefined)
  return parts.length > 0 ? ` (${parts.join(', ')})` : ''
}

const measuredFirst: OutcomeKind[] = ['outcome', 'intermediate', 'process', 'cost']

/** The names of what a study measured, three at the most: `It looked at: Arrests; Calls; and 2 more.` */
export function measuredInWords(outcomes: Outcome[]): string {
  const names: string[] = []
  for (const sought of measuredFirst) {
    for (const { kind, direction, name } of outcomes) {
      if (kind === sought && direction !== 'not-measured') names.push(name)
    }
  }
  const [shown, more] = names.length > 3 ? [names.slice(0, 2), names.length - 2] : [names, 0]
  if (shown.length === 0) return ''
  return ` It looked at: ${shown.join('; ')}${more ? `; and ${more} more` : ''}.`
}

/** A list in words: `a, b and c`. */
export function inWords(words: (string | number)[]): string {
  const last = words.at(-1)
  return words.length < 2 ? `${last ?? ''}` : `${words.slice(0, -1).join(', ')} and ${last}`
}

/** A number as readers write it: `1,322`. */
function number(value: number): string {
  const digits = `${value}`
  return digits.length > 3 ? digits.replace(/\B(?=(\d{3})+$)/g, ',') : digits
}
