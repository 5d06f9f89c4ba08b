import { type InputHTMLAttributes, type ReactElement, use, useState } from 'react'
import { FormContext } from './checked-form.tsx'

type FieldProps = {
  name: string
  label: string
  hint?: string
  input?: InputHTMLAttributes<HTMLInputElement>
}

/** One line to fill in, with its hint and what is wrong with it. What was typed stays, whatever the answer. */
export function Field({ name, label, hint, input }: FieldProps): ReactElement {
  const { within, reasons } = use(FormContext)
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
  const { within } = use(FormContext)
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
        aria-controls={`${within}-${props.name}`}
        onClick={() => setShown(!shown)}
      >
        {shown ? 'Hide' : 'Show'} <span className="govuk-visually-hidden">password</span>
      </button>
    </div>
  )
}
