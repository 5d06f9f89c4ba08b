import type { Reason } from '@casebook/core/reason'
import type { ReactElement } from 'react'
import type { Desk } from '../desk/desk.ts'
import type { Typed } from './typed.ts'

type Asked = Awaited<ReturnType<Desk['areaAsk']['read']>>['questions'][number]

const ofFact = [
  ['right', 'It is right'],
  ['wrong', 'It is wrong, or lacks something'],
  ['not-known', 'I do not know'],
] as const
/** Where the page tells nothing, nothing can be right. */
const ofBlank = [
  ['wrong', 'I can tell you'],
  ['not-known', 'I do not know'],
] as const

/** One question with its answers, and room for what would be right. */
export function Question({
  question: { field, asks, isBlank },
  given,
  reason,
}: {
  question: Asked
  given: Typed['answers'][string] | undefined
  reason: Reason | undefined
}): ReactElement {
  const errorId = reason && `error-${field}`
  return (
    <div className={`question${reason ? ' question--error' : ''}`}>
      <fieldset className="govuk-fieldset" aria-describedby={errorId}>
        <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">{asks}</legend>
        {reason && (
          <p id={errorId} className="govuk-error-message">
            <span className="govuk-visually-hidden">Error:</span> {reason.says}
          </p>
        )}
        <div className="govuk-radios govuk-radios--small">
          {(isBlank ? ofBlank : ofFact).map(([value, label], at) => {
            const id = at === 0 ? `asked-${field}` : `asked-${field}-${value}`
            return (
              <div key={value} className="govuk-radios__item">
                <input
                  className="govuk-radios__input"
                  type="radio"
                  id={id}
                  name={`answer:${field}`}
                  value={value}
                  defaultChecked={given?.answer === value}
                />
                <label className="govuk-label govuk-radios__label" htmlFor={id}>
                  {label}
                </label>
              </div>
            )
          })}
        </div>
        <div className="question__right">
          <label className="govuk-label" htmlFor={`says-${field}`}>
            {isBlank ? 'What do you know of it?' : 'What would be right?'}
          </label>
          <textarea
            className="govuk-textarea"
            id={`says-${field}`}
            name={`says:${field}`}
            rows={3}
            defaultValue={given?.says ?? ''}
          />
        </div>
      </fieldset>
    </div>
  )
}
