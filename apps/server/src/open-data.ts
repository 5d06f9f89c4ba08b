import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { policeAndPublicHealth } from '@casebook/core/library'
import type { Logger } from 'pino'
import type { CaseStudy } from './case-study/case-study.ts'
import { type Database, openDatabase } from './database/database.ts'
import { migrateDatabase } from './database/migrate.ts'
import { refuseUnreachable } from './database/refuse-unreachable.ts'
import { startWarming } from './desk/warm.ts'
import type { Settings } from './env.ts'
import { loadFoundingLibrary } from './library/load-founding-library.ts'
import { type MailServer, mailServerAt } from './mail/mail-server.ts'
import { startPostman } from './mail/postman.ts'
import { openNodeFolder } from './postgres/data-folder.ts'
import { startPostgres } from './postgres/start.ts'
import { followDays } from './reminder/follow-days.ts'
import { followSchedule } from './revision/publish-due.ts'
import { followChanges } from './search/follow-changes.ts'
import { openSearchIndex } from './search/open.ts'
import type { SearchIndex } from './search/search-index.ts'
import type { SourceChecker } from './source-check/checker.ts'
import { startSourceChecks } from './source-check/start.ts'
import { unlessBrokenOff } from './start-broken-off.ts'

export type DataOptions = {
  settings: Settings
  library: readonly CaseStudy[]
  say: (sentence: string) => void
  log: Logger
  now: () => Date
  /** Breaks off what is under way: it is undone, and the reason of the signal is thrown. */
  signal?: AbortSignal | undefined
}

export type OpenData = {
  db: Database
  index: SearchIndex
  mailServer: MailServer | null
  sourceChecker: SourceChecker | undefined
  dataFolder: string
  isOpen: () => boolean
  close: () => Promise<void>
}

/** How long what is under way may take to end where a start is broken off, in milliseconds. */
const patience = 1_000

/** Opens the database and brings it up to date, loads the founding library into what is new, and levels the search index. */
export async function openData({ settings, library, say, log, now, signal }: DataOptions): Promise<OpenData> {
  const { databaseUrl, smtpUrl, publicUrl } = settings
  const mailServer = smtpUrl === null ? null : mailServerAt(smtpUrl, publicUrl)
  const postgres = databaseUrl === null ? await startPostgres({ ...settings, say, signal }) : null
  const url = postgres?.url ?? databaseUrl ?? ''
  const dataFolder = postgres?.dataFolder ?? settings.dataFolder
  const open: ((hurried: boolean) => Promise<void> | void)[] = []
  const close = async (hurried = false) => {
    for (const end of open.splice(0).reverse()) {
      const ended = end(hurried)
      await (hurried ? Promise.race([ended, sleep(patience)]) : ended)
    }
    await postgres?.stop()
  }
  const unlessTold = <T>(begun: Promise<T>) => unlessBrokenOff(signal, begun)
  try {
    if (databaseUrl !== null) {
      await openNodeFolder(dataFolder)
      await unlessTold(refuseUnreachable(url))
    }
    await unlessTold(migrateDatabase(url))
    const database = openDatabase(url)
    open.push((hurried) => database.close(hurried ? 0 : undefined))
    const { db } = database
    const { added, amended } = await unlessTold(loadFoundingLibrary(db, library, now().toISOString()))
    if (added > 0) say(`The founding library is in: ${added} case studies.`)
    if (amended > 0) say(`${amended} case studies of the founding library were mended.`)
    const index = openSearchIndex(join(dataFolder, 'search.sqlite'))
    open.push(() => index.close())
    const following = followChanges(database, index, log)
    open.push(following.stop)
    await unlessTold(following.caughtUp)
    const sender = { title: `Casebook: ${policeAndPublicHealth.title}`, url: publicUrl }
    const postman = startPostman({ ...database, mailServer, sender, now, log })
    open.push(postman.stop)
    open.push(followSchedule({ db, publicUrl, now, log }).stop)
    open.push(followDays({ db, publicUrl, now, log }).stop)
    const sources = startSourceChecks(database, settings, { now, log })
    if (sources) open.push(sources.stop)
    open.push(startWarming({ db, now, log }).stop)
    const isOpen = () => open.length > 0
    return {
      db,
      index,
      mailServer,
      sourceChecker: sources?.checker,
      dataFolder,
      isOpen,
      close: () => close(),
    }
  } catch (error) {
    await close(signal?.aborted)
    throw error
  }
}
