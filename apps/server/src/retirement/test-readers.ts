import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { everything, type SearchQuery } from '@casebook/core/search'
import { pino } from 'pino'
import { createCaller } from '../api/router.ts'
import { openWalk, type Walk } from '../desk/test-walk.ts'
import { followChanges } from '../search/follow-changes.ts'
import { openSearchIndex } from '../search/open.ts'

const log = pino({ level: 'silent' })

/** A walk with readers: a node whose search follows the database. */
export type Readers = Walk & {
  /** The public procedures, once the node has caught up. */
  ask: () => Promise<ReturnType<typeof createCaller>['public']>
  /** The titles that readers find, in order of the alphabet. */
  found: (query: Partial<SearchQuery>) => Promise<string[]>
}

/** Opens one on a database and an index of its own. */
export async function openReaders(): Promise<Readers> {
  const walk = await openWalk()
  const folder = mkdtempSync(join(tmpdir(), 'casebook-retired-'))
  const index = openSearchIndex(join(folder, 'search.sqlite'))
  const following = followChanges(walk, index, log)
  await following.caughtUp
  const now = () => walk.clock.now
  const ask = async () => {
    await following.catchUp()
    return createCaller({ db: walk.db, index, mailServer: null, now, requestId: 'test', log }).public
  }
  return {
    ...walk,
    ask,
    found: async (query) => {
      const { hits } = await (await ask()).search({ ...everything, ...query } as Parameters<
        Awaited<ReturnType<typeof ask>>['search']
      >[0])
      return hits.map(({ card }) => card.title).sort()
    },
    remove: async () => {
      await following.stop()
      index.close()
      rmSync(folder, { recursive: true })
      await walk.remove()
    },
  }
}
