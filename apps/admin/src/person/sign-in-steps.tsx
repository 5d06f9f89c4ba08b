import { type ReactElement, useState } from 'react'
import { PasskeyButton } from '../second-factor/passkey-button.tsx'
import { SecondStep, type Ways } from '../second-factor/second-step.tsx'
import { SignInForm } from './sign-in-form.tsx'

type SignInStepsProps = { within: string; email?: string; after: () => Promise<unknown> }

/** Signing in: by password, and a code where there is a second factor, or by a passkey alone. */
export function SignInSteps({ within, email, after }: SignInStepsProps): ReactElement {
  const [ways, setWays] = useState<Ways | null>(null)
  if (ways) {
    return <SecondStep within={within} ways={ways} after={after} back={() => setWays(null)} />
  }
  return (
    <>
      <SignInForm
        within={within}
        after={after}
        secondStep={setWays}
        {...(email !== undefined && { email })}
      />
      <PasskeyButton after={after} />
    </>
  )
}
