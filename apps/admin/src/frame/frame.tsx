import { checkSecondFactor } from '@casebook/core/person'
import { Wordmark } from '@casebook/ui/wordmark'
import type { ReactElement } from 'react'
import { Link, NavLink, Outlet, ScrollRestoration } from 'react-router'
import { SignInAgain } from '../person/sign-in-again.tsx'
import { SignOut } from '../person/sign-out.tsx'
import { useWhoAmI } from '../person/who-am-i.ts'
import { SignInAfresh } from '../session/sign-in-afresh.tsx'
import { LibraryVersion } from './library-version.tsx'
import { Offline } from './offline.tsx'
import { PlaceLink } from './place-link.tsx'

/** What stands around every screen. */
export function Frame(): ReactElement {
  const me = useWhoAmI().data
  const person = me?.person ?? null
  // Whoever has to set a second factor up first is asked nothing that would be refused.
  const member = me && person && checkSecondFactor(person, me.secondFactor).ok ? person : null
  return (
    <>
      <a className="govuk-skip-link" href="#main">
        Skip to the page
      </a>
      <header className="desk-header">
        <div className="page desk-header__inner">
          <Link className="desk-header__name" to="/">
            <Wordmark /> <span className="desk-header__desk">Desk</span>
          </Link>
          {person && <SignOut person={person} />}
          <nav aria-label="Desk" className="desk-header__places">
            {member && (
              <>
                <NavLink to="/" end>
                  Your desk
                </NavLink>
                <NavLink to="/case-studies">Case studies</NavLink>
                <NavLink to="/coverage">Coverage</NavLink>
              </>
            )}
            <PlaceLink person={member} needs="taxonomy.read" to="/taxonomies" text="Taxonomies" />
            <PlaceLink person={member} needs="source.check" to="/sources" text="Sources" />
            <PlaceLink person={member} needs="mail.read" to="/mail" text="Outbox" />
            <PlaceLink person={member} needs="audit.read" to="/audit" text="Audit" />
            <PlaceLink person={member} needs="person.list" to="/people" text="People" />
            <a href="/">Public site</a>
          </nav>
        </div>
      </header>
      <Offline />
      <main className="page main" id="main" tabIndex={-1}>
        <Outlet />
      </main>
      <footer className="desk-footer">
        <div className="page">
          {member ? (
            <LibraryVersion person={member} />
          ) : (
            <p>The desk is where the library is looked after.</p>
          )}
        </div>
      </footer>
      <SignInAgain person={person} />
      <SignInAfresh />
      <ScrollRestoration />
    </>
  )
}
