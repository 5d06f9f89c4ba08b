import type { Evaluation } from '../evaluation/evaluation.ts'
import { isKnown, known } from '../stated/stated.ts'

/** Which study, in a few words: `the 2014 report by the trust's audit team`; a `study` where nobody can get at a report. */
export function studyInWords({ report, evaluator, title }: Evaluation): string {
  const year = known(report.year)
  const name = known(evaluator.name)
  if (!name && title) return `“${title}”${year === undefined ? '' : ` of ${year}`}`
  const what = hasReport(report) ? 'report' : 'study'
  return `the ${year === undefined ? '' : `${year} `}${what}${name ? ` by ${shortName(name)}` : ''}`
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

/** What some of all the evaluations are called, each name once; the only one of a case study needs no name. */
export function namesOf(meant: readonly Evaluation[], all: readonly Evaluation[]): string[] {
  if (all.length === 1) return ['the evaluation']
  const names = meant.map((evaluation) => nameAmong(evaluation, meant, all))
  return names.length > 1 ? [...new Set(names)] : names
}

/** What one is called; a part of a study is told from its parts that are not meant: `part of the 2021 report by RAND Europe`. */
export function nameAmong(
  evaluation: Evaluation,
  meant: readonly Evaluation[],
  all: readonly Evaluation[],
): string {
  const { studyId } = evaluation
  const name = evaluationInWords(evaluation)
  const isPart =
    studyId !== undefined &&
    all.some(
      (other) => other.studyId === studyId && !meant.includes(other) && evaluationInWords(other) === name,
    )
  return isPart ? `part of ${name}` : name
}

function hasReport({ title, access }: Evaluation['report']): boolean {
  return isKnown(title) && access !== 'unpublished' && access !== 'not-known'
}

/** A name as it stands within a sentence, without what it has in brackets at its end. */
function shortName(name: string): string {
  const bracket = name.indexOf(' (')
  const short = bracket > 0 ? name.slice(0, bracket) : name
  return /^(?:The|An?) /.test(short) ? short.charAt(0).toLowerCase() + short.slice(1) : short
}
