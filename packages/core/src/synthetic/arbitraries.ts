import * as fc from 'fast-check'
import type { CaseStudy, CaseStudyInput } from '../case-study/case-study.ts'
import { Design } from '../evaluation/design.ts'
import { Evaluation, EvaluationState, ReportAccess } from '../evaluation/evaluation.ts'
import { Direction, HarmsLookedFor, Outcome, OutcomeKind } from '../evaluation/outcome.ts'
import { EvaluatorRelation } from '../evaluation/relation.ts'
import type { CaseStudyOf, Library } from '../library/define-library.ts'
import { policeAndPublicHealth } from '../library/police-and-public-health.ts'
import { forces } from '../place/forces.ts'
import { regions } from '../place/regions.ts'
import { SourceKind } from '../source/source.ts'
import { sectors } from '../taxonomy/sectors.ts'
import { stages } from '../taxonomy/stages.ts'
import { sentence, title } from './words.ts'

const sourceIds = ['source-1', 'source-2', 'source-3'] as const
const aimIds = ['aim-1', 'aim-2'] as const
const places = ['Anytown', 'Othertown', 'Farborough', 'Newport End'] as const
const notKnown = fc.constant('not-known' as const)
const orNotKnown = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 3, arbitrary }, { weight: 1, arbitrary: notKnown })
const pick = <T>(values: readonly T[]) => fc.constantFrom(...values)
const year = fc.integer({ min: 2005, max: 2026 })
const partialDate = fc.oneof(
  year.map(String),
  fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, m]) => `${y}-${String(m).padStart(2, '0')}`),
)

/** Any outcome that the model accepts. */
export const anyOutcome = (id: string): fc.Arbitrary<Outcome> =>
  fc
    .record({
      name: pick([
        'Reoffending',
        'Calls to police',
        'Detentions',
        'Wellbeing',
        'Cost to the trust',
        'People reached',
      ]),
      aim: fc.option(pick(aimIds), { nil: undefined }),
      kind: pick(OutcomeKind.options),
      result: orNotKnown(sentence),
      direction: pick(Direction.options),
      harmsLookedFor: pick(HarmsLookedFor.options),
      source: pick(sourceIds),
    })
    .map(({ aim, ...rest }) => Outcome.parse({ ...rest, ...(aim ? { aim } : {}), id }))

const sample = fc.record({
  unit: pick(['people', 'events', 'places', 'time-points', 'not-known'] as const),
  arms: orNotKnown(fc.integer({ min: 1, max: 4 })),
  perArm: orNotKnown(
    fc.array(
      fc.record({
        arm: pick(['Offered', 'Not offered']),
        size: orNotKnown(fc.integer({ min: 0, max: 400 })),
      }),
      {
        minLength: 1,
        maxLength: 3,
      },
    ),
  ),
  total: orNotKnown(fc.integer({ min: 0, max: 900 })),
  comparisonPlaces: orNotKnown(fc.integer({ min: 0, max: 5 })),
})

/** Any evaluation that the model accepts, with this id. */
export const anyEvaluation = (id: string): fc.Arbitrary<Evaluation> =>
  fc
    .record({
      studyId: fc.option(pick(['study-a', 'study-b']), { nil: undefined, freq: 3 }),
      state: fc.oneof(
        { weight: 4, arbitrary: fc.constant('complete' as const) },
        { weight: 2, arbitrary: pick(EvaluationState.options) },
      ),
      stateReason: orNotKnown(sentence),
      due: orNotKnown(partialDate),
      relation: pick(EvaluatorRelation.options),
      design: pick(Design.options),
      at: fc.oneof(
        { weight: 3, arbitrary: fc.constant('here' as const) },
        { weight: 2, arbitrary: pick(['includes-here', 'elsewhere', 'not-known'] as const) },
      ),
      sitePlaces: orNotKnown(fc.uniqueArray(pick(places), { minLength: 1, maxLength: 3 })),
      from: orNotKnown(partialDate),
      to: orNotKnown(partialDate),
      sample,
      before: orNotKnown(fc.integer({ min: 0, max: 12 })),
      after: orNotKnown(fc.integer({ min: 0, max: 12 })),
      followUpMonths: orNotKnown(fc.integer({ min: 0, max: 36 })),
      attrition: pick(['stated', 'not-stated', 'not-applicable', 'not-known'] as const),
      reportYear: orNotKnown(year),
      reportTitle: orNotKnown(title),
      access: pick(ReportAccess.options),
      outcomes: fc
        .integer({ min: 0, max: 4 })
        .chain((count) => fc.tuple(...range(count).map((n) => anyOutcome(`${id}-outcome-${n}`)))),
      source: pick(sourceIds),
    })
    .map((made) =>
      Evaluation.parse({
        id,
        ...(made.studyId ? { studyId: made.studyId } : {}),
        state: made.state,
        stateReason: made.stateReason,
        due: made.due,
        evaluator: { name: 'A university', relation: made.relation },
        design: made.design,
        site: { at: made.at, places: made.sitePlaces },
        period: inOrder(made.from, made.to),
        sample: made.sample,
        measurements: { before: made.before, after: made.after },
        followUpMonths: made.followUpMonths,
        attrition: made.attrition,
        report: {
          title: made.reportTitle,
          publisher: 'A publisher',
          year: made.reportYear,
          access: made.access,
        },
        outcomes: made.outcomes,
        sources: [made.source],
      }),
    )

/** An evaluation as `anyEvaluation` makes them, turned into a comparison that is large enough: chance alone makes few. */
const comparison = (id: string): fc.Arbitrary<Evaluation> =>
  fc
    .tuple(
      anyEvaluation(id),
      pick(['independent', 'mixed'] as const),
      pick(['here', 'here', 'elsewhere'] as const),
      fc.integer({ min: 6, max: 24 }),
    )
    .map(([made, relation, at, followUpMonths]) => ({
      ...made,
      state: 'complete',
      evaluator: { ...made.evaluator, relation },
      design: 'randomised-trial',
      site: { ...made.site, at },
      sample: {
        ...made.sample,
        unit: 'people',
        perArm: [
          { arm: 'Offered', size: 120 },
          { arm: 'Not offered', size: 118 },
        ],
      },
      attrition: 'stated',
      followUpMonths,
      report: {
        ...made.report,
        title: 'Synthetic trial',
        publisher: 'A publisher',
        year: 2024,
        access: 'open',
      },
    }))

/** Any case study of the founding library, in an invented place; its words are synthetic and say so. */
export const anyCaseStudy: fc.Arbitrary<CaseStudyOf<typeof policeAndPublicHealth>> =
  anyCaseStudyIn(policeAndPublicHealth)

/** Any case study of a library, under terms that it has, deprecated ones included. */
export function anyCaseStudyIn<Topic extends string, Theme extends string>(
  library: Library<Topic, Theme>,
): fc.Arbitrary<CaseStudy<Topic, Theme>> {
  return fc
    .record({
      number: fc.nat(99_999_999),
      title,
      summary: fc.oneof(
        { weight: 5, arbitrary: sentence },
        { weight: 1, arbitrary: fc.constant('This synthetic scheme reduced calls by half.') },
      ),
      problem: fc.array(sentence, { minLength: 2, maxLength: 5 }),
      approach: fc.array(sentence, { minLength: 3, maxLength: 8 }),
      topics: fc.uniqueArray(pick(library.topics.ids), { minLength: 1, maxLength: 3 }),
      themes: fc.uniqueArray(pick(library.themes.ids), { minLength: 1, maxLength: 4 }),
      forces: orNotKnown(fc.uniqueArray(pick(forces.map(({ id }) => id)), { maxLength: 3 })),
      regions: orNotKnown(fc.uniqueArray(pick(regions.map(({ id }) => id)), { maxLength: 3 })),
      extent: pick(['local', 'local', 'several', 'national'] as const),
      sectors: fc.uniqueArray(pick(sectors.ids), { minLength: 1, maxLength: 4 }),
      start: fc.oneof(
        { weight: 6, arbitrary: partialDate },
        { weight: 1, arbitrary: pick(['not-begun', 'not-known'] as const) },
      ),
      lasted: fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined }),
      statedStage: fc.option(fc.record({ stage: pick(stages.ids), asAt: year.map(String) }), {
        nil: undefined,
      }),
      evaluated: pick(['yes', 'no', 'none-found', 'not-asked', 'not-known'] as const),
      reviewBy: fc.integer({ min: 2024, max: 2029 }).map((y) => `${y}-06-30`),
      sources: fc.tuple(
        ...sourceIds.map((id) =>
          fc.record({
            id: fc.constant(id),
            title,
            kind: pick(SourceKind.options),
            reachable: fc.option(fc.boolean()),
          }),
        ),
      ),
      aims: fc.boolean(),
      evaluations: fc
        .integer({ min: 0, max: 4 })
        .chain((count) =>
          fc.tuple(
            ...range(count).map((n) =>
              fc.oneof(
                { weight: 4, arbitrary: anyEvaluation(`evaluation-${n}`) },
                { weight: 1, arbitrary: comparison(`evaluation-${n}`) },
              ),
            ),
          ),
        ),
      claimed: fc
        .integer({ min: 0, max: 2 })
        .chain((count) => fc.tuple(...range(count).map((n) => anyOutcome(`claimed-${n}`)))),
      disputed: fc.boolean(),
      interest: fc.boolean(),
    })
    .map((made): CaseStudyInput<Topic, Theme> => {
      const end =
        made.lasted !== undefined && /^\d/.test(made.start)
          ? `${Number(made.start.slice(0, 4)) + made.lasted}`
          : 'not-known'
      return {
        slug: `synthetic-${made.number}`,
        title: made.title,
        summary: made.summary,
        topics: made.topics,
        themes: made.themes,
        place: {
          name: 'Anytown',
          extent: made.extent,
          forces: made.forces,
          regions: made.regions,
          localAuthorities: 'not-known',
        },
        partners: made.sectors.map((sector, n) => ({
          id: `partner-${n}`,
          name: `Synthetic partner ${n + 1}`,
          sector,
        })),
        start: made.start,
        end,
        ...(made.statedStage ? { statedStage: made.statedStage } : {}),
        factsAsAt: '2026',
        problem: made.problem.join(' '),
        approach: made.approach.join(' '),
        audience: 'not-known',
        evaluated: made.evaluated,
        provenance: {
          channel: 'online-search',
          means: 'web',
          gatheredBy: 'A generator: nothing here is real',
          gatheredOn: '2026-11',
        },
        localConfirmation: 'not-known',
        contact: 'not-known',
        reviewBy: made.reviewBy,
        licence: 'CC0-1.0',
        sources: made.sources.map(({ reachable, ...source }) => ({
          ...source,
          ...(reachable === null ? {} : { lastCheck: { on: '2026-11-01', reachable } }),
        })),
        aims: made.aims ? aimIds.map((id) => ({ id, text: 'To do some good' })) : 'not-known',
        evaluations: made.aims ? made.evaluations : made.evaluations.map(withoutAims),
        claimedOutcomes: made.aims ? made.claimed : made.claimed.map(withoutAim),
        disputes: made.disputed
          ? [{ id: 'dispute', who: 'A synthetic group', what: 'It disagrees.', source: 'source-1' }]
          : [],
        conflictsOfInterest: made.interest ? [{ id: 'interest', text: 'The maker sells it.' }] : 'not-known',
      }
    })
    .map((written) => library.CaseStudy.parse(written))
}

function withoutAims(evaluation: Evaluation): Evaluation {
  return { ...evaluation, outcomes: evaluation.outcomes.map(withoutAim) }
}

function withoutAim({ aim: _, ...outcome }: Outcome): Outcome {
  return outcome
}

function inOrder(from: string, to: string): { from: string; to: string } {
  const known = from !== 'not-known' && to !== 'not-known'
  return known && from > to ? { from: to, to: from } : { from, to }
}

function range(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index)
}
