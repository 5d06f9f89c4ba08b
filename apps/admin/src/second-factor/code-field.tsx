import type { ReactElement } from 'react'
import { Field } from '../frame/field.tsx'

/** A code of the authenticator app, or one of those kept for when it is lost. */
export function CodeField({ way }: { way: 'code' | 'backup-code' }): ReactElement {
  return way === 'code' ? (
    <Field
      name="code"
      label="Code"
      hint="Six digits, from your authenticator app."
      input={{
        inputMode: 'numeric',
        autoComplete: 'one-time-code',
        spellCheck: false,
      }}
    />
  ) : (
    <Field
      name="code"
      label="Backup code"
      hint="One of the ten that you kept when you set up the app. Each works once."
      input={{
        autoComplete: 'off',
        spellCheck: false,
        autoCapitalize: 'none',
      }}
    />
  )
}
