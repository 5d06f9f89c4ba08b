import type { Person } from '@casebook/core/person'
import { type ReactElement, useEffect, useRef } from 'react'
import { queryClient } from '../api.ts'
import { resume, useLapsed } from './lapsed-session.ts'
import { SignInSteps } from './sign-in-steps.tsx'

/** Over the page, when the session ended: whoever was at work signs in again and goes on, with nothing lost. */
export function SignInAgain({ person }: { person: Person | null }): ReactElement {
  const dialog = useRef<HTMLDialogElement>(null)
  const lapsed = useLapsed()
  useEffect(() => {
    if (lapsed) dialog.current?.showModal()
    else dialog.current?.close()
  }, [lapsed])
  const goOn = async () => {
    await queryClient.invalidateQueries()
    resume()
  }
  return (
    <dialog
      ref={dialog}
      className="over"
      aria-labelledby="again-title"
      onCancel={(event) => event.preventDefault()}
    >
      {lapsed && (
        <>
          <h2 id="again-title">Sign in again</h2>
          <p>Your session has ended. What you typed is still here: sign in and go on.</p>
          <SignInSteps within="again" after={goOn} {...(person && { email: person.email })} />
          <p>
            <a href="/">Leave the desk</a>
          </p>
        </>
      )}
    </dialog>
  )
}
