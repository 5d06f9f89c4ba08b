import type { CaseStudy } from '../case-study/case-study.ts'
import type { EvidenceStatus } from '../evidence/status.ts'
import { caseStudy, evaluation, outcome, trial } from './builders.ts'

type Row = [
  says: string,
  caseStudy: CaseStudy,
  status: EvidenceStatus,
  who: string | null,
  how: string | null,
]

const independent = { name: 'A university', relation: 'independent' } as const
const places = {
  unit: 'places' as const,
  arms: 2,
  perArm: [
    { arm: 'a', size: 2 },
    { arm: 'b', size: 2 },
  ],
}
const elsewhere = (changes: Parameters<typeof trial>[0] = {}) =>
  trial({
    id: 'elsewhere',
    site: { at: 'elsewhere', name: 'Othertown', places: ['Othertown'] },
    evaluator: independent,
    ...changes,
  })

/** What the ladder makes of case studies that each turn on one condition. */
export const ladderTable: Row[] = [
  ['no evaluation', caseStudy(), 'not-evaluated', null, null],
  [
    'an abandoned one',
    caseStudy({ evaluations: [evaluation({ state: 'abandoned' })] }),
    'not-evaluated',
    null,
    null,
  ],
  [
    'a withdrawn report',
    caseStudy({ evaluations: [trial({ state: 'report-withdrawn' })] }),
    'not-evaluated',
    null,
    null,
  ],
  ['one made elsewhere', caseStudy({ evaluations: [elsewhere()] }), 'not-evaluated', null, null],
  [
    'one made nobody says where',
    caseStudy({ evaluations: [trial({ site: { at: 'not-known' } })] }),
    'not-evaluated',
    null,
    null,
  ],
  [
    'outputs alone',
    caseStudy({ claimedOutcomes: [outcome({ kind: 'output' })] }),
    'not-evaluated',
    null,
    null,
  ],
  [
    'a claim of no stated direction',
    caseStudy({ claimedOutcomes: [outcome({ direction: 'unclear' })] }),
    'not-evaluated',
    null,
    null,
  ],
  [
    'a planned one',
    caseStudy({ evaluations: [evaluation({ state: 'planned' })] }),
    'evaluation-planned',
    'deliverer',
    'before-and-after',
  ],
  [
    'one under way',
    caseStudy({ evaluations: [trial({ state: 'under-way' })] }),
    'evaluation-under-way',
    'mixed',
    'randomised-trial',
  ],
  [
    'under way outranks planned',
    caseStudy({ evaluations: [evaluation({ state: 'planned' }), trial({ state: 'under-way' })] }),
    'evaluation-under-way',
    'mixed',
    'randomised-trial',
  ],
  ['a claimed result', caseStudy({ claimedOutcomes: [outcome()] }), 'results-reported', null, null],
  [
    'a claimed result outranks one under way',
    caseStudy({
      claimedOutcomes: [outcome({ kind: 'intermediate' })],
      evaluations: [trial({ state: 'under-way' })],
    }),
    'results-reported',
    null,
    null,
  ],
  [
    'an unpublished report',
    caseStudy({
      evaluations: [
        evaluation({ report: { title: 'R', publisher: 'P', year: 2025, access: 'unpublished' } }),
      ],
    }),
    'results-reported',
    'deliverer',
    'before-and-after',
  ],
  [
    'a report without a year',
    caseStudy({ evaluations: [evaluation({ report: { title: 'R', publisher: 'P', access: 'open' } })] }),
    'results-reported',
    'deliverer',
    'before-and-after',
  ],
  [
    'a report known from the news alone',
    caseStudy({
      evaluations: [evaluation({ report: { title: 'R', publisher: 'P', year: 2025 } })],
      sources: [{ id: 'report', title: 'R', kind: 'news' }],
    }),
    'results-reported',
    'deliverer',
    'before-and-after',
  ],
  [
    'a design not stated',
    caseStudy({ evaluations: [evaluation({ design: 'not-known' })] }),
    'results-reported',
    'deliverer',
    'not-known',
  ],
  [
    'no finding stated',
    caseStudy({ evaluations: [evaluation({ outcomes: [outcome({ kind: 'output' })] })] }),
    'results-reported',
    'deliverer',
    'before-and-after',
  ],
  [
    'a process study that measured outcomes alone',
    caseStudy({ evaluations: [evaluation({ design: 'process', outcomes: [outcome({ kind: 'outcome' })] })] }),
    'results-reported',
    'deliverer',
    'process',
  ],
  [
    'before and after by the deliverer',
    caseStudy({ evaluations: [evaluation()] }),
    'evaluated-locally',
    'deliverer',
    'before-and-after',
  ],
  [
    'a measure named, with neither direction nor result',
    caseStudy({ evaluations: [evaluation({ outcomes: [outcome({ direction: 'unclear' })] })] }),
    'results-reported',
    'deliverer',
    'before-and-after',
  ],
  [
    'an outcome measured, its direction unclear',
    caseStudy({
      evaluations: [evaluation({ outcomes: [outcome({ direction: 'unclear', result: '24 of 31' })] })],
    }),
    'evaluated-locally',
    'deliverer',
    'before-and-after',
  ],
  [
    'a null result counts',
    caseStudy({ evaluations: [evaluation({ outcomes: [outcome({ direction: 'no-clear-change' })] })] }),
    'evaluated-locally',
    'deliverer',
    'before-and-after',
  ],
  [
    'a funder is not independent',
    caseStudy({ evaluations: [evaluation({ evaluator: { relation: 'funder' } })] }),
    'evaluated-locally',
    'funder',
    'before-and-after',
  ],
  [
    'not known is not independent',
    caseStudy({ evaluations: [evaluation({ evaluator: { relation: 'not-known' } })] }),
    'evaluated-locally',
    'not-known',
    'before-and-after',
  ],
  [
    'by an independent evaluator',
    caseStudy({ evaluations: [evaluation({ evaluator: independent })] }),
    'evaluated-independently',
    'independent',
    'before-and-after',
  ],
  [
    'how it works, independently',
    caseStudy({
      evaluations: [
        evaluation({
          evaluator: independent,
          design: 'qualitative',
          outcomes: [outcome({ kind: 'process' })],
        }),
      ],
    }),
    'evaluated-independently',
    'independent',
    'qualitative',
  ],
  [
    'a trial by the deliverer',
    caseStudy({ evaluations: [trial({ evaluator: { relation: 'deliverer' } })] }),
    'evaluated-with-comparison',
    'deliverer',
    'randomised-trial',
  ],
  [
    'a trial',
    caseStudy({ evaluations: [trial()] }),
    'evaluated-with-comparison',
    'mixed',
    'randomised-trial',
  ],
  [
    'places that include here',
    caseStudy({ evaluations: [trial({ site: { at: 'includes-here' } })] }),
    'evaluated-with-comparison',
    'mixed',
    'randomised-trial',
  ],
  [
    'nineteen in an arm',
    caseStudy({
      evaluations: [
        trial({
          sample: {
            unit: 'people',
            perArm: [
              { arm: 'a', size: 19 },
              { arm: 'b', size: 90 },
            ],
          },
        }),
      ],
    }),
    'evaluated-locally',
    'mixed',
    'randomised-trial',
  ],
  [
    'twenty in each arm',
    caseStudy({
      evaluations: [
        trial({
          sample: {
            unit: 'events',
            perArm: [
              { arm: 'a', size: 20 },
              { arm: 'b', size: 20 },
            ],
          },
        }),
      ],
    }),
    'evaluated-with-comparison',
    'mixed',
    'randomised-trial',
  ],
  [
    'a total of 80 in two arms',
    caseStudy({ evaluations: [trial({ sample: { unit: 'people', arms: 2, total: 80 } })] }),
    'evaluated-with-comparison',
    'mixed',
    'randomised-trial',
  ],
  [
    'a total of 79 in two arms',
    caseStudy({ evaluations: [trial({ sample: { unit: 'people', arms: 2, total: 79 } })] }),
    'evaluated-locally',
    'mixed',
    'randomised-trial',
  ],
  [
    'attrition not known',
    caseStudy({ evaluations: [trial({ attrition: 'not-known' })] }),
    'evaluated-locally',
    'mixed',
    'randomised-trial',
  ],
  [
    'outcomes from records of all',
    caseStudy({ evaluations: [trial({ attrition: 'not-applicable' })] }),
    'evaluated-with-comparison',
    'mixed',
    'randomised-trial',
  ],
  [
    'two places in each arm, measured before and after',
    caseStudy({
      evaluations: [trial({ sample: places, measurements: { before: 1, after: 1 }, attrition: 'not-known' })],
    }),
    'evaluated-with-comparison',
    'mixed',
    'randomised-trial',
  ],
  [
    'two places in each arm, before not known',
    caseStudy({ evaluations: [trial({ sample: places, measurements: { after: 1 } })] }),
    'evaluated-locally',
    'mixed',
    'randomised-trial',
  ],
  [
    'places measured afterwards alone',
    caseStudy({ evaluations: [trial({ sample: places, measurements: { before: 0, after: 1 } })] }),
    'evaluated-locally',
    'mixed',
    'randomised-trial',
  ],
  [
    'places in a before-and-after comparison',
    caseStudy({ evaluations: [trial({ design: 'comparison-group', sample: places })] }),
    'evaluated-with-comparison',
    'mixed',
    'comparison-group',
  ],
  [
    'one place in an arm',
    caseStudy({
      evaluations: [
        trial({
          design: 'comparison-group',
          sample: {
            unit: 'places',
            perArm: [
              { arm: 'a', size: 1 },
              { arm: 'b', size: 5 },
            ],
          },
        }),
      ],
    }),
    'evaluated-locally',
    'mixed',
    'comparison-group',
  ],
  [
    'a series with three points each side',
    caseStudy({ evaluations: [series(3, 3, 1)] }),
    'evaluated-with-comparison',
    'mixed',
    'interrupted-time-series-with-comparison',
  ],
  [
    'a series with two points before',
    caseStudy({ evaluations: [series(2, 9, 1)] }),
    'evaluated-locally',
    'mixed',
    'interrupted-time-series-with-comparison',
  ],
  [
    'a series with two points after',
    caseStudy({ evaluations: [series(9, 2, 1)] }),
    'evaluated-locally',
    'mixed',
    'interrupted-time-series-with-comparison',
  ],
  [
    'a series with no comparison place',
    caseStudy({ evaluations: [series(9, 9, 0)] }),
    'evaluated-locally',
    'mixed',
    'interrupted-time-series-with-comparison',
  ],
  [
    'a comparison in a second place',
    caseStudy({ evaluations: [trial(), elsewhere()] }),
    'compared-in-several-places',
    'mixed',
    'randomised-trial',
  ],
  [
    'two comparisons, neither independent',
    caseStudy({ evaluations: [trial(), elsewhere({ evaluator: { relation: 'mixed' } })] }),
    'evaluated-with-comparison',
    'mixed',
    'randomised-trial',
  ],
  [
    'two comparisons, neither followed for a year',
    caseStudy({ evaluations: [trial({ followUpMonths: 11 }), elsewhere({ followUpMonths: 6 })] }),
    'evaluated-with-comparison',
    'mixed',
    'randomised-trial',
  ],
  [
    'one study reported twice',
    caseStudy({ evaluations: [trial({ studyId: 's' }), elsewhere({ studyId: 's' })] }),
    'evaluated-with-comparison',
    'mixed',
    'randomised-trial',
  ],
  [
    'places that overlap',
    caseStudy({
      evaluations: [trial({ site: { at: 'includes-here', places: ['Anytown', 'Othertown'] } }), elsewhere()],
    }),
    'evaluated-with-comparison',
    'mixed',
    'randomised-trial',
  ],
  [
    'three places that together suffice',
    caseStudy({
      evaluations: [
        trial({ followUpMonths: 6 }),
        elsewhere({ followUpMonths: 6 }),
        elsewhere({
          id: 'third',
          site: { at: 'elsewhere', places: ['Farborough'] },
          evaluator: { relation: 'mixed' },
          followUpMonths: 24,
        }),
      ],
    }),
    'compared-in-several-places',
    'mixed',
    'randomised-trial',
  ],
  [
    'a comparison elsewhere alone',
    caseStudy({ evaluations: [evaluation(), elsewhere()] }),
    'evaluated-locally',
    'deliverer',
    'before-and-after',
  ],
  [
    'the newest of two at one rung tells who and how',
    caseStudy({
      evaluations: [
        evaluation({ id: 'old', report: { title: 'R', publisher: 'P', year: 2015, access: 'open' } }),
        evaluation({ id: 'new', evaluator: { relation: 'mixed' }, design: 'monitoring-data' }),
      ],
    }),
    'evaluated-locally',
    'mixed',
    'monitoring-data',
  ],
]

function series(before: number, after: number, comparisonPlaces: number) {
  return trial({
    design: 'interrupted-time-series-with-comparison',
    sample: { unit: 'places', comparisonPlaces },
    measurements: { before, after },
  })
}

type FlagRow = [code: string, up: CaseStudy, down: CaseStudy]
const with1 = (changes: Parameters<typeof evaluation>[0]) => caseStudy({ evaluations: [evaluation(changes)] })
const trial1 = (changes: Parameters<typeof trial>[0]) => caseStudy({ evaluations: [trial(changes)] })
const report = { title: 'R', publisher: 'P', year: 2025 }

/** Each flag, as at 22 November 2026: a case study that raises it, and the nearest one that does not. */
export const flagTable: FlagRow[] = [
  ['report-not-available', with1({ report: { ...report, access: 'unpublished' } }), with1({})],
  ['design-not-stated', with1({ design: 'not-known' }), with1({})],
  ['finding-not-stated', with1({ outcomes: [] }), with1({})],
  ['evaluator-is-deliverer', with1({}), with1({ evaluator: { relation: 'mixed' } })],
  [
    'small-sample',
    trial1({
      sample: {
        unit: 'people',
        perArm: [
          { arm: 'a', size: 19 },
          { arm: 'b', size: 99 },
        ],
      },
    }),
    trial1({}),
  ],
  ['sample-not-known', trial1({ sample: {} }), trial1({})],
  ['attrition-not-stated', trial1({ attrition: 'not-stated' }), trial1({})],
  ['report-not-open', with1({ report: { ...report, access: 'abstract-only' } }), with1({})],
  ['period-not-known', with1({ period: {} }), with1({ period: { to: '2025' } })],
  ['site-not-known', with1({ site: { at: 'not-known' } }), with1({ site: { at: 'elsewhere' } })],
  ['arm-sizes-not-known', trial1({ sample: { unit: 'people', arms: 2, total: 100 } }), trial1({})],
  ['process-only', with1({ design: 'process', outcomes: [outcome({ kind: 'process' })] }), with1({})],
  [
    'mixed-results',
    with1({ outcomes: [outcome(), outcome({ id: 'o2', name: 'Injuries', direction: 'worsened' })] }),
    with1({ outcomes: [outcome(), outcome({ id: 'o2', name: 'Injuries', direction: 'no-clear-change' })] }),
  ],
  ['no-effect-found', with1({ outcomes: [outcome({ direction: 'no-clear-change' })] }), with1({})],
  ['harm-found', with1({ outcomes: [outcome({ direction: 'worsened' })] }), with1({})],
  [
    'stated-aim-not-measured',
    caseStudy({ aims: [{ id: 'aim', text: 'To cut calls' }], evaluations: [evaluation()] }),
    caseStudy({
      aims: [{ id: 'aim', text: 'To cut calls' }],
      evaluations: [evaluation({ outcomes: [outcome({ aim: 'aim' })] })],
    }),
  ],
  ['harms-not-looked-for', with1({ outcomes: [outcome({ harmsLookedFor: 'no' })] }), with1({})],
  [
    'evaluation-overdue',
    with1({ state: 'planned', due: '2026-10' }),
    with1({ state: 'planned', due: '2026' }),
  ],
  [
    'stale',
    with1({ report: { ...report, year: 2020, access: 'open' } }),
    with1({ report: { ...report, year: 2021, access: 'open' } }),
  ],
  [
    'source-unreachable',
    caseStudy({
      sources: [
        { id: 'report', title: 'R', kind: 'report', lastCheck: { on: '2026-11-01', reachable: false } },
      ],
    }),
    caseStudy({
      sources: [
        { id: 'report', title: 'R', kind: 'report', lastCheck: { on: '2026-11-01', reachable: true } },
      ],
    }),
  ],
  ['ended', caseStudy({ end: '2025' }), caseStudy({ end: '2026' })],
  [
    'disputed',
    caseStudy({ disputes: [{ id: 'd', who: 'A union', what: 'It disagrees', source: 'report' }] }),
    caseStudy(),
  ],
  [
    'conflict-of-interest',
    caseStudy({ conflictsOfInterest: [{ id: 'c', text: 'The maker sells it' }] }),
    caseStudy(),
  ],
  [
    'claim-exceeds-evidence',
    caseStudy({ summary: 'The scheme reduced detentions by half.' }),
    caseStudy({ summary: 'The scheme reduced detentions by half.', evaluations: [trial()] }),
  ],
]
