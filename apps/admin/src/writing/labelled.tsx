import type { Path } from '@casebook/core/difference'
import type { ReactElement, ReactNode } from 'react'
import { useFaults } from './form-context.ts'
import { exampleTitles, type FormField } from './form-field.ts'
import { fieldId } from './place.ts'

export type ControlProps = { readonly field: FormField; readonly path: Path; readonly value: unknown }

/** What a control says of itself to those who hear the page. */
export type Described = {
  readonly id: string
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': true | undefined
}

/** The ids of what describes a field, and whether anything is wrong with it. */
export function useDescribed({ field, path }: ControlProps): Described {
  const id = fieldId(path)
  const wrong = useFaults(path).length > 0
  const by = [field.help && `${id}-hint`, wrong && `${id}-error`].filter(Boolean).join(' ')
  return { id, 'aria-describedby': by || undefined, 'aria-invalid': wrong || undefined }
}

/** A field with one control: its label, its help, an example, and what is wrong with it. */
export function Labelled({ children, ...props }: ControlProps & { children: ReactNode }): ReactElement {
  const id = fieldId(props.path)
  return (
    <>
      <label className="govuk-label field__label" htmlFor={id}>
        {props.field.label}
      </label>
      <Hint {...props} />
      <Beside {...props} />
      {children}
    </>
  )
}

/** A field with several controls, under one name. */
export function Grouped({ children, ...props }: ControlProps & { children: ReactNode }): ReactElement {
  const described = useDescribed(props)
  return (
    <fieldset className="govuk-fieldset" id={described.id} aria-describedby={described['aria-describedby']}>
      <legend className="govuk-fieldset__legend field__label">{props.field.label}</legend>
      <Hint {...props} />
      <Beside {...props} />
      {children}
    </fieldset>
  )
}

function Hint({ field, path }: ControlProps): ReactElement | null {
  if (field.help === undefined) return null
  return (
    <div id={`${fieldId(path)}-hint`} className="govuk-hint">
      {field.help}
    </div>
  )
}

/** What stands between the help and the control: an example, and what is wrong. */
export function Beside({ field, path }: Pick<ControlProps, 'field' | 'path'>): ReactElement {
  return (
    <>
      {field.example && <Example text={field.example[0]} title={exampleTitles[field.example[1]]} />}
      <Wrong path={path} />
    </>
  )
}

function Example({ text, title }: { text: string; title: string }): ReactElement {
  return (
    <details className="example">
      <summary>An example</summary>
      <blockquote className="example__text">
        <p>{text}</p>
        <footer>From “{title}”</footer>
      </blockquote>
    </details>
  )
}

/** Core's sentences on what is wrong at a place. */
export function Wrong({ path }: { path: Path }): ReactElement | null {
  const faults = useFaults(path)
  if (faults.length === 0) return null
  return (
    <p id={`${fieldId(path)}-error`} className="govuk-error-message">
      <span className="govuk-visually-hidden">Error:</span> {faults.map(({ says }) => says).join(' ')}
    </p>
  )
}
