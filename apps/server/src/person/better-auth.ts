import { longestPassword, Person, shortestPassword } from '@casebook/core/person'
import { drizzleAdapter } from 'better-auth/adapters/drizzle'
import { APIError } from 'better-auth/api'
import { betterAuth } from 'better-auth/minimal'
import type { Logger } from 'pino'
import type { Database } from '../database/database.ts'
import type { AuthPort, Visit } from './auth-port.ts'
import { accounts, people, sessions, verifications } from './tables.ts'

const minute = 60
const hour = 60 * minute
/** A session ends after this long without use, in seconds. */
const idle = 12 * hour
/** A session ends after this long whatever happens, in milliseconds. */
const longest = 7 * 24 * hour * 1000

export type AuthParts = { db: Database; publicUrl: string; secret: string; log: Logger }

/** The port on better-auth: its own web addresses are not mounted, so nothing is reached but through our procedures. */
export function createAuth(parts: AuthParts): AuthPort {
  const auth = configure(parts)
  return {
    async signedIn({ headers, answer }, now) {
      if (!headers.has('cookie')) return null
      const { response, headers: out } = await auth.api.getSession({ headers, returnHeaders: true })
      if (!response || now.getTime() - response.session.createdAt.getTime() >= longest) return null
      keepCookies(out, answer)
      return { person: Person.parse(response.user), sessionId: response.session.id }
    },
    async signIn({ headers, answer }, { email, password }) {
      try {
        const { response, headers: out } = await auth.api.signInEmail({
          body: { email, password },
          headers,
          returnHeaders: true,
        })
        return { person: Person.parse(response.user), keep: () => keepCookies(out, answer) }
      } catch (error) {
        if (error instanceof APIError && error.status === 'UNAUTHORIZED') return null
        throw error
      }
    },
    async forget({ headers, answer }) {
      const { headers: out } = await auth.api.signOut({ headers, returnHeaders: true })
      keepCookies(out, answer)
    },
    hashPassword: async (password) => (await auth.$context).password.hash(password),
  }
}

function configure({ db, publicUrl, secret, log }: AuthParts) {
  const secure = publicUrl.startsWith('https://')
  return betterAuth({
    appName: 'Casebook',
    baseURL: publicUrl,
    secret,
    telemetry: { enabled: false },
    logger: {
      level: 'warn',
      log: (level, message) => log[level === 'error' ? 'error' : 'debug']({ message }, 'authentication'),
    },
    database: drizzleAdapter(db, {
      provider: 'pg',
      transaction: true,
      schema: { user: people, session: sessions, account: accounts, verification: verifications },
    }),
    user: { additionalFields: { role: { type: 'string', required: true, input: false } } },
    session: { expiresIn: idle, updateAge: 5 * minute, cookieCache: { enabled: false } },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: shortestPassword,
      maxPasswordLength: longestPassword,
    },
    // Its own limiter guards only the addresses that we do not mount: back-off.ts counts the tries.
    rateLimit: { enabled: false },
    advanced: {
      database: { generateId: 'uuid' },
      // It would keep with the session whatever X-Forwarded-For claims, and nothing of ours reads it.
      ipAddress: { disableIpTracking: true },
      useSecureCookies: false,
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/', secure },
      // A name with __Host- is taken by browsers only with Secure, path / and no domain.
      cookies: { session_token: { name: secure ? '__Host-casebook_session' : 'casebook_session' } },
    },
  })
}

function keepCookies(from: Headers, answer: Visit['answer']): void {
  for (const cookie of from.getSetCookie()) answer.append('set-cookie', cookie)
}
