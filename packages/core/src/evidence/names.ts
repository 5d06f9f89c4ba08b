import type { Evaluation } from '../evaluation/evaluation.ts'
import { isKnown, known } from '../stated/stated.ts'
import { distinct } from './ids.ts'

/** Which study, in a few words: `the 2014 report by the trust's audit team`; a `study` where nobody can get at a report. */
export function studyInWords({ report, evaluator, title }: Evaluation): string {
  const year = known(report.year)
  const name = known(evaluator.name)
  if (!name && title) return year === undefined ? `“${title}”` : `“${title}” of ${year}`
  const what = hasReport(report) ? 'report' : 'study'
  const study = year === undefined ? `the ${what}` : `the ${year} ${what}`
  return name ? `${study} by ${shortName(name)}` : study
}

/** Which study is coming: `the evaluation by the University of Glasgow`. */
export function comingStudyInWords({ evaluator }: Evaluation): string {
  const name = known(evaluator.name)
  return name ? `the evaluation by ${shortName(name)}` : 'an evaluation'
}

/** What an evaluation is called: a complete one by its report, any other as one that is to come. */
export function evaluationInWords(evaluation: Evaluation): string {
  return evaluation.state === 'complete' ? studyInWords(evaluation) : comingStudyInWords(evaluation)
}

/** What some of all the evaluations are called, each name once; the only one of a case study needs none. */
export function namesOf(meant: readonly Evaluation[], all: readonly Evaluation[]): string[] {
  if (all.length === 1) return ['the evaluation']
  return distinct(meant.map((evaluation) => nameAmong(evaluation, meant, all)))
}

/** What one of all the evaluations is called, by itself. */
export function nameOf(evaluation: Evaluation, all: readonly Evaluation[]): string {
  return all.length === 1 ? 'the evaluation' : nameAmong(evaluation, [evaluation], all)
}

/** What one is called; a part of a study is told from its parts that are not meant: `part of the 2021 report by RAND Europe`. */
export function nameAmong(
  evaluation: Evaluation,
  meant: readonly Evaluation[],
  all: readonly Evaluation[],
): string {
  const name = evaluationInWords(evaluation)
  const { studyId } = evaluation
  if (studyId === undefined) return name
  const isPart = all.some(
    (other) => other.studyId === studyId && !meant.includes(other) && evaluationInWords(other) === name,
  )
  return isPart ? `part of ${name}` : name
}

function hasReport({ title, access }: Evaluation['report']): boolean {
  return isKnown(title) && access !== 'unpublished' && access !== 'not-known'
}

const article = /^(?:The|An?) /

/** A name as it stands within a sentence, without what it has in brackets at its end. */
function shortName(name: string): string {
  const bracket = name.indexOf(' (')
  const short = bracket > 0 ? name.slice(0, bracket) : name
  return article.test(short) ? short.charAt(0).toLowerCase() + short.slice(1) : short
}
