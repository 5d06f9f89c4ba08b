import type { ReactElement } from 'react'
import { Link } from 'react-router'
import { clockInWords, toldInWords } from '../frame/moments.ts'
import { type AuditQuery, type ToldEntry, writeAuditQuery } from './audit-address.ts'

/** One act: who did what, on what, at what time, and what changed. */
export function EntryRow({ entry, filters }: { entry: ToldEntry; filters: AuditQuery }): ReactElement {
  const { number, at, by, says, on, changed } = entry
  return (
    <li className="entry">
      <p>
        <time dateTime={at} className="quiet">
          {clockInWords(at)}
        </time>{' '}
        <strong>{by.name}</strong> {says}
        {on && (
          <>
            : <On on={on} />
          </>
        )}
      </p>
      {changed.length > 0 && (
        <dl className="entry__changes">
          {changed.map(({ name, value }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{toldInWords(value)}</dd>
            </div>
          ))}
        </dl>
      )}
      <p className="entry__foot quiet">
        Entry {number}
        {on && (
          <>
            {' · '}
            <Link to={{ search: writeAuditQuery({ ...filters, about: on.id }) }}>
              All on this<span className="govuk-visually-hidden">: {on.name}</span>
            </Link>
          </>
        )}
      </p>
    </li>
  )
}

function On({ on }: { on: NonNullable<ToldEntry['on']> }): ReactElement {
  if (on.kind === 'case-study') return <Link to={`/case-studies/${on.slug ?? on.id}`}>{on.name}</Link>
  if (on.kind === 'term') return <Link to={`/taxonomies/${on.id}`}>{on.name}</Link>
  if (on.kind === 'letter') return <Link to={`/mail/${on.id}`}>the letter</Link>
  return <>{on.name}</>
}
