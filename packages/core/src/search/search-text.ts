import type { CaseStudy } from '../case-study/case-study.ts'
import { force } from '../place/forces.ts'
import { region } from '../place/regions.ts'
import { isNotValue, listed } from '../stated/stated.ts'
import { themes } from '../taxonomy/themes.ts'
import { topics } from '../taxonomy/topics.ts'

/** The words of a case study that a search looks through, most telling first. Text as written, Markdown included. */
export type SearchText = { title: string; summary: string; terms: string; place: string; body: string }

/** What a search looks through: title, summary, the labels and alternative labels of its terms, its place, and all else that is known. */
export function searchTextOf(caseStudy: CaseStudy): SearchText {
  const { title, summary, place, partners } = caseStudy
  const terms = [
    ...caseStudy.topics.map((id) => topics.term(id)),
    ...caseStudy.themes.map((id) => themes.term(id)),
  ].flatMap(({ label, altLabels }) => [label, ...altLabels])
  const places = [
    place.name,
    ...listed(place.forces).map((id) => force(id).name),
    ...listed(place.regions).map((id) => region(id).name),
    ...listed(place.localAuthorities),
    ...listed(partners).map(({ name }) => name),
  ]
  return { title, summary, terms: lines(terms), place: lines(places), body: lines([...bodyTexts(caseStudy)]) }
}

function* bodyTexts(caseStudy: CaseStudy): Generator<string> {
  const { problem, approach, audience, mechanism, inequalities, involvement, endReason, cost, context } =
    caseStudy
  yield* [problem, approach, audience, mechanism, inequalities, involvement, endReason].filter(isText)
  yield* Object.values(context).filter(isText)
  yield* [cost.amount, cost.whoPays, cost.whoGains].filter(isText)
  for (const field of [
    'lessons',
    'didNotWork',
    'wouldDoDifferently',
    'adaptations',
    'recognitions',
    'barriers',
  ] as const) {
    for (const { text } of listed<{ text: string }>(caseStudy[field])) yield text
  }
  for (const { conclusion, evaluator, outcomes, report } of caseStudy.evaluations) {
    yield* [conclusion, evaluator.name, report.title].filter(isText)
    for (const { name, result } of outcomes) yield* [name, result].filter(isText)
  }
  for (const { name, result } of caseStudy.claimedOutcomes) yield* [name, result].filter(isText)
  for (const { title } of caseStudy.sources) yield title
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && !isNotValue(value)
}

function lines(texts: readonly string[]): string {
  return texts.join('\n')
}
