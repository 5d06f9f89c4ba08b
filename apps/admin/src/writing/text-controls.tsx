import { dateInWords, PartialDate } from '@casebook/core/date'
import { slugify } from '@casebook/core/permalink'
import { type ReactElement, useState } from 'react'
import { useForm } from './form-context.ts'
import { type ControlProps, Labelled, useDescribed } from './labelled.tsx'
import { valueAt } from './place.ts'
import { readDate } from './read-date.ts'
import { readNumber } from './read-number.ts'

/** What stands in a field as text. */
export function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : ''
}

/** One line. A long one is shown over several, and stays one line. */
export function LineControl(props: ControlProps): ReactElement {
  const { field, path, value } = props
  const { change, readOnly } = useForm()
  const described = useDescribed(props)
  const write = (typed: string) => change(path, typed === '' ? undefined : typed)
  const text = textOf(value)
  const type = field.control === 'line' ? field.type : undefined
  return (
    <Labelled {...props}>
      {type ? (
        <input
          {...described}
          className={inputClass(described)}
          type={type}
          inputMode={type}
          spellCheck={false}
          autoComplete="off"
          value={text}
          readOnly={readOnly}
          onChange={(event) => write(event.target.value)}
        />
      ) : (
        <textarea
          {...described}
          className={`${inputClass(described)} one-line`}
          rows={1}
          value={text}
          readOnly={readOnly}
          onChange={(event) => write(event.target.value.replaceAll(/[\r\n]+/g, ' '))}
        />
      )}
    </Labelled>
  )
}

type ReadBack = {
  /** What is kept for what was typed. */
  readonly read: (typed: string) => string | number | undefined
  /** How it is shown once the field was left. */
  readonly show: (value: unknown) => string
}

const asNumber: ReadBack = { read: readNumber, show: textOf }

const asDate: ReadBack = {
  read: (typed) => readDate(typed) ?? (typed === '' ? undefined : typed),
  show: (value) => dateShown(value) ?? textOf(value),
}

function dateShown(value: unknown): string | undefined {
  const date = PartialDate.safeParse(value)
  return date.success ? dateInWords(date.data) : undefined
}

/** What was typed stays while it is typed, and shows as it was understood once the field was left. */
function useReadBack({ path, value }: ControlProps, { read, show }: ReadBack) {
  const { change, readOnly } = useForm()
  const [typed, setTyped] = useState<string>()
  return {
    readOnly,
    value: typed !== undefined && read(typed) === value ? typed : show(value),
    onChange: (text: string) => {
      setTyped(text)
      change(path, read(text))
    },
    onBlur: () => setTyped(undefined),
  }
}

export function NumberControl(props: ControlProps): ReactElement {
  const described = useDescribed(props)
  const { onChange, ...typed } = useReadBack(props, asNumber)
  return (
    <Labelled {...props}>
      <input
        {...described}
        {...typed}
        className={`${inputClass(described)} govuk-input--width-5`}
        inputMode="numeric"
        autoComplete="off"
        onChange={(event) => onChange(event.target.value)}
      />
    </Labelled>
  )
}

export function DateControl(props: ControlProps): ReactElement {
  const described = useDescribed(props)
  return (
    <Labelled {...props}>
      <DateLine {...props} described={described} />
    </Labelled>
  )
}

/** A date as it is typed, with how it is understood under it. */
export function DateLine({
  described,
  ...props
}: ControlProps & { described: ReturnType<typeof useDescribed> }): ReactElement {
  const { onChange, ...typed } = useReadBack(props, asDate)
  const understood = dateShown(props.value)
  const id = `${described.id}-read`
  const by = [described['aria-describedby'], understood && id].filter(Boolean).join(' ')
  return (
    <div className="date-line">
      <input
        {...described}
        {...typed}
        className={`${inputClass(described)} govuk-input--width-10`}
        autoComplete="off"
        spellCheck={false}
        aria-describedby={by || undefined}
        onChange={(event) => onChange(event.target.value)}
      />
      <span id={id} className="understood">
        {understood !== undefined && understood !== typed.value && `Understood as ${understood}`}
      </span>
    </div>
  )
}

/** The last part of the address, which can be made from the title. */
export function SlugControl(props: ControlProps): ReactElement {
  const { change, now, readOnly } = useForm()
  const described = useDescribed(props)
  return (
    <Labelled {...props}>
      <input
        {...described}
        className={inputClass(described)}
        value={textOf(props.value)}
        readOnly={readOnly}
        spellCheck={false}
        autoCapitalize="none"
        autoComplete="off"
        onChange={(event) => change(props.path, event.target.value || undefined)}
      />
      {!readOnly && textOf(props.value) === '' && (
        <button
          type="button"
          className="plain-button"
          onClick={() => change(props.path, slugify(textOf(valueAt(now(), 'title'))) || undefined)}
        >
          Make it from the title
        </button>
      )}
    </Labelled>
  )
}

export function inputClass(described: { 'aria-invalid': true | undefined }): string {
  return `govuk-input${described['aria-invalid'] ? ' govuk-input--error' : ''}`
}
