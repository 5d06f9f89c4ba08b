import { passkey } from '@better-auth/passkey'
import { longestPassword, shortestPassword } from '@casebook/core/person'
import { drizzleAdapter } from 'better-auth/adapters/drizzle'
import { APIError } from 'better-auth/api'
import { betterAuth } from 'better-auth/minimal'
import { twoFactor } from 'better-auth/plugins/two-factor'
import type { Logger } from 'pino'
import type { Database } from '../database/database.ts'
import { authenticatorApps, passkeys } from '../second-factor/tables.ts'
import { sessionSteps } from './better-auth-steps.ts'
import { accounts, people, sessions, verifications } from './tables.ts'

const minute = 60
const hour = 60 * minute
/** A session ends after this long without use, in seconds. */
const idle = 12 * hour

export type AuthParts = { db: Database; publicUrl: string; secret: string; log: Logger }

/** What authenticator apps and devices show beside the codes and keys that are for us. */
export const ourName = 'Casebook'

/** better-auth as we use it: sessions in the database, nothing cached in cookies, and none of its web addresses mounted. */
export function configureBetterAuth({ db, publicUrl, secret, log }: AuthParts) {
  const secure = publicUrl.startsWith('https://')
  const named = (name: string) => ({ name: secure ? `__Host-${name}` : name })
  return betterAuth({
    appName: ourName,
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
      schema: {
        user: people,
        session: sessions,
        account: accounts,
        verification: verifications,
        twoFactor: authenticatorApps,
        passkey: passkeys,
      },
    }),
    user: {
      additionalFields: {
        role: { type: 'string', required: true, input: false },
        state: { type: 'string', required: true, input: false },
      },
    },
    session: {
      // How fresh a sign-in must be is our own check, on the moment that stands in our books.
      freshAge: 0,
      expiresIn: idle,
      updateAge: 5 * minute,
      cookieCache: { enabled: false },
      additionalFields: {
        signedInAt: { type: 'date', required: false, input: false },
        secondFactorAt: { type: 'date', required: false, input: false },
      },
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: shortestPassword,
      maxPasswordLength: longestPassword,
    },
    // Its own limiter guards only the addresses that we do not mount: back-off.ts counts the tries.
    rateLimit: { enabled: false },
    plugins: [
      twoFactor({ issuer: ourName, accountLockout: { enabled: false } }),
      passkey({
        rpName: ourName,
        origin: publicUrl,
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        registration: {
          afterVerification: ({ verification }) =>
            refuseLocked(verification.registrationInfo?.userVerified ?? false),
        },
        authentication: {
          afterVerification: ({ verification }) => refuseLocked(verification.authenticationInfo.userVerified),
        },
      }),
      sessionSteps,
    ],
    advanced: {
      database: { generateId: 'uuid' },
      // It would keep with the session whatever X-Forwarded-For claims, and nothing of ours reads it.
      ipAddress: { disableIpTracking: true },
      useSecureCookies: false,
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/', secure },
      // A name with __Host- is taken by browsers only with Secure, path / and no domain.
      cookies: {
        session_token: named('casebook_session'),
        two_factor: named('casebook_step'),
        'better-auth-passkey': named('casebook_passkey'),
      },
    },
  })
}

/** A passkey counts as two factors only where its owner unlocked it; the library would take one that lay about unlocked. */
async function refuseLocked(unlocked: boolean): Promise<void> {
  if (!unlocked) throw new APIError('UNAUTHORIZED', { message: 'The passkey was not unlocked by its owner.' })
}
