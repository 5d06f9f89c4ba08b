import type { Logger } from 'pino'
import * as caseStudies from '../case-study/store.ts'
import type { OpenDatabase } from '../database/database.ts'
import type { SearchIndex } from './search-index.ts'

const batch = 500
const pollEvery = 5_000

export type Following = { caughtUp: Promise<void>; catchUp: () => Promise<void>; stop: () => Promise<void> }

/**
 * Keeps an index level with the database: takes in the changes after the last that it has, at start, whenever another
 * node says that there are some, and every few seconds whether it says so or not. Polling is the truth.
 */
export function followChanges({ db, sql }: OpenDatabase, index: SearchIndex, log: Logger): Following {
  let running: Promise<void> = Promise.resolve()
  const catchUp = () => {
    running = running.catch(() => {}).then(() => takeIn(db, index))
    return running
  }
  const quietly = () =>
    void catchUp().catch((error) => log.error({ error }, 'the search index could not follow the database'))
  const caughtUp = catchUp()
  const poll = setInterval(quietly, pollEvery)
  const listening = sql.listen('casebook_changes', quietly).catch((error) => {
    log.warn({ error }, 'not woken by the database: polling alone')
    return undefined
  })
  return {
    caughtUp,
    catchUp,
    stop: async () => {
      clearInterval(poll)
      await (await listening)?.unlisten().catch(() => {})
      await running.catch(() => {})
    },
  }
}

async function takeIn(db: OpenDatabase['db'], index: SearchIndex): Promise<void> {
  if (index.version() > (await caseStudies.libraryVersion(db))) {
    throw new TypeError('The search index is ahead of the database: it belongs to another one.')
  }
  for (;;) {
    const changes = await caseStudies.changesAfter(db, index.version(), batch)
    const last = changes.at(-1)
    if (!last) return
    const ids = [...new Set(changes.map(({ caseStudyId }) => caseStudyId))]
    const published = new Map((await caseStudies.publishedByIds(db, ids)).map((each) => [each.id, each]))
    index.apply(
      ids.map((id) => ({ id, published: published.get(id) ?? null })),
      last.number,
    )
  }
}
