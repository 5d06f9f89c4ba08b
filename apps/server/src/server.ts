import { join } from 'node:path'
import type { CaseStudy } from '@casebook/core/case-study'
import type { Hono, MiddlewareHandler } from 'hono'
import { type DestinationStream, pino } from 'pino'
import { createCaller } from './api/router.ts'
import { today } from './api/trpc.ts'
import { openDatabase } from './database/database.ts'
import { migrateDatabase } from './database/migrate.ts'
import { refuseUnreachable } from './database/refuse-unreachable.ts'
import type { Settings } from './env.ts'
import { cacheAnswers } from './http/answer-cache.ts'
import { createApiApp } from './http/api-app.ts'
import { proxiesAt } from './http/proxies.ts'
import type { RequestVariables } from './http/request-log.ts'
import { loadFoundingLibrary } from './library/load-founding-library.ts'
import { createAuth } from './person/better-auth.ts'
import { firstAdministratorLink } from './person/first-administrator-link.ts'
import { createKnownBrowsers } from './person/known-browser.ts'
import { readSecrets } from './person/secrets.ts'
import { openNodeFolder } from './postgres/data-folder.ts'
import { startPostgres } from './postgres/start.ts'
import { followChanges } from './search/follow-changes.ts'
import { openSearchIndex } from './search/open.ts'

export { readSettings, type Settings } from './env.ts'
export { encodingFor } from './http/encoding.ts'
export { StartRefusal } from './start-refusal.ts'

export type ServerOptions = {
  settings: Settings
  library: readonly CaseStudy[]
  /** For people at the terminal; the log is for machines. */
  say: (sentence: string) => void
  logTo?: DestinationStream
  now?: () => Date
}

export type Server = {
  api: Hono<RequestVariables>
  /** The public procedures, called in this process. */
  caller: ReturnType<typeof createCaller>
  /** The one-time link for the terminal; `null` where somebody has an account already. */
  firstAdministratorLink: () => Promise<string | null>
  /** Keeps anonymous answers while the library and the day stay what they are. */
  keepAnswers: MiddlewareHandler
  log: pino.Logger
  dataFolder: string
  stop: () => Promise<void>
}

/**
 * Opens the data, brings it up to date, loads the founding library into what is new, and levels the search index; then
 * answers with the API. Throws a `StartRefusal`, in a sentence, where the machine or a setting stands in the way.
 */
export async function startServer({
  settings,
  library,
  say,
  logTo,
  now = () => new Date(),
}: ServerOptions): Promise<Server> {
  const log = pino({ level: settings.logLevel, base: null }, logTo ?? pino.destination(2))
  const postgres = settings.databaseUrl === null ? await startPostgres({ ...settings, say }) : null
  const url = postgres?.url ?? settings.databaseUrl ?? ''
  const dataFolder = postgres?.dataFolder ?? settings.dataFolder
  const undo: (() => unknown)[] = [() => postgres?.stop()]
  const stop = async () => {
    for (const step of undo.splice(0).reverse()) await step()
  }
  try {
    if (settings.databaseUrl !== null) {
      await openNodeFolder(dataFolder)
      await refuseUnreachable(url)
    }
    await migrateDatabase(url)
    const database = openDatabase(url)
    undo.push(database.close)
    const { added, amended } = await loadFoundingLibrary(database.db, library, now().toISOString())
    if (added > 0) say(`The founding library is in: ${added} case studies.`)
    if (amended > 0) say(`${amended} case studies of the founding library were mended.`)
    const index = openSearchIndex(join(dataFolder, 'search.sqlite'))
    undo.push(() => index.close())
    const following = followChanges(database, index, log)
    undo.push(following.stop)
    await following.caughtUp
    const { db } = database
    const { publicUrl } = settings
    const secret = (await readSecrets(dataFolder)).sessions
    const auth = createAuth({ db, publicUrl, secret, log })
    const version = () => `${index.version()} ${today(now())}`
    const keepAnswers = cacheAnswers(version)
    const api = createApiApp({
      db,
      index,
      auth,
      knownBrowsers: createKnownBrowsers(publicUrl, secret),
      publicUrl,
      proxies: proxiesAt(settings.proxies),
      now,
      log,
      keepAnswers,
      isReady: () => undo.length > 0,
    })
    const caller = createCaller({ db, index, now, requestId: 'in-process', log })
    return {
      api,
      caller,
      firstAdministratorLink: () => firstAdministratorLink(db, publicUrl, now()),
      keepAnswers,
      log,
      dataFolder,
      stop,
    }
  } catch (error) {
    await stop()
    throw error
  }
}
