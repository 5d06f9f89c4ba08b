import type { Choice, Conflict } from '@casebook/core/difference'
import { type ReactElement, useId } from 'react'
import { ShownValue } from '../difference/shown-value.tsx'

type ConflictChoiceProps = {
  conflict: Conflict
  theirs: string
  chosen: Choice | undefined
  choose: (choice: Choice) => void
  isMissing: boolean
}

const sides = ['mine', 'theirs', 'base'] as const

/** One thing that was changed in two ways, with a choice of each, of how it was before, or, for a text, of words of one's own. */
export function ConflictChoice({
  conflict,
  theirs,
  chosen,
  choose,
  isMissing,
}: ConflictChoiceProps): ReactElement {
  const { path, says, kind, mine, theirs: other } = conflict
  const id = useId()
  const names = { mine: 'What you wrote', theirs: capital(theirs), base: 'As it was before' }
  const isText = kind === 'changed' && typeof mine === 'string' && typeof other === 'string'
  const own = typeof chosen === 'object' ? chosen : undefined
  return (
    <fieldset
      className={`merge__conflict govuk-form-group${isMissing ? ' govuk-form-group--error' : ''}`}
      id={`merge-${path}`}
      tabIndex={-1}
    >
      <legend className="govuk-fieldset__legend govuk-fieldset__legend--m">{says}</legend>
      {isMissing && (
        <p className="govuk-error-message">
          <span className="govuk-visually-hidden">Error:</span> Choose what stands.
        </p>
      )}
      <div className="merge__sides">
        {sides.map((side) => (
          <div key={side} className="merge__side">
            <label className="merge__choice">
              <input
                type="radio"
                name={`${id}-choice`}
                checked={chosen === side}
                aria-describedby={`${id}-${side}`}
                onChange={() => choose(side)}
              />{' '}
              {names[side]}
            </label>
            <div id={`${id}-${side}`} className="merge__value">
              <Side value={conflict[side]} isMoved={kind === 'moved'} />
            </div>
          </div>
        ))}
      </div>
      {isText && (
        <div className="merge__own">
          <label className="merge__choice">
            <input
              type="radio"
              name={`${id}-choice`}
              checked={own !== undefined}
              onChange={() => choose({ value: `${mine}\n\n${other}` })}
            />{' '}
            Words of both, to write together here
          </label>
          {own && (
            <textarea
              className="govuk-textarea"
              rows={8}
              aria-label="What stands in the end"
              value={String(own.value)}
              onChange={(event) => choose({ value: event.target.value })}
            />
          )}
        </div>
      )}
    </fieldset>
  )
}

function Side({ value, isMoved }: { value: unknown; isMoved: boolean }): ReactElement {
  if (isMoved) return <p>{value === null ? 'At the start' : `After ${String(value)}`}</p>
  if (value === undefined) return <p className="quiet">Nothing: it is not there.</p>
  return <ShownValue value={value} />
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
