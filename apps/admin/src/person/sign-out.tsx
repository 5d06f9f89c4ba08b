import { type Person, roleInWords } from '@casebook/core/person'
import { useMutation } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { NavLink, useNavigate } from 'react-router'
import { api, reasonsIn } from '../api.ts'

/** Who is at the desk, and the way out. */
export function SignOut({ person }: { person: Person }): ReactElement {
  const navigate = useNavigate()
  const signOut = useMutation(
    api.person.signOut.mutationOptions({
      onSuccess: () => navigate('/signed-out'),
    }),
  )
  return (
    <div className="desk-header__person">
      <span>
        {person.name}, {roleInWords(person.role).toLowerCase()}
      </span>
      <NavLink to="/account">Your account</NavLink>
      <button type="button" className="plain-button" onClick={() => signOut.mutate()}>
        Sign out
      </button>
      {signOut.isError && (
        <p role="alert" className="desk-header__failed">
          You are still signed in. {reasonsIn(signOut.error).map(({ says }) => says)}
        </p>
      )}
    </div>
  )
}
