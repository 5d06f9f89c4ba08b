import type { ReactElement } from 'react'
import type { Desk } from '../desk/desk.ts'

type Previewed = Awaited<ReturnType<Desk['revision']['preview']>>

/** What this is a preview of, and what keeps it from being published. */
export function PreviewBanner({ id, says, unready }: Previewed): ReactElement {
  return (
    <section className="notice notice--strong" aria-labelledby="preview">
      <p id="preview" className="notice__title">
        <strong>{says}</strong>
      </p>
      {unready.length > 0 && (
        <details>
          <summary>
            {unready.length === 1
              ? 'One thing keeps it from being published'
              : `${unready.length} things keep it from being published`}
          </summary>
          <ul className="points">
            {unready.map(({ field, says: why }) => (
              <li key={`${field} ${why}`}>{why}</li>
            ))}
          </ul>
        </details>
      )}
      <p>
        <a href={`/admin/case-studies/${id}`}>Back to it at the desk</a>
      </p>
    </section>
  )
}
