import type { AuthPort } from './auth-port.ts'
import type { AuthParts } from './better-auth-settings.ts'

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
    signedIn: async (...given) => (await auth()).signedIn(...given),
    signIn: async (...given) => (await auth()).signIn(...given),
    beginAgain: async (...given) => (await auth()).beginAgain(...given),
    atSecondStep: async (...given) => (await auth()).atSecondStep(...given),
    passSecondStep: async (...given) => (await auth()).passSecondStep(...given),
    forget: async (...given) => (await auth()).forget(...given),
    hashPassword: async (...given) => (await auth()).hashPassword(...given),
    isPassword: async (...given) => (await auth()).isPassword(...given),
    newApp: async (...given) => (await auth()).newApp(...given),
    openBackupCodes: async (...given) => (await auth()).openBackupCodes(...given),
    newBackupCodes: async () => (await auth()).newBackupCodes(),
    confirmApp: async (...given) => (await auth()).confirmApp(...given),
    beginPasskey: async (...given) => (await auth()).beginPasskey(...given),
    addPasskey: async (...given) => (await auth()).addPasskey(...given),
    beginPasskeySignIn: async (...given) => (await auth()).beginPasskeySignIn(...given),
    signInWithPasskey: async (...given) => (await auth()).signInWithPasskey(...given),
  }
}
