import type { DesignId } from '../evaluation/design.ts'
import type { Evaluation } from '../evaluation/evaluation.ts'
import type { Outcome, OutcomeKind } from '../evaluation/outcome.ts'
import type { Sample } from '../evaluation/sample.ts'
import { isKnown, known } from '../stated/stated.ts'

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

/** What is counted: one, more, and how they are named where they are compared. */
const units = {
  people: { one: 'person', more: 'people', compared: 'people' },
  events: { one: 'event', more: 'events', compared: 'events' },
  places: { one: 'place', more: 'places', compared: 'places' },
  'time-points': { one: 'period', more: 'periods', compared: 'periods' },
  'not-known': { one: 'case', more: 'cases', compared: 'those taking part' },
}

/** What the study did: `compared before and after`. */
export function actionInWords({ design, sample }: Evaluation): string {
  return actions[design](units[sample.unit].compared)
}

/** How many were compared, and for how long: ` (154 people in one group and 139 in the other, followed for 12 months)`. */
export function scaleInWords({ sample, followUpMonths }: Evaluation): string {
  const many = groupsInWords(sample) ?? totalInWords(sample)
  const months = known(followUpMonths)
  const long = months ? `followed for ${number(months)} ${months === 1 ? 'month' : 'months'}` : undefined
  if (many === undefined) return long === undefined ? '' : ` (${long})`
  return long === undefined ? ` (${many})` : ` (${many}, ${long})`
}

/** The groups compared, where the size of two or more is known. */
function groupsInWords({ perArm, unit }: Sample): string | undefined {
  const arms = known(perArm) ?? []
  const sizes = arms.map(({ size }) => known(size)).filter((size) => size !== undefined)
  const [first, second] = sizes
  if (first === undefined || second === undefined) return undefined
  if (arms.length > 2) return `groups of ${inWords(sizes.map(number))} ${units[unit].more}`
  return first === second
    ? `${counted(first, unit)} in each group`
    : `${counted(first, unit)} in one group and ${number(second)} in the other`
}

function totalInWords({ total, unit }: Sample): string | undefined {
  const many = known(total)
  if (many === undefined) return undefined
  return many === 1 ? counted(many, unit) : `${counted(many, unit)} in all`
}

function counted(many: number, unit: Sample['unit']): string {
  return `${number(many)} ${many === 1 ? units[unit].one : units[unit].more}`
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

/** Why an evaluation stopped, to end a sentence with: `: The funding ended.`, `; why is not known.` */
export function whyInWords({ stateReason }: Evaluation): string {
  if (isKnown(stateReason)) return `: ${sentence(stateReason)}`
  return typeof stateReason === 'object'
    ? `; why is withheld: ${sentence(stateReason.withheld)}`
    : '; why is not known.'
}

/** With a capital, to begin a sentence. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

const stops = ['.', '!', '?']
const closers = ['"', '”', '’', ')']

/** With a full stop, where it has no stop of its own. */
export function sentence(text: string): string {
  const said = text.trim()
  const last = said.charAt(said.length - 1)
  const stop = closers.includes(last) ? said.charAt(said.length - 2) : last
  return stops.includes(stop) ? said : `${said}.`
}
