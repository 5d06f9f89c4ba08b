import { caseStudy, evaluation, outcome, trial } from '@casebook/core/synthetic/builders'
import type { CaseStudy } from './library.ts'

let told = 0
/** A text that stands nowhere else, so that a page can be searched for it. */
function words(): string {
  told += 1
  return `words number ${told} of all`
}

const note = (id: string) => [{ id, text: words(), source: 'report' }]

/** A case study with every field of the three tiers filled, each text unlike any other. */
export function fullCaseStudy(): CaseStudy {
  told = 0
  return caseStudy({
    title: words(),
    summary: words(),
    place: {
      name: words(),
      extent: 'several',
      forces: ['durham'],
      regions: ['north-east'],
      localAuthorities: [words()],
    },
    partners: [{ id: 'force', name: words(), sector: 'police', role: words(), lead: true }],
    start: '2019-04',
    end: '2022-12',
    endReason: words(),
    problem: words(),
    approach: words(),
    audience: words(),
    evaluated: 'yes',
    provenance: {
      channel: 'event',
      means: 'face-to-face',
      informantRole: words(),
      gatheredBy: words(),
      gatheredOn: '2026-10',
      note: words(),
    },
    localConfirmation: { by: words(), on: '2026-11' },
    contact: { name: words(), email: 'public.health@council.example', consentToPublish: true },
    licence: words(),
    sources: [
      { id: 'other', title: words(), kind: 'news' },
      {
        id: 'report',
        title: words(),
        publisher: words(),
        year: 2025,
        kind: 'report',
        url: 'https://reports.example/full',
        note: words(),
      },
    ],
    aims: [{ id: 'aim', text: words(), source: 'report' }],
    evaluations: [
      trial({
        evaluator: { name: words(), relation: 'mixed', relationWhy: words() },
        designNote: words(),
        site: { at: 'includes-here', name: words() },
        sample: { unit: 'people', perArm: [{ arm: words(), size: 154 }], note: words() },
        attritionNote: words(),
        report: { title: words(), publisher: words(), year: 2025, access: 'open', note: words() },
        conclusion: words(),
        laterReport: { note: words(), source: 'report' },
        basisNote: words(),
        outcomes: [outcome({ name: words(), measure: words(), baseline: words(), result: words() })],
      }),
      evaluation({ id: 'stopped', state: 'abandoned', title: words(), stateReason: words(), outcomes: [] }),
      evaluation({ id: 'away', title: words(), site: { at: 'elsewhere', name: words() } }),
    ],
    claimedOutcomes: [
      outcome({ id: 'claim', name: words(), result: words(), direction: 'worsened' }),
      outcome({ id: 'reached', name: words(), kind: 'output', result: words() }),
    ],
    sponsors: [{ id: 'sponsor', name: words(), role: words() }],
    conflictsOfInterest: [{ id: 'interest', text: words(), source: 'report' }],
    disputes: [{ id: 'dispute', who: words(), what: words(), source: 'report' }],
    keptClaims: [{ field: 'summary', words: words(), reason: words() }],
    mechanism: words(),
    context: {
      legalBasis: words(),
      sharingAgreement: words(),
      staff: words(),
      technology: words(),
      other: words(),
    },
    cost: {
      amount: words(),
      basis: words(),
      priceYear: 2021,
      whoPays: words(),
      whoGains: words(),
      source: 'report',
    },
    savingsClaimed: note('claimed-saving'),
    savingsAudited: note('audited-saving'),
    inequalities: words(),
    involvement: words(),
    barriers: [{ id: 'barrier', text: words(), howMet: words(), source: 'report' }],
    lessons: note('lesson'),
    didNotWork: note('failure'),
    wouldDoDifferently: note('next-time'),
    adaptations: note('adaptation'),
    materials: [{ id: 'form', title: words(), url: 'https://forms.example/one', note: words() }],
    relatedGuidance: [{ id: 'guide', title: words(), publisher: words(), year: 2020 }],
    evidenceFromElsewhere: [
      {
        id: 'review',
        kind: 'systematic-review',
        finding: words(),
        by: words(),
        year: 2018,
        source: 'report',
      },
    ],
    recognitions: note('award'),
    images: [
      {
        id: 'picture',
        url: 'https://pictures.example/one.jpg',
        alt: words(),
        caption: words(),
        credit: words(),
      },
    ],
  })
}

/** How many texts the case study above holds. */
export function textsTold(): string[] {
  return Array.from({ length: told }, (_, at) => `words number ${at + 1} of all`)
}
