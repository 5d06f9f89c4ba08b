import { Wordmark } from '@casebook/ui/wordmark'
import type { ReactElement } from 'react'
import { useSite } from './site-context.tsx'

const places = [
  { text: 'Search', href: '/search' },
  { text: 'Topics', href: '/topics' },
  { text: 'Themes', href: '/themes' },
  { text: 'Gap map', href: '/gap-map' },
  { text: 'How we judge evidence', href: '/how-we-judge-evidence' },
  { text: 'About', href: '/about' },
]

/** The name of the library and the ways into it. */
export function SiteHeader(): ReactElement {
  const { pathname } = useSite()
  return (
    <header className="site-header">
      <div className="page site-header__inner">
        <a className="site-header__name" href="/">
          <Wordmark /> <span className="site-header__library">Police and public health</span>
        </a>
        <nav aria-label="Main">
          <ul className="site-header__places">
            {places.map(({ text, href }) => (
              <li key={href}>
                <a href={href} aria-current={currentness(pathname, href)}>
                  {text}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </header>
  )
}

function currentness(pathname: string, href: string): 'page' | 'true' | undefined {
  if (pathname === href) return 'page'
  return pathname.startsWith(`${href}/`) ? 'true' : undefined
}
