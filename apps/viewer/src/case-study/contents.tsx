import type { ReactElement } from 'react'

/** The parts of the page. On a phone they fold under one line. */
export function Contents({ parts }: { parts: readonly { id: string; title: string }[] }): ReactElement {
  return (
    <nav className="contents" aria-label="On this page">
      <details className="fold">
        <summary className="fold__summary">On this page</summary>
        <ol className="contents__list">
          {parts.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`}>{title}</a>
            </li>
          ))}
        </ol>
      </details>
    </nav>
  )
}
