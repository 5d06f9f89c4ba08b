import { designInWords, type Evaluation, relationInWords } from '@casebook/core/evaluation'
import { isKnown } from '@casebook/core/stated'
import { evaluationTitle, isToCome, stateInWords } from '@casebook/ui/evaluation-words'
import { LongText } from '@casebook/ui/long-text'
import type { ReactElement } from 'react'
import { Cite } from './cite.tsx'
import { EvaluationDetails } from './evaluation-details.tsx'
import { OutcomesTable } from './outcomes-table.tsx'
import { ToldAtLength } from './told.tsx'

/** One study: who looked and how, what it concluded, what it found row by row, and the rest folded. */
export function EvaluationBlock({ evaluation }: { evaluation: Evaluation }): ReactElement {
  const { id, state, stateReason, evaluator, design, conclusion, sources } = evaluation
  const outcomes = evaluation.outcomes.filter(({ kind }) => kind !== 'output')
  const title = evaluationTitle(evaluation)
  return (
    <div className="study" id={`evaluation-${id}`}>
      <h3>{title}</h3>
      <p className="study__by">
        {state !== 'complete' && <strong>{stateInWords(state)} · </strong>}
        {isToCome(state) ? 'Who is to look' : 'Who looked'}: {relationInWords(evaluator.relation)} · How:{' '}
        {designInWords(design)}
        <Cite of={sources} />
      </p>
      {(state === 'abandoned' || state === 'report-withdrawn') && (
        <ToldAtLength text={stateReason} level={4} />
      )}
      {isKnown(conclusion) && <LongText text={conclusion} level={4} />}
      {outcomes.length > 0 &&
        (isToCome(state) ? (
          <p>It is to look at: {outcomes.map(({ name }) => lowerFirst(name)).join('; ')}.</p>
        ) : (
          <OutcomesTable outcomes={outcomes} caption={`What changed: ${title}`} />
        ))}
      {outcomes.length === 0 && state === 'complete' && <p className="blank">No finding of it is stated.</p>}
      <EvaluationDetails evaluation={evaluation} />
    </div>
  )
}

function lowerFirst(name: string): string {
  return /^[A-Z][a-z]/.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name
}
