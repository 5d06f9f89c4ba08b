import type * as z from 'zod'
import type { CaseStudy, CaseStudyInput } from '../case-study/case-study.ts'
import { Evaluation } from '../evaluation/evaluation.ts'
import { Outcome } from '../evaluation/outcome.ts'
import type { CaseStudyInputOf, CaseStudyOf, Library } from '../library/define-library.ts'
import { policeAndPublicHealth } from '../library/police-and-public-health.ts'

type OutcomeInput = z.input<typeof Outcome>
type EvaluationInput = z.input<typeof Evaluation>

/** An outcome that improved, unless told otherwise. */
export function outcome(changes: Partial<OutcomeInput> = {}): Outcome {
  return Outcome.parse({
    id: 'calls',
    name: 'Calls to police',
    kind: 'outcome',
    direction: 'improved',
    source: 'report',
    ...changes,
  })
}

/** A complete before-and-after study, made here by those who deliver the work, with an open report. */
export function evaluation(changes: Partial<EvaluationInput> = {}): Evaluation {
  return Evaluation.parse({
    id: 'study',
    state: 'complete',
    stateReason: 'not-known',
    evaluator: { name: 'The audit team', relation: 'deliverer' },
    design: 'before-and-after',
    site: { at: 'here', name: 'Anytown' },
    period: { from: '2024', to: '2025' },
    sample: {},
    measurements: {},
    report: { title: 'Report', publisher: 'The trust', year: 2025, access: 'open' },
    outcomes: [outcome()],
    sources: ['report'],
    ...changes,
  })
}

/** A complete trial that is large enough for rung 6, by an evaluator partly involved. */
export function trial(changes: Partial<EvaluationInput> = {}): Evaluation {
  return evaluation({
    id: 'trial',
    evaluator: { name: 'A university and the force', relation: 'mixed' },
    design: 'randomised-trial',
    sample: {
      unit: 'people',
      arms: 2,
      perArm: [
        { arm: 'Offered', size: 154 },
        { arm: 'Not offered', size: 139 },
      ],
    },
    attrition: 'stated',
    followUpMonths: 12,
    ...changes,
  })
}

type Founding = typeof policeAndPublicHealth

/** A case study of the founding library in an invented place, with no evaluation. */
export function caseStudy(changes: Partial<CaseStudyInputOf<Founding>> = {}): CaseStudyOf<Founding> {
  return caseStudyIn(policeAndPublicHealth, {
    topics: ['mental-health'],
    themes: ['collaboration'],
    ...changes,
  })
}

/** As `caseStudy`, of any library: under the first of its topics and of its themes, unless told otherwise. */
export function caseStudyIn<Topic extends string, Theme extends string>(
  { CaseStudy, topics, themes }: Library<Topic, Theme>,
  changes: Partial<CaseStudyInput<Topic, Theme>> = {},
): CaseStudy<Topic, Theme> {
  return CaseStudy.parse({
    slug: 'anytown-street-triage',
    title: 'Street triage in Anytown',
    summary: 'Nurses go out with police in an invented town.',
    topics: topics.choosable.slice(0, 1).map(({ id }) => id),
    themes: themes.choosable.slice(0, 1).map(({ id }) => id),
    place: {
      name: 'Anytown',
      extent: 'local',
      forces: ['durham'],
      regions: ['north-east'],
      localAuthorities: 'not-known',
    },
    partners: [{ id: 'force', name: 'Anytown Police', sector: 'police' }],
    start: '2024',
    end: { ongoingAsAt: '2026-11' },
    factsAsAt: '2026',
    problem: 'Many calls.',
    approach: 'A nurse rides along.',
    audience: 'People in distress.',
    evaluated: 'no',
    provenance: { channel: 'online-search', means: 'web', gatheredBy: 'The editors', gatheredOn: '2026-11' },
    localConfirmation: 'not-known',
    contact: 'not-known',
    reviewBy: '2027-11-30',
    licence: 'CC BY 4.0',
    sources: [{ id: 'report', title: 'Report', publisher: 'The trust', year: 2025, kind: 'report' }],
    ...changes,
  })
}
