import type { ReactElement } from 'react'

/** The name with its mark: an open book, each page one rule. */
export function Wordmark(): ReactElement {
  return (
    <span className="wordmark">
      <svg
        className="wordmark__book"
        viewBox="0 0 24 24"
        width="24"
        height="24"
        aria-hidden="true"
        focusable="false"
      >
        <path d="M12 6.5 3 4v14l9 2.5zM12 6.5 21 4v14l-9 2.5" />
      </svg>
      Casebook
    </span>
  )
}
