import { hasCounterfactual, isOffScale } from '../evaluation/design.ts'
import type { Evaluation } from '../evaluation/evaluation.ts'
import { isAboutChange, type Outcome } from '../evaluation/outcome.ts'
import { isSummary, type Source } from '../source/source.ts'
import { isKnown } from '../stated/stated.ts'
import { hasSampleFault, type SampleFault } from './sample-size.ts'
import { capital } from './sentences.ts'

/**
 * The caps, in the order in which we say them. A cap belongs to one evaluation: `at: 3` holds it to rung 3, `blocks: 5`
 * or `blocks: 6` keeps that one rung from it. `mend` completes the sentence "It would count for more …"; `warns` says
 * what it means for the evaluations named, one or more.
 */
export const caps = [
  {
    code: 'report-not-available',
    at: 3,
    says: 'No published report can be identified.',
    mend: 'if its report were published, with a title, a publisher and a year',
    warns: (which) => `Without a published report, ${which} can count only as “Results reported”.`,
    holds: reportNotAvailable,
  },
  {
    code: 'design-not-stated',
    at: 3,
    says: 'The sources do not say how the study was designed.',
    mend: 'if the report said how the study was designed',
    warns: (which) => `Without a known design, ${which} can count only as “Results reported”.`,
    holds: ({ design }) => design === 'not-known',
  },
  {
    code: 'finding-not-stated',
    at: 3,
    says: 'The sources state no finding that a study of its kind can give.',
    mend: 'if its findings were stated',
    warns: (which) =>
      `Without a finding that fits the design, ${which} can count only as “Results reported”.`,
    holds: findingNotStated,
  },
  {
    code: 'evaluator-is-deliverer',
    blocks: 5,
    says: 'Those who deliver the work evaluated it themselves.',
    mend: 'if somebody independent of the work evaluated it',
    warns: (which) => `${capital(which)} cannot count as independent.`,
    holds: ({ evaluator }) => evaluator.relation === 'deliverer',
  },
  {
    code: 'small-sample',
    blocks: 6,
    says: 'The groups compared are too small to tell an effect from chance.',
    mend: 'with larger groups',
    warns: (which) => `In ${which}, too few were compared to tell an effect from chance.`,
    holds: sampleFault('small-sample'),
  },
  {
    code: 'sample-not-known',
    blocks: 6,
    says: 'It is not known how many were in each group compared, or how often they were measured.',
    mend: 'if the report gave the size of each group and when it was measured',
    warns: (which) => `We cannot tell whether enough were compared, or measured often enough, in ${which}.`,
    holds: sampleFault('sample-not-known'),
  },
  {
    code: 'attrition-not-stated',
    blocks: 6,
    says: 'It is not stated how many of those compared were lost before the end.',
    mend: 'if the report said how many were lost before the end',
    warns: (which) => `We cannot tell how many in ${which} dropped out, which can sway the result.`,
    holds: sampleFault('attrition-not-stated'),
  },
] as const satisfies Cap[]

type Cap = {
  code: string
  at?: 3
  blocks?: 5 | 6
  says: string
  mend: string
  warns: (which: string) => string
  holds: (evaluation: Evaluation, sources: Source[]) => boolean
}

/** What bounds what an evaluation can earn: `small-sample`. */
export type CapCode = (typeof caps)[number]['code']

const byCode = new Map(caps.map((cap) => [cap.code, cap]))

/** The caps that bound what a completed evaluation can earn. `sources` are all those of the case study. */
export function capsOf(evaluation: Evaluation, sources: Source[]): CapCode[] {
  const codes: CapCode[] = []
  for (const cap of caps) if (cap.holds(evaluation, sources)) codes.push(cap.code)
  return codes
}

/** A cap by its code. */
export function capNamed(code: CapCode): Cap & { code: CapCode } {
  const cap = byCode.get(code)
  if (!cap) throw new TypeError(`No cap is called "${code}".`)
  return cap
}

function reportNotAvailable({ report, sources: cited }: Evaluation, sources: Source[]): boolean {
  if (report.access === 'unpublished') return true
  if (!isKnown(report.title) || !isKnown(report.publisher) || !isKnown(report.year)) return true
  if (report.access !== 'not-known') return false
  return sources.every((source) => !cited.includes(source.id) || isSummary(source))
}

/** What changed, as a study on the scale must state; off it, a finding on process, on the way there, or on cost. */
function findingNotStated({ design, outcomes }: Evaluation): boolean {
  if (design === 'not-known') return false
  const finding = isOffScale(design) ? tellsHowOrCost : isAboutChange
  return !outcomes.some((outcome) => finding(outcome) && isStated(outcome))
}

/** A direction, or a result whose direction is unclear: unclear with nothing reported states nothing. */
function isStated({ direction, result }: Outcome): boolean {
  return direction !== 'not-measured' && (direction !== 'unclear' || isKnown(result))
}

function tellsHowOrCost({ kind }: Outcome): boolean {
  return kind === 'process' || kind === 'intermediate' || kind === 'cost'
}

function sampleFault(fault: SampleFault) {
  return (evaluation: Evaluation) => hasCounterfactual(evaluation.design) && hasSampleFault(evaluation, fault)
}
