import type { Person, SignIn } from '@casebook/core/person'

/** One request, as far as signing in has to do with it. Cookies come in with `headers` and go out with `answer`. */
export type Visit = {
  headers: Headers
  answer: Headers
  /** Where the request came from; an IPv6 address by its network. */
  address: string
}

/** What we ask of a library for authentication: one file knows which library that is. */
export type AuthPort = {
  /** Who is signed in, or `null`; renews the cookie of a session in use. */
  signedIn(visit: Visit, now: Date): Promise<{ person: Person; sessionId: string } | null>
  /** Signs in where the email address and the password are right: the person, or `null`. The cookie is set by `keep`. */
  signIn(visit: Visit, given: SignIn): Promise<{ person: Person; keep: () => void } | null>
  /** Takes the cookie back; the session itself is ended by its store. */
  forget(visit: Visit): Promise<void>
  hashPassword(password: string): Promise<string>
}
