import type { Assessment } from '@casebook/core/evidence'
import type { ReactElement } from 'react'

type Coverage = Assessment['coverage']

const questions: [keyof Coverage, string][] = [
  ['effect', 'Whether it works (effect)'],
  ['mechanism', 'How it works (mechanism)'],
  ['moderators', 'For whom and where it works (moderators)'],
  ['implementation', 'What it takes to do it (implementation)'],
  ['economics', 'What it costs and saves (economics)'],
]

const stateWords: Record<Coverage['effect']['state'], string> = {
  evaluated: 'evaluated',
  described: 'described, not evaluated',
  'not-known': 'not known',
}

/** Which of the five questions of EMMIE an evaluation looked at, and which are only described. */
export function CoverageTable({ coverage }: { coverage: Coverage }): ReactElement {
  return (
    <dl className="pairs">
      {questions.map(([letter, question]) => (
        <div key={letter}>
          <dt>{question}</dt>
          <dd>{stateWords[coverage[letter].state]}</dd>
        </div>
      ))}
    </dl>
  )
}
