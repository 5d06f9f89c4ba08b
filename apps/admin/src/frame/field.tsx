import type { Reason } from '@casebook/core/reason'
import { type InputHTMLAttributes, type ReactElement, useState } from 'react'

type FieldProps = {
  /** The form that it stands in: ids are made of both, so that two forms on a page do not mix. */
  within: string
  name: string
  label: string
  hint?: string
  reasons: readonly Reason[]
  input?: InputHTMLAttributes<HTMLInputElement>
}

/** One line to fill in, with its hint and what is wrong with it. What was typed stays, whatever the answer. */
export function Field({ within, name, label, hint, reasons, input }: FieldProps): ReactElement {
  const wrong = reasons.filter(({ field }) => field === name)
  const id = `${within}-${name}`
  const described = [hint && `${id}-hint`, wrong.length > 0 && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className={`govuk-form-group${wrong.length > 0 ? ' govuk-form-group--error' : ''}`}>
      <label className="govuk-label field__label" htmlFor={id}>
        {label}
      </label>
      {hint && (
        <div id={`${id}-hint`} className="govuk-hint">
          {hint}
        </div>
      )}
      {wrong.length > 0 && (
        <p id={`${id}-error`} className="govuk-error-message">
          <span className="govuk-visually-hidden">Error:</span> {wrong.map(({ says }) => says).join(' ')}
        </p>
      )}
      <input
        id={id}
        name={name}
        className={`govuk-input${wrong.length > 0 ? ' govuk-input--error' : ''}`}
        aria-describedby={described || undefined}
        aria-invalid={wrong.length > 0 || undefined}
        {...input}
      />
    </div>
  )
}

/** A password, which can be looked at while it is typed. */
export function PasswordField(props: Omit<FieldProps, 'input'> & { autoComplete: string }): ReactElement {
  const [shown, setShown] = useState(false)
  return (
    <div className="password">
      <Field
        {...props}
        input={{
          type: shown ? 'text' : 'password',
          autoComplete: props.autoComplete,
          spellCheck: false,
          autoCapitalize: 'none',
        }}
      />
      <button
        type="button"
        className="password__show"
        aria-controls={`${props.within}-${props.name}`}
        onClick={() => setShown(!shown)}
      >
        {shown ? 'Hide' : 'Show'} <span className="govuk-visually-hidden">password</span>
      </button>
    </div>
  )
}
