import { auditActs } from '@casebook/core/audit'
import type { FormEvent, ReactElement } from 'react'
import { useNavigate } from 'react-router'
import { type AuditList, type AuditQuery, readAuditQuery, writeAuditQuery } from './audit-address.ts'

/** Those who act without an account. */
const others = [
  { id: 'founding-library', name: 'The founding library' },
  { id: 'schedule', name: 'The schedule' },
]

const kinds = [
  { prefix: 'person.', label: 'People and sign-in' },
  { prefix: 'case-study.', label: 'Case studies' },
  { prefix: 'revision.', label: 'Writing, review and publishing' },
  { prefix: 'area.', label: 'Checks by the area' },
  { prefix: 'discussion.', label: 'Comments' },
  { prefix: 'taxonomy.', label: 'Taxonomies' },
  { prefix: 'mail.', label: 'Mail' },
]

type AuditFiltersProps = { query: AuditQuery; people: AuditList['people'] }

/** What narrows the audit; nothing happens until it is applied. */
export function AuditFilters({ query, people }: AuditFiltersProps): ReactElement {
  const navigate = useNavigate()
  const apply = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const chosen = new URLSearchParams()
    for (const [name, value] of new FormData(event.currentTarget)) chosen.append(name, `${value}`)
    void navigate({ search: writeAuditQuery(readAuditQuery(chosen)) })
  }
  const { before: _, ...filters } = query
  const on = Object.keys(filters).length
  return (
    <search>
      <form onSubmit={apply} className="filters audit-filters" aria-label="Audit">
        <details className="fold">
          <summary className="fold__summary">Filters{on > 0 && ` (${on} on)`}</summary>
          <Labelled id="person" label="By whom">
            <select className="govuk-select" id="person" name="person" defaultValue={query.person ?? ''}>
              <option value="">Anybody</option>
              {[...people, ...others].map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </Labelled>
          <Labelled id="act" label="What was done">
            <select className="govuk-select" id="act" name="act" defaultValue={query.act ?? ''}>
              <option value="">Anything</option>
              {kinds.map(({ prefix, label }) => (
                <optgroup key={prefix} label={label}>
                  {Object.entries(auditActs).map(([act, { says }]) =>
                    act.startsWith(prefix) ? (
                      <option key={act} value={act}>
                        {says}
                      </option>
                    ) : null,
                  )}
                </optgroup>
              ))}
            </select>
          </Labelled>
          <Labelled id="about" label="On what" hint="A case study's title or address, or a person's name">
            <input
              className="govuk-input"
              id="about"
              name="about"
              type="search"
              maxLength={200}
              aria-describedby="about-hint"
              defaultValue={query.about ?? ''}
            />
          </Labelled>
          <Labelled id="from" label="From">
            <input
              className="govuk-input"
              id="from"
              name="from"
              type="date"
              defaultValue={query.from ?? ''}
            />
          </Labelled>
          <Labelled id="to" label="To, that day included">
            <input className="govuk-input" id="to" name="to" type="date" defaultValue={query.to ?? ''} />
          </Labelled>
        </details>
        <button type="submit" className="govuk-button">
          Apply
        </button>
        {on > 0 && (
          <button type="button" className="plain-button" onClick={() => void navigate({ search: '' })}>
            Take all out
          </button>
        )}
      </form>
    </search>
  )
}

type LabelledProps = { id: string; label: string; hint?: string; children: ReactElement }

function Labelled({ id, label, hint, children }: LabelledProps): ReactElement {
  return (
    <div className="audit-filters__field">
      <label className="govuk-label field__label" htmlFor={id}>
        {label}
      </label>
      {hint && (
        <div id={`${id}-hint`} className="govuk-hint">
          {hint}
        </div>
      )}
      {children}
    </div>
  )
}
