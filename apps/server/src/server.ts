import type { Hono, Context as HonoContext, MiddlewareHandler } from 'hono'
import type { DestinationStream, Logger } from 'pino'
import { createCaller } from './api/router.ts'
import { today } from './api/trpc.ts'
import type { CaseStudy } from './case-study/case-study.ts'
import type { Settings } from './env.ts'
import { cacheAnswers } from './http/answer-cache.ts'
import { createApiApp } from './http/api-app.ts'
import { contextsOf } from './http/context.ts'
import { proxiesAt } from './http/proxies.ts'
import type { RequestVariables } from './http/request-log.ts'
import { createLog } from './log.ts'
import { openData } from './open-data.ts'
import { authWhenAsked } from './person/auth-when-asked.ts'
import { firstAdministratorLink } from './person/first-administrator-link.ts'
import { createKnownBrowsers } from './person/known-browser.ts'
import { readSecrets } from './person/secrets.ts'
import { termsToday } from './taxonomy/terms-today.ts'

export { readSettings, type Settings } from './env.ts'
export { cacheAnswers } from './http/answer-cache.ts'
export { encodingFor } from './http/encoding.ts'
export { type RequestVariables, withoutToken } from './http/request-log.ts'
export { createWatchedApp } from './http/watched-app.ts'
export { createLog } from './log.ts'
export { resetSecondFactorAtTerminal } from './person/reset-at-terminal.ts'
export { StartBrokenOff } from './start-broken-off.ts'
export { StartRefusal } from './start-refusal.ts'

export type ServerOptions = {
  settings: Settings
  library: readonly CaseStudy[]
  /** For people at the terminal; the log is for machines. */
  say: (sentence: string) => void
  logTo?: DestinationStream
  now?: () => Date
  /** Breaks the start off: what was begun is undone, and the reason of the signal is thrown. After the start it counts no more. */
  signal?: AbortSignal
}

export type Server = {
  api: Hono<RequestVariables>
  /** The public procedures, called in this process. */
  caller: ReturnType<typeof createCaller>
  /**
   * The procedures as whoever sent this request may call them: what changes something is held to its Origin, and cookies
   * that are given out stand in `answer`.
   */
  callerFor: (c: HonoContext<RequestVariables>, answer: Headers) => ReturnType<typeof createCaller>
  /** The one-time link for the terminal; `null` where somebody has an account already. */
  firstAdministratorLink: () => Promise<string | null>
  /** Keeps anonymous answers while the library and the day stay what they are. */
  keepAnswers: MiddlewareHandler
  log: Logger
  dataFolder: string
  stop: () => Promise<void>
}

/**
 * Opens the data and answers with the API on it. Throws a `StartRefusal`, in a sentence, where the machine or a setting
 * stands in the way.
 */
export async function startServer({
  settings,
  library,
  say,
  logTo,
  now = () => new Date(),
  signal,
}: ServerOptions): Promise<Server> {
  const log = createLog(settings, logTo)
  const data = await openData({ settings, library, say, log, now, signal })
  const { db, index, mailServer, sourceChecker, dataFolder } = data
  const { publicUrl } = settings
  try {
    const secret = (await readSecrets(dataFolder)).sessions
    const keepAnswers = cacheAnswers(() => `${index.version()} ${termsToday(db).version} ${today(now())}`)
    const parts = {
      db,
      index,
      mailServer,
      sourceChecker,
      auth: authWhenAsked({ db, publicUrl, secret, log }),
      knownBrowsers: createKnownBrowsers(publicUrl, secret),
      publicUrl,
      proxies: proxiesAt(settings.proxies),
      now,
      log,
    }
    const contextFor = contextsOf(parts)
    const api = createApiApp({ ...parts, keepAnswers, isReady: data.isOpen })
    return {
      api,
      caller: createCaller({ db, index, mailServer, now, requestId: 'in-process', log }),
      callerFor: (c, answer) => createCaller(contextFor(c, c.req.raw.headers, answer)),
      firstAdministratorLink: () => firstAdministratorLink(db, publicUrl, now()),
      keepAnswers,
      log,
      dataFolder,
      stop: data.close,
    }
  } catch (error) {
    await data.close()
    throw error
  }
}
