import { Secret, TOTP } from 'otpauth'
import type { Answer, Browser } from './test-desk.ts'

const step = 30_000

/** The codes of an authenticator app, and those for when it is lost. */
export type App = { code: (at?: Date) => string; backupCodes: string[] }

/**
 * An app that was given this secret. Each code lets in once, so `freshCode` gives another each time, of the three that are
 * taken now; `null` where all three were given.
 */
export function appWith(secret: string) {
  const totp = new TOTP({ secret: Secret.fromBase32(secret) })
  const code = (at: Date = new Date()) => totp.generate({ timestamp: at.getTime() })
  const shown = new Set<string>()
  const freshCode = () => {
    const now = Date.now()
    // The code before this one goes out of use when this one does.
    const inUse = step - (now % step) > 8_000 ? [0, -1, 1] : [0, 1]
    const next = inUse.map((ahead) => code(new Date(now + ahead * step))).find((one) => !shown.has(one))
    if (next !== undefined) shown.add(next)
    return next ?? null
  }
  return { code, freshCode }
}

/** Sets up an authenticator app for whoever is signed in there, which this session has then shown. */
export async function setUpApp(browser: Browser): Promise<App> {
  const begun = expectOk(await browser.mutate('secondFactor.beginApp'))
  const { address } = begun.body as { address: string }
  const { code } = appWith(new URL(address).searchParams.get('secret') ?? '')
  const confirmed = expectOk(await browser.mutate('secondFactor.confirmApp', { code: code() }))
  return { code, ...(confirmed.body as { backupCodes: string[] }) }
}

/** An answer that was no refusal. */
export function expectOk(answer: Answer): Answer {
  if (answer.status === 200) return answer
  throw new TypeError(`${answer.status}: ${answer.reasons.map(({ says }) => says).join(' ')}`)
}
