import { type ReactElement, type ReactNode, use } from 'react'
import { FormContext } from './checked-form.tsx'

export type Named = { name: string; label: string; hint?: ReactNode }

/** What a control takes over from its frame, and whether what it holds was refused. */
type Framing = { id: string; 'aria-describedby': string | undefined; 'aria-invalid': true | undefined }

type FramedProps = Named & { children: (framing: Framing) => ReactNode }

/** The frame of one control: its label, its hint, and what is wrong with what was given. */
export function Framed({ name, label, hint, children }: FramedProps): ReactElement {
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
      {children({
        id,
        'aria-describedby': described || undefined,
        'aria-invalid': wrong.length > 0 || undefined,
      })}
    </div>
  )
}
