import { PasswordChange, shortestPassword } from '@casebook/core/person'
import { parse } from '@casebook/core/reason'
import { type ReactElement, useState } from 'react'
import { api, ask, queryClient } from '../api.ts'
import { CheckedForm } from '../frame/checked-form.tsx'
import { PasswordField } from '../frame/field.tsx'
import { useToldHere } from '../frame/use-told-here.tsx'

/** Changes the password, which signs out everywhere else. */
export function PasswordForm(): ReactElement {
  const [changed, setChanged] = useState(0)
  const { told, tell } = useToldHere()
  return (
    <>
      <CheckedForm
        // A new form once it is done, so that no password stays on the page.
        key={changed}
        within="password"
        check={(typed) => parse(PasswordChange, typed)}
        send={async (given) => {
          await ask.person.changePassword.mutate(given)
          setChanged(changed + 1)
          tell('Your password is changed, and you are signed out everywhere else.')
          await queryClient.invalidateQueries(api.session.pathFilter())
        }}
        button={{ text: 'Change my password', whileSending: 'Changing your password…' }}
      >
        <PasswordField name="current" label="The password you have" autoComplete="current-password" />
        <PasswordField
          name="password"
          label="New password"
          hint={`${shortestPassword} characters or more, and not one that many people use. You are signed out everywhere else.`}
          autoComplete="new-password"
        />
      </CheckedForm>
      {told}
    </>
  )
}
