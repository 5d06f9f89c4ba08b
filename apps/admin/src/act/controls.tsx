import { type ReactElement, type ReactNode, use } from 'react'
import { FormContext } from '../frame/checked-form.tsx'

type Named = { name: string; label: string; hint?: ReactNode }
type Given = { id: string; 'aria-describedby': string | undefined; 'aria-invalid': true | undefined }

/** The frame of one control: its label, its hint, and what is wrong with what was given. */
function Framed({ name, label, hint, children }: Named & { children: (given: Given) => ReactNode }) {
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

/** Several lines to fill in. */
export function TextArea({ rows = 4, ...named }: Named & { rows?: number }): ReactElement {
  return (
    <Framed {...named}>
      {(given) => <textarea {...given} name={named.name} rows={rows} className="govuk-textarea" />}
    </Framed>
  )
}

export type Option = { readonly value: string; readonly label: string }
export type Options = readonly { readonly group: string; readonly options: readonly Option[] }[]

type SelectProps = Named & {
  /** What is chosen where nothing is: its value is empty. */
  none: string
  options: readonly Option[] | Options
  chosen?: string
}

/** One of a list, under headings where it has them. */
export function Select({ none, options, chosen = '', ...named }: SelectProps): ReactElement {
  return (
    <Framed {...named}>
      {(given) => (
        <select {...given} name={named.name} defaultValue={chosen} className="govuk-select">
          <option value="">{none}</option>
          {options.map((each) =>
            'group' in each ? (
              <optgroup key={each.group} label={each.group}>
                {each.options.map(drawn)}
              </optgroup>
            ) : (
              drawn(each)
            ),
          )}
        </select>
      )}
    </Framed>
  )
}

function drawn({ value, label }: Option): ReactElement {
  return (
    <option key={value} value={value}>
      {label}
    </option>
  )
}
