import { accept, refuse, type Verdict } from '@casebook/core/reason'
import { type ReactElement, useEffect, useRef, useState } from 'react'
import { ask } from '../api.ts'
import { CheckedForm } from '../frame/checked-form.tsx'
import { CodeField } from './code-field.tsx'
import { PasskeyButton } from './passkey-button.tsx'

/** The ways in that somebody has whose password was right. */
export type Ways = { code: boolean; passkey: boolean }

type SecondStepProps = { within: string; ways: Ways; after: () => Promise<unknown>; back: () => void }
type Way = 'code' | 'backup-code'

/** The second step of signing in: a code, a backup code where the app is lost, or a passkey. */
export function SecondStep({ within, ways, after, back }: SecondStepProps): ReactElement {
  const [way, setWay] = useState<Way>('code')
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => place.current?.querySelector<HTMLElement>('input, button')?.focus(), [way])
  return (
    <div ref={place} className="second-step">
      {ways.code && (
        <CheckedForm
          key={way}
          within={within}
          check={(typed) => typedCode(typed, way)}
          send={async (code) => {
            await ask.secondFactor.passSecondStep.mutate({ way, code })
            await after()
          }}
          button={{ text: 'Go on', whileSending: 'Checking the code…' }}
        >
          <CodeField way={way} />
        </CheckedForm>
      )}
      {ways.passkey && <PasskeyButton after={after} />}
      {ways.code && (
        <p>
          <button
            type="button"
            className="plain-button"
            onClick={() => setWay(way === 'code' ? 'backup-code' : 'code')}
          >
            {way === 'code' ? 'Use a backup code instead' : 'Use a code of the app instead'}
          </button>
        </p>
      )}
      {ways.code && way === 'backup-code' && (
        <p className="quiet">No backup codes either? An administrator can reset your second factor.</p>
      )}
      <p>
        <button type="button" className="plain-button" onClick={back}>
          Back to the password
        </button>
      </p>
    </div>
  )
}

function typedCode(typed: unknown, way: Way): Verdict<string> {
  const code = new Map(Object.entries(Object(typed))).get('code')
  if (typeof code === 'string' && code.trim() !== '') return accept(code)
  const says = way === 'code' ? 'Type the code that the app shows.' : 'Type one of your backup codes.'
  return refuse([{ rule: 'code-empty', says, field: 'code' }])
}
