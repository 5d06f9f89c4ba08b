import type { Person, SecondFactor, SignIn } from '@casebook/core/person'
import type { PasskeyMade, PasskeyQuestion, PasskeyUsed } from './passkey-ceremony.ts'

/** One request, as far as signing in has to do with it. Cookies come in with `headers` and go out with `answer`. */
export type Visit = {
  headers: Headers
  answer: Headers
  /** Where the request came from; an IPv6 address by its network. */
  address: string
}

/** Who is signed in, and what their session has shown. */
export type SignedIn = {
  person: Person
  sessionId: string
  /** When they last proved who they are. */
  signedInAt: Date
  secondFactor: SecondFactor
}

/** A session that was begun: it counts once it stands in the audit, and then `keep` gives its cookie out. */
export type Begun = { person: Person; token: string; keep: () => void }

/** The password was right, and a second factor is asked for: `keep` lets this browser give it, for ten minutes. */
export type SecondStep = { personId: string; keep: () => void }

/** What an authenticator app is given, as an address for its camera, and what is kept of it, sealed. */
export type NewApp = { address: string; secret: string; backupCodes: string }

/** A code of the authenticator app, or one of those kept for when it is lost. */
export type CodeGiven = { way: 'code' | 'backup-code'; code: string }

/** What we ask of a library for authentication: one file knows which library that is. */
export type AuthPort = {
  /** Who is signed in, or `null`; renews the cookie of a session in use. */
  signedIn(visit: Visit, now: Date): Promise<SignedIn | null>
  /** Begins a session where the email address and the password are right, or asks for the second step; `null` where they are not. */
  signIn(visit: Visit, given: SignIn): Promise<Begun | SecondStep | null>
  /** Begins another session for somebody who is signed in, as one does who has just proved again who they are. */
  beginAgain(visit: Visit, person: Person): Promise<Begun>
  /** Whose second step this browser stands at, or `null` where it stands at none, or no longer. */
  atSecondStep(visit: Visit): Promise<string | null>
  /** Begins the session whose second step this is; `null` where the code is wrong. */
  passSecondStep(visit: Visit, given: CodeGiven): Promise<Begun | null>
  /** Takes the cookie back; the session itself is ended by its store. */
  forget(visit: Visit): Promise<void>
  hashPassword(password: string): Promise<string>
  isPassword(password: string, hash: string): Promise<boolean>
  newApp(email: string): Promise<NewApp>
  /** The backup codes that are left, in the open. */
  openBackupCodes(sealed: string): Promise<string[]>
  newBackupCodes(): Promise<{ codes: string[]; sealed: string }>
  /** Whether this is a code of the app that was set up last: from then on it counts, in the session that is answered. */
  confirmApp(visit: Visit, code: string): Promise<Begun | null>
  beginPasskey(visit: Visit): Promise<PasskeyQuestion>
  /** Keeps a passkey that its owner unlocked: its id, or `null` where it does not fit. */
  addPasskey(visit: Visit, made: PasskeyMade, name: string): Promise<string | null>
  beginPasskeySignIn(visit: Visit): Promise<PasskeyQuestion>
  /** Begins a session by a passkey that its owner unlocked; `null` where it is not known or does not fit. */
  signInWithPasskey(visit: Visit, used: PasskeyUsed): Promise<Begun | null>
}
