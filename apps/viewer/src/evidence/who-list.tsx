import { EvaluatorRelation, relationInWords } from '@casebook/core/evaluation'
import type { ReactElement } from 'react'

/** Each way in which an evaluator may stand to the work. */
export function WhoList(): ReactElement {
  return (
    <ul className="points">
      {EvaluatorRelation.options.map((relation) => (
        <li key={relation}>{relationInWords(relation)}</li>
      ))}
    </ul>
  )
}
