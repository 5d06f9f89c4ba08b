import { type InputHTMLAttributes, type ReactElement, use, useState } from 'react'
import { FormContext } from './checked-form.tsx'
import { Framed, type Named } from './framed.tsx'

type FieldProps = Named & { input?: InputHTMLAttributes<HTMLInputElement> }

/** One line to fill in, with its hint and what is wrong with it. What was typed stays, whatever the answer. */
export function Field({ input, ...named }: FieldProps): ReactElement {
  return (
    <Framed {...named}>
      {(framing) => (
        <input
          {...framing}
          name={named.name}
          className={`govuk-input${framing['aria-invalid'] ? ' govuk-input--error' : ''}`}
          {...input}
        />
      )}
    </Framed>
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
