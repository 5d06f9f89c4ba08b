import type { Person } from '@casebook/core/person'
import type { AuthPort, Visit } from '../person/auth-port.ts'
import type { KnownBrowsers } from '../person/known-browser.ts'

/** What the installation knows of those who come by the web. */
type Door = {
  auth: AuthPort
  knownBrowsers: KnownBrowsers
  /** The public address of the installation, without a slash at its end. */
  publicUrl: string
}

/** The request behind a call, and who is signed in by it. */
export type Web = Door & {
  visit: Visit
  /** Asked once in a request, however many procedures it calls. */
  signedIn: () => ReturnType<AuthPort['signedIn']>
  person: () => Promise<Person | null>
}

/** Puts together what procedures need of a request. */
export function webOf(door: Door, visit: Visit, now: () => Date): Web {
  let asked: ReturnType<AuthPort['signedIn']> | undefined
  const signedIn = () => {
    asked ??= door.auth.signedIn(visit, now())
    return asked
  }
  return { ...door, visit, signedIn, person: async () => (await signedIn())?.person ?? null }
}
