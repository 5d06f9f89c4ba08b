import { accept, refuse, type Verdict } from '@casebook/core/reason'
import { useMutation } from '@tanstack/react-query'
import { type ReactElement, useState } from 'react'
import { ask, reasonsIn } from '../api.ts'
import { CheckedForm } from '../frame/checked-form.tsx'
import { Refused } from '../frame/refused.tsx'
import { BackupCodes } from './backup-codes.tsx'
import { CodeField } from './code-field.tsx'
import { QrCode } from './qr-code.tsx'

type SetUpAppProps = {
  begun?: () => void
  /** Once its owner has kept the backup codes. */
  done: () => Promise<unknown>
}

/** Sets an authenticator app up: the picture, a code to show that it was read, and the backup codes. */
export function SetUpApp({ begun, done }: SetUpAppProps): ReactElement {
  const [backupCodes, setBackupCodes] = useState<string[] | null>(null)
  const begin = useMutation({
    mutationFn: () => ask.secondFactor.beginApp.mutate(),
    onSuccess: () => begun?.(),
  })
  if (backupCodes) return <BackupCodes codes={backupCodes} done={done} />
  if (!begin.data) {
    return (
      <>
        {begin.isError && <Refused reasons={reasonsIn(begin.error)} within="app" />}
        <button
          type="button"
          className="govuk-button"
          aria-disabled={begin.isPending}
          onClick={() => !begin.isPending && begin.mutate()}
        >
          Set up an authenticator app
        </button>
      </>
    )
  }
  const { address } = begin.data
  return (
    <>
      <ol className="steps">
        <li>Open an authenticator app on your telephone, and let it add an account.</li>
        <li>
          Let it read this picture:
          <QrCode text={address} label="QR code for your authenticator app" />
          <p>
            Or type this secret into it: <code className="secret">{inFours(secretIn(address))}</code>
          </p>
        </li>
        <li>Type the code that it shows.</li>
      </ol>
      <CheckedForm
        within="app"
        check={digits}
        send={async (code) =>
          setBackupCodes((await ask.secondFactor.confirmApp.mutate({ code })).backupCodes)
        }
        button={{ text: 'Confirm the app', whileSending: 'Checking the code…' }}
      >
        <CodeField way="code" />
      </CheckedForm>
    </>
  )
}

function digits(typed: unknown): Verdict<string> {
  const code = new Map(Object.entries(Object(typed))).get('code')
  if (typeof code === 'string' && /^[\d\s]*\d[\d\s]*$/.test(code)) return accept(code)
  const says = 'Type the six digits that the app shows now.'
  return refuse([{ rule: 'code-digits', says, field: 'code' }])
}

function secretIn(address: string): string {
  return new URL(address).searchParams.get('secret') ?? ''
}

function inFours(secret: string): string {
  return secret.match(/.{1,4}/g)?.join(' ') ?? ''
}
