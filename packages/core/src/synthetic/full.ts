import type { CaseStudy } from '../case-study/case-study.ts'
import { caseStudy, evaluation, outcome } from './builders.ts'

const note = (text: string) => [{ id: 'one', text, source: 'report' }]

/** A case study with every field of the model filled in. */
export function fullCaseStudy(): CaseStudy {
  return caseStudy({
    place: {
      name: 'Anytown',
      extent: 'several',
      forces: ['durham', 'cleveland'],
      regions: ['north-east', 'london'],
      localAuthorities: ['Anytown Council', 'Othertown Council'],
    },
    partners: [
      { id: 'force', name: 'Anytown Police', sector: 'police', role: 'Runs the desk', lead: true },
      { id: 'trust', name: 'Anytown Trust', sector: 'nhs', role: 'Sends the nurses', lead: false },
    ],
    start: '2019-04',
    end: '2025-03-31',
    endReason: 'The grant ran out.',
    statedStage: { stage: 'historic', asAt: '2025' },
    localConfirmation: { by: 'The public health team', on: '2026-11' },
    contact: { name: 'The mailbox', email: 'public.health@council.example', consentToPublish: true },
    sources: [
      {
        id: 'report',
        title: 'Report',
        publisher: 'The trust',
        year: 2025,
        kind: 'report',
        url: 'https://trust.example/report',
        note: 'Read in full.',
        lastCheck: { on: '2026-11-01', reachable: true },
      },
    ],
    aims: [{ id: 'fewer-calls', text: 'Fewer calls', source: 'report' }],
    evaluations: [
      evaluation({
        studyId: 'study-of-2024',
        title: 'The audit',
        stateReason: 'not-applicable',
        due: '2025-06',
        evaluator: { name: 'The audit team', relation: 'deliverer', relationWhy: 'They run the desk.' },
        designNote: 'Two winters.',
        covers: ['mechanism', 'economics'],
        site: { at: 'includes-here', name: 'The county', places: ['Anytown', 'Othertown'] },
        sample: {
          unit: 'people',
          arms: 1,
          perArm: [{ arm: 'All', size: 40 }],
          total: 40,
          comparisonPlaces: 'not-applicable',
          note: 'Everyone seen.',
        },
        measurements: { before: 1, after: 1 },
        followUpMonths: 6,
        attrition: 'stated',
        attritionNote: 'Four moved away.',
        conclusion: 'Fewer calls.',
        outcomes: [
          outcome({
            aim: 'fewer-calls',
            measure: 'Calls a week',
            baseline: '12',
            result: '9',
            harmsLookedFor: 'yes',
          }),
          outcome({ id: 'cost', kind: 'cost', name: 'Cost' }),
        ],
        laterReport: { year: 2026, note: 'Announced.', source: 'report' },
        basisNote: 'The relation rests on general knowledge.',
      }),
    ],
    claimedOutcomes: [outcome({ id: 'claimed', kind: 'output', aim: 'fewer-calls' })],
    sponsors: [{ id: 'grant', name: 'A grant', role: 'Paid for the nurses' }],
    conflictsOfInterest: note('The maker sells it.'),
    disputes: [{ id: 'one', who: 'A charity', what: 'It disagrees.', source: 'report' }],
    keptClaims: [{ field: 'summary', words: 'fewer calls', reason: 'The audit says so.' }],
    mechanism: 'A nurse sees what an officer does not.',
    context: {
      legalBasis: 'The Mental Health Act',
      sharingAgreement: 'Signed in 2019',
      staff: 'Four nurses',
      technology: 'A shared screen',
      other: 'A quiet room',
    },
    cost: {
      amount: '£80,000 a year',
      basis: 'Salaries',
      priceYear: 2019,
      whoPays: 'The trust',
      whoGains: 'The force',
      source: 'report',
    },
    savingsClaimed: note('Hours of officers’ time.'),
    savingsAudited: note('None.'),
    inequalities: 'More who sleep rough were seen.',
    involvement: 'A panel of people who had been detained.',
    barriers: [{ id: 'one', text: 'Two systems.', howMet: 'One screen.', source: 'report' }],
    lessons: note('Start with the night shift.'),
    didNotWork: note('The leaflet.'),
    wouldDoDifferently: note('Train sooner.'),
    adaptations: note('By day in Othertown.'),
    materials: [{ id: 'form', title: 'The form', url: 'https://trust.example/form', note: 'Two pages.' }],
    relatedGuidance: [
      {
        id: 'guidance',
        title: 'Guidance',
        publisher: 'A college',
        year: 2020,
        url: 'https://college.example',
      },
    ],
    evidenceFromElsewhere: [
      {
        id: 'review',
        kind: 'systematic-review',
        finding: 'Mixed.',
        by: 'A university',
        year: 2022,
        source: 'report',
      },
    ],
    recognitions: note('An award.'),
    images: [
      {
        id: 'desk',
        url: 'https://trust.example/desk.jpg',
        alt: 'A desk',
        caption: 'The desk',
        credit: 'The trust',
        licence: 'CC BY 4.0',
      },
    ],
  })
}
