import { useMutation } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { reasonsIn } from '../api.ts'
import { knowsPasskeys, signInWithPasskey } from './passkeys.ts'

/** Signs in by a passkey; where the browser knows none, it is not there. */
export function PasskeyButton({ after }: { after: () => Promise<unknown> }): ReactElement | null {
  const signingIn = useMutation({
    mutationFn: async () => {
      await signInWithPasskey()
      await after()
    },
  })
  if (!knowsPasskeys()) return null
  return (
    <div>
      <button
        type="button"
        className="govuk-button govuk-button--secondary"
        aria-disabled={signingIn.isPending}
        onClick={() => !signingIn.isPending && signingIn.mutate()}
      >
        {signingIn.isPending ? 'Waiting for your passkey…' : 'Use a passkey'}
      </button>
      {signingIn.isError && (
        <p role="alert" className="govuk-error-message">
          {reasonsIn(signingIn.error).map(({ says }) => says)}
        </p>
      )}
    </div>
  )
}
