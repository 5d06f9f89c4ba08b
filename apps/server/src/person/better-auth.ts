import { Person } from '@casebook/core/person'
import { symmetricDecrypt, symmetricEncrypt } from 'better-auth/crypto'
import * as z from 'zod'
import type { AuthPort, Begun, Visit } from './auth-port.ts'
import { type AuthParts, configureBetterAuth, ourName } from './better-auth-settings.ts'
import { addressForApp, newBackupCodes, newSecret } from './new-codes.ts'

/** A session ends after this long whatever happens, in milliseconds. */
const longest = 7 * 24 * 60 * 60_000

/** The port on better-auth: its own web addresses are not mounted, so nothing is reached but through our procedures. */
export function createAuth(parts: AuthParts): AuthPort {
  const auth = configureBetterAuth(parts)
  const key = async () => (await auth.$context).secretConfig
  const seal = async (text: string) => symmetricEncrypt({ key: await key(), data: text })
  const begun = (person: unknown, token: string, keep: () => void): Begun => ({
    person: Person.parse(person),
    token,
    keep,
  })
  const isSession = (cookie: string) => /^(?:__Host-)?casebook_session=/.test(cookie)

  return {
    async signedIn({ headers, answer }, now) {
      if (!headers.has('cookie')) return null
      const { response, headers: out } = await auth.api.getSession({ headers, returnHeaders: true })
      if (!response) return null
      const { session, user } = response
      const signedInAt = session.signedInAt ?? session.createdAt
      const isOver = now.getTime() - signedInAt.getTime() >= longest
      // A session without the moment never came to stand in the audit, so it never began.
      if (isOver || !session.signedInAt || user.state !== 'active') return null
      keepCookies(out, answer)
      const secondFactor = { has: user.twoFactorEnabled === true, shown: Boolean(session.secondFactorAt) }
      return { person: Person.parse(user), sessionId: session.id, signedInAt, secondFactor }
    },
    async signIn({ headers, answer }, { email, password }) {
      const entered = await orNull(
        auth.api.signInEmail({ body: { email, password }, headers, returnHeaders: true }),
      )
      if (!entered) return null
      const { response, headers: out } = entered
      if ('user' in response) return begun(response.user, response.token, () => keepCookies(out, answer))
      const step = out.getSetCookie().filter((cookie) => !isSession(cookie))
      const personId = await this.atSecondStep({ headers: cookiesOf(step), answer, address: '' })
      if (!personId) throw new TypeError('A second step was asked for, and stands nowhere.')
      return { personId, keep: () => keepAll(step, answer) }
    },
    async beginAgain({ headers, answer }, person) {
      const { response, headers: out } = await auth.api.beginSessionAgain({
        body: { userId: person.id },
        headers,
        returnHeaders: true,
      })
      if (!response) throw new TypeError('A session was begun again for somebody who is not signed in.')
      return begun(person, response.token, () => keepCookies(out, answer))
    },
    async atSecondStep({ headers }) {
      return (await auth.api.readSecondStep({ body: {}, headers }))?.userId ?? null
    },
    async passSecondStep({ headers, answer }, { way, code }) {
      const alone = withoutSession(headers)
      const asked = { body: { code }, headers: alone, returnHeaders: true } as const
      const passed = await orNull(
        way === 'code' ? auth.api.verifyTOTP(asked) : auth.api.verifyBackupCode(asked),
      )
      if (!passed) return null
      const { token, user } = Entered.parse(passed.response)
      return begun(user, token, () => keepCookies(passed.headers, answer))
    },
    async forget({ headers, answer }) {
      const { headers: out } = await auth.api.signOut({ headers, returnHeaders: true })
      keepCookies(out, answer)
    },
    hashPassword: async (password) => (await auth.$context).password.hash(password),
    isPassword: async (password, hash) => (await auth.$context).password.verify({ password, hash }),
    async newApp(email) {
      const secret = newSecret()
      return {
        address: addressForApp({ issuer: ourName, email, secret }),
        secret: await seal(`base32:${secret}`),
        backupCodes: await seal(JSON.stringify(newBackupCodes())),
      }
    },
    async openBackupCodes(sealed) {
      const opened = await symmetricDecrypt({ key: await key(), data: sealed })
      return z.array(z.string()).parse(JSON.parse(opened))
    },
    async newBackupCodes() {
      const codes = newBackupCodes()
      return { codes, sealed: await seal(JSON.stringify(codes)) }
    },
    async confirmApp({ headers, answer }, code) {
      const confirmed = await orNull(auth.api.verifyTOTP({ body: { code }, headers, returnHeaders: true }))
      if (!confirmed) return null
      // The library answers with the session that it has just put another in place of.
      const given = confirmed.headers.getSetCookie().filter(isSession)
      const current = await auth.api.getSession({ headers: given.length > 0 ? cookiesOf(given) : headers })
      if (!current) throw new TypeError('A code was confirmed for nobody.')
      return begun(current.user, current.session.token, () => keepCookies(confirmed.headers, answer))
    },
    async beginPasskey({ headers, answer }) {
      const { response, headers: out } = await auth.api.generatePasskeyRegistrationOptions({
        headers,
        returnHeaders: true,
      })
      keepCookies(out, answer)
      return { ...response }
    },
    async addPasskey({ headers }, response, name) {
      const added = await orNull(auth.api.verifyPasskeyRegistration({ body: { response, name }, headers }))
      return added?.id ?? null
    },
    async beginPasskeySignIn({ headers, answer }) {
      const { response, headers: out } = await auth.api.generatePasskeyAuthenticationOptions({
        headers,
        returnHeaders: true,
      })
      keepCookies(out, answer)
      return { ...response, userVerification: 'required' }
    },
    async signInWithPasskey({ headers, answer }, response) {
      const entered = await orNull(
        auth.api.verifyPasskeyAuthentication({ body: { response }, headers, returnHeaders: true }),
      )
      if (!entered) return null
      const { session, user } = entered.response
      return begun(user, session.token, () => keepCookies(entered.headers, answer))
    },
  }
}

const Entered = z.object({ token: z.string(), user: Person })

/** What the library refuses as wrong is `null`; its faults stay faults. */
async function orNull<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer
  } catch (error) {
    const refused = Refused.safeParse(error)
    if (refused.success && (refused.data.statusCode < 500 || refused.data.body?.code === notVerified))
      return null
    throw error
  }
}

/** What the library calls a passkey that does not fit, as if that were a fault of ours; it logs why. */
const notVerified = 'FAILED_TO_VERIFY_REGISTRATION'
const Refused = z.object({
  name: z.literal('APIError'),
  statusCode: z.number(),
  body: z.object({ code: z.string().optional() }).optional(),
})

function withoutSession(headers: Headers): Headers {
  const cookies = (headers.get('cookie') ?? '').split('; ')
  const others = new Headers(headers)
  others.set('cookie', cookies.filter((cookie) => !/^(?:__Host-)?casebook_session=/.test(cookie)).join('; '))
  return others
}

/** The cookies as the browser will send them back. */
function cookiesOf(given: string[]): Headers {
  return new Headers({ cookie: given.map((cookie) => cookie.split(';', 1)[0]).join('; ') })
}

function keepCookies(from: Headers, answer: Visit['answer']): void {
  keepAll(from.getSetCookie(), answer)
}

function keepAll(cookies: string[], answer: Visit['answer']): void {
  for (const cookie of cookies) answer.append('set-cookie', cookie)
}
