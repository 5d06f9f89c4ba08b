import { checkReadiness, type DraftCaseStudy } from '@casebook/core/readiness'
import { caseStudy, evaluation } from '@casebook/core/synthetic/builders'
import { fullCaseStudy } from '@casebook/core/synthetic/full'

const asAt = '2026-11-22'

const drafts: [string, DraftCaseStudy][] = [
  ['nothing yet', {}],
  ['a title alone', { title: 'Street triage in Exampleton' }],
  ['tier 1, with not-known where it may be', caseStudy()],
  ['every field filled in', fullCaseStudy()],
  ['a study', caseStudy({ evaluations: [evaluation()] })],
  ['words above the evidence', { ...caseStudy(), summary: 'The scheme reduced calls to police by half.' }],
  [
    'such words, kept with a reason',
    {
      ...caseStudy(),
      summary: 'The scheme reduced calls to police by half.',
      keptClaims: [{ field: 'summary', words: 'reduced', reason: 'It is in the title of the report.' }],
    },
  ],
  ['a blank title', { ...caseStudy(), title: ' ' }],
  ['no topic', { ...caseStudy(), topics: [] }],
  ['no source', { ...caseStudy(), sources: [] }],
  ['a telephone number in the text', { ...caseStudy(), problem: 'Ask for Sam on 07700 900123.' }],
  [
    'a contact who has not consented',
    { ...caseStudy(), contact: { name: 'The team', email: 'team@council.example', consentToPublish: false } },
  ],
  ['to be reviewed in the past', { ...caseStudy(), reviewBy: '2020-01-01' }],
]

/** Drafts: what bars publishing each, and what is worth a second look. */
export function readinessCases() {
  return drafts.map(([name, draft]) => {
    const { blocking, advisory } = checkReadiness(draft, { asAt })
    const short = ({ rule, field }: { rule: string; field: string }) => ({ rule, field })
    return { name, draft, asAt, expected: { blocking: blocking.map(short), advisory: advisory.map(short) } }
  })
}
