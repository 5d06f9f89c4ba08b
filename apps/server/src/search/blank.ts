import { Evaluation } from '@casebook/core/evaluation'
import { policeAndPublicHealth } from '@casebook/core/library'

/** An evaluation of which nothing is known. */
export const blankEvaluation = Evaluation.parse({
  id: 'none',
  state: 'planned',
  evaluator: { relation: 'not-known' },
  design: 'not-known',
  site: { at: 'not-known' },
  period: {},
  sample: {},
  measurements: {},
  report: {},
  outcomes: [],
  sources: ['none'],
})

/** A case study of which nothing is known. */
export const blankCaseStudy = policeAndPublicHealth.CaseStudy.parse({
  slug: 'none',
  title: 'None',
  summary: 'None',
  topics: ['mental-health'],
  themes: ['collaboration'],
  place: {
    name: 'None',
    extent: 'local',
    forces: 'not-known',
    regions: 'not-known',
    localAuthorities: 'not-known',
  },
  partners: 'not-known',
  start: 'not-known',
  end: 'not-known',
  factsAsAt: '2016',
  problem: 'not-known',
  approach: 'None',
  audience: 'not-known',
  evaluated: 'not-known',
  provenance: { channel: 'not-known', means: 'not-known', gatheredBy: 'None', gatheredOn: '2016' },
  localConfirmation: 'not-known',
  contact: 'not-known',
  reviewBy: '2016-01-01',
  licence: 'None',
  sources: [{ id: 'none', title: 'None', kind: 'report' }],
})
