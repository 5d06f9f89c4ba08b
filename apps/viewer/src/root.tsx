import typeface from '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2?url'
import type { ReactElement, ReactNode } from 'react'
import { isRouteErrorResponse, Outlet, useRouteError } from 'react-router'
import icon from './site/icon.svg?url'
import { LibraryAwayPage } from './site/library-away-page.tsx'
import { NotFoundPage } from './site/not-found-page.tsx'
import { SiteFooter } from './site/site-footer.tsx'
import { SiteHeader } from './site/site-header.tsx'
import { UnreadablePage } from './site/unreadable-page.tsx'
import { WentWrongPage } from './site/went-wrong-page.tsx'
import stylesheet from './style/viewer.scss?url'

/** The frame of every page, errors included. There is no script in it. */
export function Layout({ children }: { children: ReactNode }): ReactElement {
  return (
    <html lang="en-GB">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <link rel="preload" href={typeface} as="font" type="font/woff2" crossOrigin="anonymous" />
        <link rel="stylesheet" href={stylesheet} />
        <link rel="icon" href={icon} type="image/svg+xml" />
      </head>
      <body>
        <a className="govuk-skip-link" href="#main">
          Skip to the text
        </a>
        <SiteHeader />
        <main className="page main" id="main" tabIndex={-1}>
          {children}
        </main>
        <SiteFooter />
      </body>
    </html>
  )
}

export default function Root(): ReactElement {
  return <Outlet />
}

export function ErrorBoundary(): ReactElement {
  const error = useRouteError()
  if (!isRouteErrorResponse(error)) return <WentWrongPage />
  switch (error.status) {
    case 400:
      return <UnreadablePage />
    case 404:
      return <NotFoundPage />
    case 502:
    case 503:
      return <LibraryAwayPage silent={error.status === 503} />
    default:
      return <WentWrongPage />
  }
}
