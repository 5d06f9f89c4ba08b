import type { ReactElement } from 'react'
import { useSite } from './site-context.tsx'

/** The caveat, and what a reader may look for at the end of a page. On paper, the address and the day too. */
export function SiteFooter(): ReactElement {
  const { baseUrl, pathname, today } = useSite()
  return (
    <footer className="site-footer">
      <div className="page">
        <p className="caveat">
          This library is a snapshot. That a place is named here does not mean that others do not do as well.
        </p>
        <ul className="site-footer__links">
          <li>
            <a href="/about">About this library</a>
          </li>
          <li>
            <a href="/how-we-judge-evidence">How we judge evidence</a>
          </li>
          <li>
            <a href="/accessibility">Accessibility</a>
          </li>
        </ul>
        <p className="on-paper">
          {baseUrl}
          {pathname}, as it stood on {today}
        </p>
      </div>
    </footer>
  )
}
