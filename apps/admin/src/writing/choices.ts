import {
  Design,
  Direction,
  designInWords,
  type designs,
  directionInWords,
  EvaluatorRelation,
  hasCounterfactual,
  isOffScale,
  relationInWords,
} from '@casebook/core/evaluation'
import { Extent, extentInWords, forces, regions } from '@casebook/core/place'
import { channels, means, sectors, stages, type Term } from '@casebook/core/taxonomy'
import { accessInWords, stateInWords } from '@casebook/ui/evaluation-words'
import type { Choice } from './form-field.ts'

const choice = (value: string, label: string, hint?: string): Choice => ({
  value,
  label,
  ...(hint !== undefined && { hint }),
})

/** The terms that can be chosen today, with what each covers. */
function termsAsChoices(terms: readonly Term[]): Choice[] {
  return terms.map(({ id, label, scopeNote }) => choice(id, label, scopeNote))
}

export const extents: readonly Choice[] = Extent.options.map((each) => choice(each, extentInWords(each)))
export const policeForces: readonly Choice[] = forces.map(({ id, name }) => choice(id, name))
export const regionsAndNations: readonly Choice[] = regions.map(({ id, name }) => choice(id, name))
export const sectorsOfPartners: readonly Choice[] = termsAsChoices(sectors.terms)
export const gatheringChannels: readonly Choice[] = termsAsChoices(channels.terms)
export const gatheringMeans: readonly Choice[] = termsAsChoices(means.terms)
export const deliveryStages: readonly Choice[] = termsAsChoices(stages.terms)

export const evaluatedAnswers: readonly Choice[] = [
  choice('yes', 'Yes', 'Finished, under way or planned: add each under Evaluations.'),
  choice('no', 'No', 'Somebody who should know says that there is none.'),
  choice('none-found', 'None was found', 'We looked and found none.'),
  choice('not-asked', 'Nobody asked'),
  choice('not-known', 'Not known'),
]

export const sourceKinds: readonly Choice[] = [
  choice('journal-article', 'Journal article'),
  choice('report', 'Report'),
  choice('official-document', 'Official document'),
  choice('data', 'Data'),
  choice('practice-example', 'Practice example'),
  choice('news', 'News'),
  choice('web-page', 'Web page'),
  choice('other', 'Other'),
]

export const evaluationStates: readonly Choice[] = [
  choice('planned', stateInWords('planned')),
  choice('under-way', stateInWords('under-way')),
  choice('complete', stateInWords('complete')),
  choice('abandoned', stateInWords('abandoned')),
  choice('report-withdrawn', stateInWords('report-withdrawn')),
]

const relationHints: { readonly [Each in EvaluatorRelation]?: string } = {
  independent: 'Neither delivers the work nor pays for it. Only this counts as independent.',
  mixed: 'Some of the evaluators deliver the work, or answer to those who do.',
}

export const relations: readonly Choice[] = EvaluatorRelation.options.map((each) =>
  choice(each, capital(relationInWords(each)), relationHints[each]),
)

/** What each design does, for whoever reads a report and has to say which it is. */
const designHints: { readonly [Each in keyof typeof designs]: string } = {
  'randomised-trial': 'Chance decided who got it: people, events or places.',
  'natural-experiment': 'Something outside the work decided who got it, as if by chance.',
  'comparison-group': 'Measured before and after, here and in a group or place without it.',
  'interrupted-time-series-with-comparison':
    'Many points before and after, beside the same series from where it was not done.',
  'before-and-after': 'Measured before and after, here alone.',
  'interrupted-time-series': 'Many points before and after, here alone.',
  'after-only': 'Measured once it was done, and not before.',
  'cross-section': 'People or places looked at once, at one time.',
  'monitoring-data': 'Figures kept in running the work.',
  process: 'How it was carried out.',
  qualitative: 'What people said or did, in their own words.',
  economic: 'What it costs, and what is gained for it.',
}

const withComparison = 'With comparison: shows what would have happened otherwise'
const withoutComparison = 'Without comparison'
const offScale = 'How it works or what it costs, not whether it works'

export const studyDesigns: readonly Choice[] = Design.options.map((each) => ({
  ...choice(
    each,
    capital(designInWords(each)),
    each === 'not-known' ? 'The report does not say.' : designHints[each],
  ),
  ...(each !== 'not-known' && { group: groupOf(each) }),
}))

function groupOf(design: Design): string {
  if (hasCounterfactual(design)) return withComparison
  return isOffScale(design) ? offScale : withoutComparison
}

export const emmie: readonly Choice[] = [
  choice('mechanism', 'Mechanism', 'How it brings about what it does.'),
  choice('moderators', 'Moderators', 'For whom, and where, it works better or worse.'),
  choice('implementation', 'Implementation', 'What it took to do it.'),
  choice('economics', 'Economics', 'What it costs, and what is gained for it.'),
]

export const sites: readonly Choice[] = [
  choice('here', 'Here'),
  choice('includes-here', 'Here and in other places'),
  choice(
    'elsewhere',
    'Elsewhere',
    'The same approach in another place: shown beside, it does not lift this one.',
  ),
  choice('not-known', 'Not known', 'Counts as elsewhere until somebody finds out.'),
]

export const units: readonly Choice[] = [
  choice('people', 'People'),
  choice('events', 'Events'),
  choice('places', 'Places'),
  choice('time-points', 'Points in time'),
  choice('not-known', 'Not known'),
]

export const attritions: readonly Choice[] = [
  choice('stated', 'Stated', 'The report says how many were lost on the way.'),
  choice('not-stated', 'Not stated'),
  choice('not-applicable', 'Does not apply', 'Outcomes come from records of everybody.'),
  choice('not-known', 'Not known'),
]

export const reportAccess: readonly Choice[] = (
  ['open', 'abstract-only', 'subscription-or-purchase', 'on-request', 'unpublished', 'not-known'] as const
).map((each) => choice(each, capital(accessInWords(each))))

export const outcomeKinds: readonly Choice[] = [
  choice('outcome', 'What changed for people', 'Such as harm, health, offending, calls for help.'),
  choice('intermediate', 'A step on the way', 'Such as what people know, or whether they came to treatment.'),
  choice('process', 'How it was carried out'),
  choice('cost', 'Cost'),
  choice('output', 'What was delivered', 'People reached, trained or sent something: never a result.'),
]

export const directions: readonly Choice[] = Direction.options.map((each) =>
  choice(each, capital(directionInWords(each))),
)

export const harmsAnswers: readonly Choice[] = [
  choice('yes', 'Yes'),
  choice('no', 'No'),
  choice('not-known', 'Not known', 'The report does not say.'),
]

export const elsewhereKinds: readonly Choice[] = [
  choice('systematic-review', 'Systematic review'),
  choice('study', 'Study'),
  choice('guideline', 'Guideline'),
  choice('other', 'Other'),
]

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
