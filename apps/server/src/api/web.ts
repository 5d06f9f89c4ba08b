import type { Person } from '@casebook/core/person'
import type { AuthPort, Visit } from '../person/auth-port.ts'

/** The request behind a call, and who is signed in by it. */
export type Web = {
  auth: AuthPort
  visit: Visit
  /** The public address of the installation, without a slash at its end. */
  publicUrl: string
  /** Asked once in a request, however many procedures it calls. */
  signedIn: () => ReturnType<AuthPort['signedIn']>
  person: () => Promise<Person | null>
}

/** Puts together what procedures need of a request. */
export function webOf(auth: AuthPort, publicUrl: string, visit: Visit, now: () => Date): Web {
  let asked: ReturnType<AuthPort['signedIn']> | undefined
  const signedIn = () => {
    asked ??= auth.signedIn(visit, now())
    return asked
  }
  return { auth, visit, publicUrl, signedIn, person: async () => (await signedIn())?.person ?? null }
}
