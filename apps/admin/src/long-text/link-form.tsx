import { type KeyboardEvent, type ReactElement, useEffect, useRef, useState } from 'react'
import { typedAddress } from './address.ts'

type LinkFormProps = {
  id: string
  /** The address of the link at the caret, or nothing. */
  address: string
  onSave: (address: string) => void
  onRemove: () => void
  onClose: () => void
}

/** Where a link leads. It is part of another form, so it is none itself: Enter saves the link alone. */
export function LinkForm({ id, address, onSave, onRemove, onClose }: LinkFormProps): ReactElement {
  const [typed, setTyped] = useState(address)
  const [says, setSays] = useState('')
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.select(), [])
  const save = () => {
    const verdict = typedAddress(typed)
    if (verdict.ok) return onSave(verdict.address)
    setSays(verdict.says)
    field.current?.focus()
  }
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose()
    if (event.key === 'Enter' && event.target === field.current) save()
    else if (event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <fieldset className="long-text-editor__link" onKeyDown={press}>
      <legend className="govuk-visually-hidden">Link</legend>
      <label className="govuk-label" htmlFor={`${id}-address`}>
        Address of the link
      </label>
      {says && (
        <p id={`${id}-address-error`} className="govuk-error-message" role="alert">
          {says}
        </p>
      )}
      <input
        ref={field}
        id={`${id}-address`}
        className={`govuk-input${says ? ' govuk-input--error' : ''}`}
        type="text"
        inputMode="url"
        autoComplete="off"
        spellCheck={false}
        value={typed}
        aria-invalid={says !== '' || undefined}
        aria-describedby={says ? `${id}-address-error` : undefined}
        onChange={(event) => setTyped(event.target.value)}
      />
      <div className="long-text-editor__buttons">
        <button type="button" className="long-text-editor__button" onClick={save}>
          Save link
        </button>
        {address !== '' && (
          <button type="button" className="long-text-editor__button" onClick={onRemove}>
            Remove link
          </button>
        )}
        <button type="button" className="long-text-editor__button" onClick={onClose}>
          Cancel
        </button>
      </div>
    </fieldset>
  )
}
