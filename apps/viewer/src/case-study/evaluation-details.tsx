import { dateInWords } from '@casebook/core/date'
import { designInWords, type Evaluation, relationInWords } from '@casebook/core/evaluation'
import { isKnown } from '@casebook/core/stated'
import {
  accessInWords,
  attritionInWords,
  isToCome,
  measurementsInWords,
  periodInWords,
  sampleInWords,
  siteInWords,
  stateInWords,
} from '@casebook/ui/evaluation-words'
import { Facts, type NamedFact, told } from '@casebook/ui/facts'
import { LongText } from '@casebook/ui/long-text'
import { type ReactElement, type ReactNode, useContext } from 'react'
import { Cite, SourcesContext } from './cite.tsx'

/** How a study was made, row by row; what is not known of it is named together at the end. */
export function EvaluationDetails({ evaluation }: { evaluation: Evaluation }): ReactElement {
  const rows = rowsOf(evaluation)
  const blanks = rows.filter(([, fact]) => fact === null).map(([term]) => term.toLowerCase())
  const { basisNote, laterReport } = evaluation
  return (
    <details className="study__more">
      <summary>{isToCome(evaluation.state) ? 'How it is to be studied' : 'How it was studied'}</summary>
      <Facts facts={rows} />
      {blanks.length > 0 && (
        <p className="blank">
          {isToCome(evaluation.state) ? 'Not settled, or not known yet' : 'Not known'}: {blanks.join(', ')}.
        </p>
      )}
      {laterReport && (
        <div>
          <p>News of a later report, of unproven weight, so it does not count:</p>
          <LongText text={laterReport.note} level={4} />
          <Cite of={laterReport.source} />
        </div>
      )}
      {basisNote && <LongText text={basisNote} level={4} />}
    </details>
  )
}

function rowsOf(evaluation: Evaluation): NamedFact[] {
  const {
    state,
    due,
    evaluator,
    design,
    designNote,
    site,
    sample,
    followUpMonths,
    attrition,
    attritionNote,
    covers,
  } = evaluation
  const reported = state === 'complete' || state === 'report-withdrawn'
  return [
    ['State', stateInWords(state)],
    ...(reported ? [] : [['Due date', isKnown(due) ? dateInWords(due) : null] as const]),
    ['Evaluator', isKnown(evaluator.name) ? evaluator.name : null],
    ['Their part in the work', noted(capital(relationInWords(evaluator.relation)), evaluator.relationWhy)],
    ['Design', noted(capital(designInWords(design)), designNote)],
    ['Where', siteInWords(site)],
    ['Period', periodInWords(evaluation)],
    ['Sample', sample.note ? noted(sampleInWords(evaluation) ?? '', sample.note) : sampleInWords(evaluation)],
    ['Times measured', measurementsInWords(evaluation)],
    [
      'Follow-up',
      isKnown(followUpMonths) ? `${followUpMonths} ${followUpMonths === 1 ? 'month' : 'months'}` : null,
    ],
    [
      'Lost before the end',
      attrition === 'not-known' && !attritionNote ? null : noted(attritionInWords(attrition), attritionNote),
    ],
    ...(covers.length > 0 ? [['Also tells of', covers.join(', ')] as const] : []),
    ...(reported ? [['Report', <Report key="report" report={evaluation.report} />] as const] : []),
  ]
}

function Report({ report }: Pick<Evaluation, 'report'>): ReactElement {
  const { title, publisher, year, url, access, note } = report
  const isSource = useContext(SourcesContext).some((source) => source.url === url)
  return (
    <>
      {isKnown(url) && isKnown(title) ? (
        <a href={url} className={isSource ? 'is-source' : undefined}>
          {title}
        </a>
      ) : (
        told(title, String)
      )}
      {isKnown(publisher) && `, ${publisher}`}
      {isKnown(year) && `, ${year}`} ({accessInWords(access)}){note && <LongText text={note} level={4} />}
    </>
  )
}

/** The words, and a note on them as a sentence of its own. */
function noted(words: string, note: string | undefined): ReactNode {
  return note ? (
    <>
      {words && `${words}.`}
      <LongText text={note} level={4} />
    </>
  ) : (
    words
  )
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
