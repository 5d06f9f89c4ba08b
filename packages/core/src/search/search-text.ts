import type { CaseStudy, Terms } from '../case-study/case-study.ts'
import type { Outcome } from '../evaluation/outcome.ts'
import { force } from '../place/forces.ts'
import { region } from '../place/regions.ts'
import { isNotValue, listed } from '../stated/stated.ts'
import { labelsOf } from '../taxonomy/term.ts'

/** The words of a case study that a search looks through, most telling first. Text as written, Markdown included. */
export type SearchText = {
  title: string
  summary: string
  terms: string
  place: string
  body: string
  /** The titles of what is cited: found by, and never shown as if they were findings. */
  cited: string
}

/**
 * What a search looks through: title, summary, the labels and alternative labels of its topics and themes in every
 * language, its place
 * and those who took part, and all else that readers see told. What is not known is in none of them.
 */
export function searchTextOf<Topic extends string, Theme extends string>(
  caseStudy: CaseStudy<Topic, Theme>,
  { topics, themes }: Terms<Topic, Theme>,
): SearchText {
  const { title, summary, place, partners } = caseStudy
  const terms = [
    ...caseStudy.topics.map((id) => topics.term(id)),
    ...caseStudy.themes.map((id) => themes.term(id)),
  ].flatMap(labelsOf)
  const places = [
    place.name,
    ...listed(place.forces).map((id) => force(id).name),
    ...listed(place.regions).map((id) => region(id).name),
    ...listed(place.localAuthorities),
    ...listed(partners).map(({ name }) => name),
  ]
  return {
    title,
    summary,
    terms: lines(terms),
    place: lines(places),
    body: lines([...bodyTexts(caseStudy)]),
    cited: lines([...citedTitles(caseStudy)]),
  }
}

function* bodyTexts(caseStudy: CaseStudy): Generator<string> {
  const { problem, approach, audience, mechanism, inequalities, involvement, endReason, cost, context } =
    caseStudy
  yield* [problem, approach, audience, mechanism, inequalities, involvement, endReason].filter(isText)
  yield* Object.values(context).filter(isText)
  yield* [cost.amount, cost.basis, cost.whoPays, cost.whoGains].filter(isText)
  for (const { role } of listed(caseStudy.partners)) if (isText(role)) yield role
  for (const field of noteFields) for (const { text } of listed<Told>(caseStudy[field])) yield text
  for (const { howMet } of listed(caseStudy.barriers)) if (isText(howMet)) yield howMet
  for (const { conclusion, evaluator, outcomes } of caseStudy.evaluations) {
    yield* [conclusion, evaluator.name].filter(isText)
    yield* outcomes.flatMap(outcomeTexts)
  }
  yield* caseStudy.claimedOutcomes.flatMap(outcomeTexts)
  for (const { what } of caseStudy.disputes) yield what
  for (const { finding } of caseStudy.evidenceFromElsewhere) yield finding
  for (const { name } of listed(caseStudy.sponsors)) yield name
}

function* citedTitles({ evaluations, materials, relatedGuidance, sources }: CaseStudy): Generator<string> {
  yield* evaluations.flatMap(({ title, report }) => [title, report.title]).filter(isText)
  yield* [...listed<Titled>(materials), ...listed<Titled>(relatedGuidance), ...sources].map(
    ({ title }) => title,
  )
}

type Titled = { title: string }

type Told = { text: string }

const noteFields = [
  'aims',
  'lessons',
  'didNotWork',
  'wouldDoDifferently',
  'adaptations',
  'recognitions',
  'barriers',
  'savingsClaimed',
  'savingsAudited',
  'conflictsOfInterest',
] as const

function outcomeTexts({ name, measure, baseline, result }: Outcome): string[] {
  return [name, measure, baseline, result].filter(isText)
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && !isNotValue(value)
}

function lines(texts: readonly string[]): string {
  return texts.join('\n')
}
