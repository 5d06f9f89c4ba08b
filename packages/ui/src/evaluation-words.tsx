import { dateInWords } from '@casebook/core/date'
import type { Evaluation, EvaluationState, OutcomeKind, ReportAccess, Site } from '@casebook/core/evaluation'
import { isKnown, known, listed } from '@casebook/core/stated'

const stateWords: Record<EvaluationState, string> = {
  planned: 'Planned, not begun',
  'under-way': 'Under way, not reported',
  complete: 'Complete',
  abandoned: 'Abandoned: it counts for nothing',
  'report-withdrawn': 'Report withdrawn: it counts for nothing',
}

const accessWords: Record<ReportAccess, string> = {
  open: 'open to all',
  'abstract-only': 'only the summary is open',
  'subscription-or-purchase': 'needs a subscription or a purchase',
  'on-request': 'on request',
  unpublished: 'not published',
  'not-known': 'not known whether it can be read',
}

const siteWords: Record<Site['at'], string> = {
  here: 'Here',
  'includes-here': 'Here and in other places',
  elsewhere: 'Elsewhere',
  'not-known': 'Not known where',
}

const attritionWords: Record<Evaluation['attrition'], string> = {
  stated: 'Stated',
  'not-stated': 'Not stated',
  'not-applicable': 'Does not apply',
  'not-known': 'Not known',
}

const kindWords: Record<OutcomeKind, string> = {
  outcome: '',
  intermediate: 'a step on the way',
  process: 'how it was carried out',
  cost: 'cost',
  output: 'what was delivered',
}

const unitWords: Record<Evaluation['sample']['unit'], string> = {
  people: 'people',
  events: 'events',
  places: 'places',
  'time-points': 'points in time',
  'not-known': 'in the sample',
}

/** Numbers as British readers write them: `1,322`. */
const british = new Intl.NumberFormat('en-GB')

export function stateInWords(state: EvaluationState): string {
  return stateWords[state]
}

/** Whether it has still to report. */
export function isToCome(state: EvaluationState): boolean {
  return state === 'planned' || state === 'under-way'
}

export function accessInWords(access: ReportAccess): string {
  return accessWords[access]
}

/** What an outcome is about where it is not what changed for people. */
export function kindInWords(kind: OutcomeKind): string {
  return kindWords[kind]
}

export function siteInWords({ at, name, places }: Site): string {
  const named = known(name) ?? listed(places).join(', ')
  return named ? `${siteWords[at]}: ${named}` : siteWords[at]
}

export function attritionInWords(attrition: Evaluation['attrition']): string {
  return attritionWords[attrition]
}

/** When it was studied; nothing where neither end is known. */
export function periodInWords({ period: { from, to } }: Evaluation): string | null {
  const [first, last] = [known(from), known(to)]
  if (first && last)
    return first === last ? dateInWords(first) : `${dateInWords(first)} to ${dateInWords(last)}`
  if (first) return `From ${dateInWords(first)}`
  return last ? `Until ${dateInWords(last)}` : null
}

/** Who or what was compared, arm by arm where that is known. */
export function sampleInWords({ sample }: Evaluation): string | null {
  const { perArm, total, arms, unit, comparisonPlaces } = sample
  const words = [
    isKnown(total) && `${british.format(total)} ${unitWords[unit]}`,
    isKnown(arms) && `${arms} ${arms === 1 ? 'group' : 'groups'}`,
    listed(perArm)
      .map(({ arm, size }) => `${arm}: ${isKnown(size) ? british.format(size) : 'size not known'}`)
      .join('; '),
    isKnown(comparisonPlaces) &&
      `${comparisonPlaces} comparison ${comparisonPlaces === 1 ? 'place' : 'places'}`,
  ].filter(Boolean)
  return words.length > 0 ? words.join(' · ') : null
}

/** How often it was measured before and after; nothing where neither is known. */
export function measurementsInWords({ measurements: { before, after } }: Evaluation): string | null {
  const words = [isKnown(before) && `${before} before`, isKnown(after) && `${after} after`].filter(Boolean)
  return words.length > 0 ? words.join(', ') : null
}

/** What a study is called: its own title, its report's, or who made it. */
export function evaluationTitle({ title, report, evaluator, state }: Evaluation): string {
  const year = known(report.year)
  const name = known(evaluator.name)
  if (title) return title
  const what = isToCome(state) ? 'Evaluation' : `${year ? `${year} ` : ''}evaluation`
  const words = name ? `${what} by ${name}` : what
  return words.charAt(0).toUpperCase() + words.slice(1)
}
