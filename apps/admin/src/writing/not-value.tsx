import { type KeyboardEvent, type ReactElement, useState } from 'react'
import { flushSync } from 'react-dom'
import { useForm } from './form-context.ts'
import type { NotValueName } from './form-field.ts'
import type { ControlProps } from './labelled.tsx'
import { fieldId, isGroup, valueUnder } from './place.ts'
import { textOf } from './text-controls.tsx'

const names: { readonly [Each in NotValueName]: string } = {
  'not-known': 'Not known',
  'not-measured': 'Not measured',
  'not-applicable': 'Does not apply',
  withheld: 'Withheld',
  'not-begun': 'Not begun',
}

/** Which not-value stands in a field that takes some; `undefined` where it holds a fact or nothing. */
function notValueIn({ field, value }: ControlProps): NotValueName | undefined {
  const allowed = field.notValues ?? []
  if (isGroup(value)) return 'withheld' in value && allowed.includes('withheld') ? 'withheld' : undefined
  return allowed.find((name) => name === value && name !== 'withheld')
}

/** The key that leads from a field to its not-values, and from a not-value back to the field. */
const notValueKeys = 'Alt+0'

/** Says that there is no fact, and why; and back, to what was written before. */
export function useNotValue(props: ControlProps) {
  const { path, value, field } = props
  const { change, putAside, announce } = useForm()
  const [asked, setAsked] = useState(false)
  const current = notValueIn(props)
  const id = fieldId(path)
  const focus = (which: string) => document.getElementById(which)?.focus()
  const say = (name: NotValueName) => {
    if (current === undefined) putAside.set(path, value)
    flushSync(() => {
      setAsked(false)
      change(path, name === 'withheld' ? { withheld: '' } : name)
    })
    announce(`${field.label}: ${names[name].toLowerCase()}.`)
    focus(name === 'withheld' ? `${id}-withheld` : `${id}-back`)
  }
  const back = () => {
    flushSync(() => change(path, putAside.get(path)))
    putAside.delete(path)
    announce(`${field.label}: as it was before.`)
    focusFirst(id)
  }
  const ask = () => {
    flushSync(() => setAsked(true))
    focus(`${id}-not`)
  }
  const cancel = () => {
    flushSync(() => setAsked(false))
    focusFirst(id)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const isKey = event.altKey && !event.ctrlKey && !event.metaKey && event.code === 'Digit0'
    if (!isKey && !(asked && event.key === 'Escape')) return
    event.preventDefault()
    event.stopPropagation()
    if (asked) cancel()
    else if (current) back()
    else ask()
  }
  return { asked, current, say, back, ask, cancel, onKeyDown }
}

/** The control with this id, or the first one within it. */
function focusFirst(id: string): void {
  const element = document.getElementById(id)
  const within = element?.querySelector<HTMLElement>('input, textarea, select, button, [contenteditable]')
  const isControl = element?.matches('input, textarea, select, button, [contenteditable]')
  if (isControl) element?.focus()
  else (within ?? element)?.focus()
}

type NotValueState = ReturnType<typeof useNotValue>

/** Beside a field: the way to say that there is no fact. */
export function NotValueChoice({ state, ...props }: ControlProps & { state: NotValueState }): ReactElement {
  const { field, path } = props
  const id = fieldId(path)
  if (!state.asked)
    return (
      <button
        type="button"
        className="plain-button not-value__ask"
        data-beside
        aria-keyshortcuts={notValueKeys}
        title={notValueKeys}
        onClick={state.ask}
      >
        Not known…<span className="govuk-visually-hidden"> Say why there is no answer for {field.label}</span>
      </button>
    )
  return (
    <fieldset className="not-value__choice" aria-label={`Why there is no answer for ${field.label}`}>
      {field.notValues?.map((name, index) => (
        <button
          key={name}
          type="button"
          id={index === 0 ? `${id}-not` : undefined}
          className="not-value__one"
          data-beside
          onClick={() => state.say(name)}
        >
          {names[name]}
          {name === 'withheld' && '…'}
        </button>
      ))}
      <button type="button" className="plain-button" data-beside onClick={state.cancel}>
        Cancel
      </button>
    </fieldset>
  )
}

/** In place of a field: that there is no fact, and why. */
export function NotValueShown({ state, ...props }: ControlProps & { state: NotValueState }): ReactElement {
  const { field, path, value } = props
  const { change, readOnly } = useForm()
  const id = fieldId(path)
  const reason = textOf(valueUnder(value, 'withheld'))
  return (
    <fieldset id={id} className="not-value" aria-labelledby={`${id}-label`}>
      <p className="field__label not-value__label" id={`${id}-label`}>
        {field.label}
      </p>
      {state.current === 'withheld' ? (
        <div className="not-value__withheld">
          <label className="govuk-label" htmlFor={`${id}-withheld`}>
            Withheld, because
          </label>
          <input
            id={`${id}-withheld`}
            className="govuk-input"
            value={reason}
            readOnly={readOnly}
            onChange={(event) => change(path, { withheld: event.target.value })}
          />
        </div>
      ) : (
        <p id={`${id}-says`} className="not-value__says">
          {state.current && names[state.current]}
        </p>
      )}
      {!readOnly && (
        <button
          type="button"
          id={`${id}-back`}
          className="plain-button"
          data-beside
          aria-keyshortcuts={notValueKeys}
          title={notValueKeys}
          aria-describedby={`${id}-label ${id}-says`}
          onClick={state.back}
        >
          Write an answer
        </button>
      )}
    </fieldset>
  )
}
