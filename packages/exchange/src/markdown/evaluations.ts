import type { CaseStudy } from '@casebook/core/case-study'
import { dateInWords } from '@casebook/core/date'
import {
  designInWords,
  directionInWords,
  type Evaluation,
  type Outcome,
  relationInWords,
} from '@casebook/core/evaluation'
import { isNotValue, known, listed } from '@casebook/core/stated'
import type { BlockContent } from 'mdast'
import { fact, longFact, said, several } from './facts.ts'
import { entry } from './long-text.ts'
import { heading, type Line, link, list, paragraph, table } from './nodes.ts'

/** A source by its number in the list at the end, in brackets: "(source 2)". */
export type Cite = (id: string | undefined) => string

/** Every evaluation, and the results and outputs that are claimed outside one. */
export function evaluations(
  { evaluations: studies, claimedOutcomes, aims }: CaseStudy,
  cite: Cite,
): BlockContent[] {
  const aimOf = (id: string | undefined) => listed(aims).find((aim) => aim.id === id)?.text ?? ''
  const outcomes = (of: readonly Outcome[]) => outcomeTable(of, { aimOf, cite })
  return [
    heading(2, 'Evaluations'),
    ...(studies.length === 0 ? [paragraph('None is recorded.')] : []),
    ...studies.flatMap((study) => [...evaluation(study, cite), ...outcomes(study.outcomes)]),
    ...(claimedOutcomes.length > 0
      ? [heading(2, 'Said outside an evaluation'), ...outcomes(claimedOutcomes)]
      : []),
  ]
}

function evaluation(study: Evaluation, cite: Cite): BlockContent[] {
  const { evaluator, site, period, report, measurements, laterReport } = study
  const name = study.title ?? known(report.title) ?? said(evaluator.name, (by) => `By ${by}`)
  const by = `${said(evaluator.name, words)} (${relationInWords(evaluator.relation)})`
  const places = isNotValue(site.places) ? '' : `: ${several(site.places, words)}`
  return [
    heading(3, name),
    list([
      longFact('State', known(study.stateReason), plain(study.state)),
      ...(isNotValue(study.due) ? [] : [fact('Due', dateInWords(study.due))]),
      longFact('Evaluator', evaluator.relationWhy, by),
      longFact('Design', study.designNote, designInWords(study.design)),
      ...(study.covers.length > 0 ? [fact('Tells also of', study.covers.join(', '))] : []),
      fact('Site', `${plain(site.at)}; ${said(site.name, words)}${places}`),
      fact('Period', `${said(period.from, dateInWords)} to ${said(period.to, dateInWords)}`),
      longFact('Sample', study.sample.note, sampleInWords(study.sample)),
      fact('Measured before', said(measurements.before, String)),
      fact('Measured after', said(measurements.after, String)),
      fact('Followed for months', said(study.followUpMonths, String)),
      longFact('Attrition', study.attritionNote, plain(study.attrition)),
      fact('Report', reportLine(study)),
      ...(report.note === undefined ? [] : [longFact('Note on the report', report.note)]),
      longFact('Conclusion', study.conclusion),
      fact('Sources', study.sources.map(cite).join(' ')),
      ...(laterReport
        ? [
            entry(laterReport.note, {
              before: fact('Later report', `${said(laterReport.year, String)}: `),
              after: cite(laterReport.source),
            }),
          ]
        : []),
      ...(study.basisNote === undefined ? [] : [longFact('What this rests on', study.basisNote)]),
    ]),
  ]
}

function words(text: string): string {
  return text
}

/** A word of the model without its hyphens. */
function plain(id: string): string {
  return id.replaceAll('-', ' ')
}

function sampleInWords({ unit, arms, perArm, total, comparisonPlaces }: Evaluation['sample']): string {
  const groups = isNotValue(perArm)
    ? ''
    : `; ${perArm.map(({ arm, size }) => `${arm}: ${said(size, String)}`).join('; ')}`
  const places = isNotValue(comparisonPlaces) ? '' : `; comparison places: ${comparisonPlaces}`
  return `${plain(unit)}; groups: ${said(arms, String)}${groups}; in all: ${said(total, String)}${places}`
}

function reportLine({ report: { title, publisher, year, url, access } }: Evaluation): Line {
  const told = `${said(title, words)}; ${said(publisher, words)}; ${said(year, String)}; access: ${plain(access)}`
  return [told, ...(isNotValue(url) ? [] : ['; ', link(url)])]
}

type Told = { aimOf: (id: string | undefined) => string; cite: Cite }

function outcomeTable(outcomes: readonly Outcome[], { aimOf, cite }: Told): BlockContent[] {
  if (outcomes.length === 0) return []
  const headers = [
    'Outcome',
    'Kind',
    'Measure',
    'Before',
    'Result',
    'Direction',
    'Harms looked for',
    'Aim',
    'Source',
  ]
  const rows = outcomes.map((each) => [
    each.name,
    each.kind,
    said(each.measure, words),
    said(each.baseline, words),
    said(each.result, words),
    directionInWords(each.direction),
    plain(each.harmsLookedFor),
    aimOf(each.aim),
    cite(each.source),
  ])
  return [table(headers, rows)]
}
