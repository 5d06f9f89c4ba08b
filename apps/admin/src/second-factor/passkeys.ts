import { ask } from '../api.ts'
import { Told } from '../frame/told.ts'

/** Whether this browser can make and use passkeys as the Web Authentication standard has it today. */
export function knowsPasskeys(): boolean {
  return typeof globalThis.PublicKeyCredential?.parseRequestOptionsFromJSON === 'function'
}

/** Makes a passkey on this device, or on a telephone beside it, and keeps it with the account. */
export async function addPasskey(name: string): Promise<void> {
  const question = await ask.secondFactor.beginPasskey.mutate()
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(
    question as unknown as PublicKeyCredentialCreationOptionsJSON,
  )
  const { response, ...made } = await unlocked(() => navigator.credentials.create({ publicKey }))
  if (!('attestationObject' in response)) throw new Told(notUnlocked)
  await ask.secondFactor.addPasskey.mutate({ made: { ...made, type: 'public-key', response }, name })
}

/** Signs in by a passkey, which takes the place of password and code. */
export async function signInWithPasskey(): Promise<void> {
  const question = await ask.secondFactor.beginPasskeySignIn.mutate()
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(
    question as unknown as PublicKeyCredentialRequestOptionsJSON,
  )
  const { response, ...used } = await unlocked(() => navigator.credentials.get({ publicKey }))
  if (!('signature' in response)) throw new Told(notUnlocked)
  await ask.secondFactor.signInWithPasskey.mutate({ used: { ...used, type: 'public-key', response } })
}

/** What the device answers once its owner has unlocked it; where they did not, why, in words. */
async function unlocked(ask: () => Promise<Credential | null>) {
  try {
    const credential = await ask()
    if (credential instanceof PublicKeyCredential) return withExtensions(credential.toJSON())
  } catch (error) {
    if (!(error instanceof DOMException)) throw error
    if (error.name === 'InvalidStateError') throw new Told(thereAlready)
  }
  throw new Told(notUnlocked)
}

function withExtensions(answer: RegistrationResponseJSON | AuthenticationResponseJSON) {
  return { ...answer, clientExtensionResults: { ...answer.clientExtensionResults } }
}

const thereAlready = {
  rule: 'passkey-there',
  says: 'This device has a passkey for your account already. Use it, or add another device.',
}
const notUnlocked = {
  rule: 'passkey-not-unlocked',
  says: 'No passkey was used: you cancelled, it took too long, or this device has none for your account. Try again.',
}
