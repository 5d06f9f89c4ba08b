import { readToday } from '@casebook/core/library'
import type { Logger } from 'pino'
import { changesAfter } from '../case-study/changes.ts'
import * as caseStudies from '../case-study/store.ts'
import type { OpenDatabase } from '../database/database.ts'
import { refreshTerms, type TermsToday } from '../taxonomy/terms-today.ts'
import type { Indexed, SearchIndex } from './search-index.ts'

/** Few enough that readers do not wait while they are taken in. */
const batch = 100
const pollEvery = 5_000

export type Following = { caughtUp: Promise<void>; catchUp: () => Promise<void>; stop: () => Promise<void> }

/**
 * Keeps an index level with the database, and with it the terms that this node holds: takes in the changes after the last
 * that it has, at start, whenever another node says that there are some, and every few seconds whether it says so or not.
 * Polling is the truth.
 */
export function followChanges({ db, sql }: OpenDatabase, index: SearchIndex, log: Logger): Following {
  let running: Promise<void> = Promise.resolve()
  const catchUp = () => {
    running = running.catch(() => {}).then(() => takeIn(db, index, log))
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

async function takeIn(db: OpenDatabase['db'], index: SearchIndex, log: Logger): Promise<void> {
  for (;;) {
    const held = index.version()
    const changes = await changesAfter(db, Math.max(0, held - 1), batch)
    // After the changes: whatever is told there was retired before, is retired here too.
    const terms = await refreshTerms(db)
    if (held > 0 && markOf(changes.shift(), held) !== index.mark()) {
      log.warn(
        { held },
        'the search index belongs to another database, or to another past of this one: rebuilt',
      )
      index.reset()
      continue
    }
    const last = changes.at(-1)
    if (!last) return
    const ids = [...new Set(changes.map(({ caseStudyId }) => caseStudyId))]
    const published = new Map((await caseStudies.publishedByIds(db, ids)).map((each) => [each.id, each]))
    try {
      index.apply(
        ids.map((id) => ({ id, published: readIn(terms, published.get(id)) })),
        last.number,
        markOf(last, last.number),
      )
    } catch (error) {
      if (index.version() >= held) throw error
      log.warn({ error }, 'the search index was broken: rebuilt')
    }
  }
}

/** A case study as it is found: under the terms of today, and by the words of those that it was written under. */
function readIn({ library }: TermsToday, published: caseStudies.Published | undefined): Indexed | null {
  if (!published) return null
  const { caseStudy } = published
  return { ...published, caseStudy: readToday(caseStudy, library), writtenUnder: caseStudy }
}

type Change = Awaited<ReturnType<typeof changesAfter>>[number]

/** What tells a change from the one of the same number in another database; empty where there is none of that number. */
function markOf(change: Change | undefined, number: number): string {
  if (change?.number !== number) return ''
  return `${change.caseStudyId} ${new Date(change.at).toISOString()}`
}
