import { accept } from '@casebook/core/reason'
import type { ReactElement } from 'react'
import { CheckedForm } from '../frame/checked-form.tsx'
import { Field } from '../frame/field.tsx'
import { addPasskey, knowsPasskeys } from './passkeys.ts'

/** Adds a passkey: its name, and then whatever the device asks. */
export function AddPasskey({ done }: { done: () => Promise<unknown> }): ReactElement {
  if (!knowsPasskeys()) {
    return (
      <p className="quiet">
        This browser does not know passkeys: use an authenticator app, or a newer browser.
      </p>
    )
  }
  return (
    <CheckedForm
      within="passkey"
      check={(typed) => accept(String(new Map(Object.entries(Object(typed))).get('name') ?? ''))}
      send={async (name) => {
        await addPasskey(name)
        await done()
      }}
      button={{ text: 'Add a passkey', whileSending: 'Waiting for your device…' }}
    >
      <Field
        name="name"
        label="Name of the passkey"
        hint="So that you know it again, such as: work laptop. You may leave it empty."
        input={{ autoComplete: 'off', maxLength: 100 }}
      />
    </CheckedForm>
  )
}
