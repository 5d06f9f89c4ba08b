import type { ReactElement } from 'react'

/** Whether a mail server is set, and what that means for the letters here. */
export function WhetherMailGoesOut({ from }: { from: string | null }): ReactElement {
  return from === null ? (
    <div className="notice">
      <p>
        <strong>No mail server is set, so no letter goes out.</strong> Open a letter to copy its link, and
        pass it on yourself. Whoever runs Casebook can set <code>SMTP_URL</code>: letters written after that
        are sent.
      </p>
    </div>
  ) : (
    <p className="quiet">
      Letters go out from <span className="entry__address">{from}</span>. One that the mail server does not
      take is tried again for about a day. Links and codes in a letter are blanked here once it was sent.
    </p>
  )
}
