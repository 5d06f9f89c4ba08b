import { actions, isAtLeast, needsSecondFactor, type Role, roles } from '@casebook/core/person'
import { type ReactElement, use } from 'react'
import { FormContext } from '../frame/checked-form.tsx'

type RoleChoiceProps = {
  legend: string
  /** The role of whoever chooses: nobody gives one above their own. */
  upTo: Role
  chosen?: Role
}

/** A role to choose, each with what it may do, in the words of core's own tables. */
export function RoleChoice({ legend, upTo, chosen }: RoleChoiceProps): ReactElement {
  const { within, reasons } = use(FormContext)
  const wrong = reasons.filter(({ field }) => field === 'role')
  const offered = roles.filter(({ id }) => isAtLeast(upTo, id))
  return (
    <div className={`govuk-form-group${wrong.length > 0 ? ' govuk-form-group--error' : ''}`}>
      <fieldset className="govuk-fieldset">
        <legend className="govuk-fieldset__legend field__label">{legend}</legend>
        {wrong.length > 0 && (
          <p className="govuk-error-message">
            <span className="govuk-visually-hidden">Error:</span> {wrong.map(({ says }) => says).join(' ')}
          </p>
        )}
        <div className="govuk-radios govuk-radios--small">
          {offered.map(({ id, label, does }, at) => (
            <div key={id} className="govuk-radios__item">
              <input
                type="radio"
                name="role"
                value={id}
                className="govuk-radios__input"
                // The summary of errors leads to the first of them.
                id={at === 0 ? `${within}-role` : `${within}-role-${id}`}
                aria-describedby={`${within}-role-${id}-hint`}
                defaultChecked={id === chosen}
              />
              <label
                className="govuk-label govuk-radios__label"
                htmlFor={at === 0 ? `${within}-role` : `${within}-role-${id}`}
              >
                {label}: {does}
              </label>
              <div id={`${within}-role-${id}-hint`} className="govuk-hint govuk-radios__hint">
                {mayIn(id, at > 0)}
                {needsSecondFactor({ role: id }) && ' Needs a second factor.'}
              </div>
            </div>
          ))}
        </div>
      </fieldset>
    </div>
  )
}

/** What this role may do that none below it may; of what is one's own, lower roles may more. */
function mayIn(role: Role, isAbove: boolean): string {
  const own = Object.values(actions)
    .filter(({ least }) => least === role)
    .map(({ says }) => says)
  return `May ${own.join(', ')}${isAbove ? '; and whatever the roles before it may' : ''}.`
}
