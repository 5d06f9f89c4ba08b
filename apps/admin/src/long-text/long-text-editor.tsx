import type { ReactElement } from 'react'
import type { Mark } from './mark.ts'

export type LongTextEditorProps = {
  /** Of the element that is typed in, so that `#id` in an error summary leads to it. */
  id: string
  label: string
  hint?: string | undefined
  /** Markdown, as core's LongText holds it; empty where nothing is written yet. */
  value: string
  /** Called with the Markdown after each change that a person makes, and never for a `value` that came from outside. */
  onChange: (markdown: string) => void
  /** What the checks found in `value`; what is out of date is looked for by its words. */
  marks: readonly Mark[]
  /** Asked for a reason to keep the words. Without it, no button offers one. */
  onMark?: ((mark: Mark) => void) | undefined
  /** Ids of what else describes the field, such as its error message. */
  describedBy?: string | undefined
  invalid?: boolean | undefined
  readOnly?: boolean | undefined
}

/** Long text to write: paragraphs, headings, lists, quotes, links and tables, kept as Markdown. */
export function LongTextEditor(props: LongTextEditorProps): ReactElement {
  const { id, label, hint, value, onChange, describedBy, invalid, readOnly } = props
  return (
    <div className="govuk-form-group long-text-editor">
      <label className="govuk-label field__label" htmlFor={id}>
        {label}
      </label>
      {hint && (
        <div id={`${id}-hint`} className="govuk-hint">
          {hint}
        </div>
      )}
      <textarea
        id={id}
        className="govuk-input"
        rows={8}
        value={value}
        readOnly={readOnly}
        aria-invalid={invalid || undefined}
        aria-describedby={[hint && `${id}-hint`, describedBy].filter(Boolean).join(' ') || undefined}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  )
}
