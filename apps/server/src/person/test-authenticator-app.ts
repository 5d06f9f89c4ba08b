import { TOTP, URI } from 'otpauth'
import type { Answer, Browser } from './test-desk.ts'

/** The codes of an authenticator app, and those for when it is lost. */
export type App = { code: (at?: Date) => string; backupCodes: string[] }

/** Sets up an authenticator app for whoever is signed in there, which this session has then shown. */
export async function setUpApp(browser: Browser): Promise<App> {
  const begun = expectOk(await browser.mutate('secondFactor.beginApp'))
  const totp = URI.parse((begun.body as { address: string }).address)
  if (!(totp instanceof TOTP)) throw new TypeError('The address is not for codes that change with time.')
  const code = (at?: Date) => totp.generate(at && { timestamp: at.getTime() })
  const confirmed = expectOk(await browser.mutate('secondFactor.confirmApp', { code: code() }))
  return { code, ...(confirmed.body as { backupCodes: string[] }) }
}

/** An answer that was no refusal. */
export function expectOk(answer: Answer): Answer {
  if (answer.status === 200) return answer
  throw new TypeError(`${answer.status}: ${answer.reasons.map(({ says }) => says).join(' ')}`)
}
