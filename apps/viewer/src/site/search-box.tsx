import type { ReactElement } from 'react'

/** The words to look for. A plain form: it works without JavaScript. */
export function SearchBox({ id, label, hint }: { id: string; label: string; hint?: string }): ReactElement {
  return (
    <search>
      <form className="search-box" action="/search" method="get">
        <SearchField id={id} label={label} hint={hint} />
      </form>
    </search>
  )
}

/** The field and its button, for a form that holds more. */
export function SearchField({
  id,
  label,
  hint,
  words = '',
}: {
  id: string
  label: string
  hint?: string | undefined
  words?: string
}): ReactElement {
  return (
    <div className="search-field">
      <label className="govuk-label" htmlFor={id}>
        {label}
      </label>
      {hint && (
        <p className="search-field__hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <div className="search-field__row">
        <input
          className="govuk-input"
          id={id}
          name="q"
          type="search"
          defaultValue={words}
          maxLength={300}
          autoComplete="off"
          aria-describedby={hint ? `${id}-hint` : undefined}
        />
        <button className="govuk-button" type="submit">
          Search
        </button>
      </div>
    </div>
  )
}
