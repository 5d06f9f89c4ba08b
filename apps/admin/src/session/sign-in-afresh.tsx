import { accept, refuse, type Verdict } from '@casebook/core/reason'
import { type ReactElement, useEffect, useRef } from 'react'
import { ask } from '../api.ts'
import { CheckedForm } from '../frame/checked-form.tsx'
import { PasswordField } from '../frame/field.tsx'
import { PasskeyButton } from '../second-factor/passkey-button.tsx'
import { answerAfresh, useAskedAfresh } from './afresh.ts'

/** Over the page, before what can do most harm: whoever is here shows that it is they, and what they did goes on. */
export function SignInAfresh(): ReactElement {
  const dialog = useRef<HTMLDialogElement>(null)
  const asked = useAskedAfresh()
  useEffect(() => {
    if (asked) dialog.current?.showModal()
    else dialog.current?.close()
  }, [asked])
  const proved = async () => answerAfresh(true)
  return (
    <dialog ref={dialog} className="over" aria-labelledby="afresh-title" onCancel={() => answerAfresh(false)}>
      {asked && (
        <>
          <h2 id="afresh-title">Show that it is you</h2>
          <p>
            What you are about to do can do harm in the wrong hands, and you signed in more than five minutes
            ago.
          </p>
          <CheckedForm
            within="afresh"
            check={typedPassword}
            send={async (password) => {
              await ask.session.signInAfresh.mutate({ password })
              await proved()
            }}
            button={{ text: 'Go on', whileSending: 'Checking…' }}
          >
            <PasswordField name="password" label="Your password" autoComplete="current-password" />
          </CheckedForm>
          <PasskeyButton after={proved} />
          <p>
            <button type="button" className="plain-button" onClick={() => answerAfresh(false)}>
              Leave it
            </button>
          </p>
        </>
      )}
    </dialog>
  )
}

function typedPassword(typed: unknown): Verdict<string> {
  const password = new Map(Object.entries(Object(typed))).get('password')
  if (typeof password === 'string' && password !== '') return accept(password)
  return refuse([{ rule: 'password-empty', says: 'Enter the password.', field: 'password' }])
}
