import type { AuthPort } from './auth-port.ts'
import type { AuthParts } from './better-auth.ts'

/**
 * The port on a library that takes as long to load as half of the rest and that readers do without: it is loaded when
 * somebody first comes to a door.
 */
export function authWhenAsked(parts: AuthParts): AuthPort {
  let loaded: Promise<AuthPort> | undefined
  const auth = () => {
    loaded ??= import('./better-auth.ts').then(({ createAuth }) => createAuth(parts))
    return loaded
  }
  return {
    signedIn: async (visit, now) => (await auth()).signedIn(visit, now),
    signIn: async (visit, given) => (await auth()).signIn(visit, given),
    forget: async (visit) => (await auth()).forget(visit),
    hashPassword: async (password) => (await auth()).hashPassword(password),
  }
}
