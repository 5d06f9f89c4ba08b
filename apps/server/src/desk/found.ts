import * as z from 'zod'
import { Chosen } from './bulk-act.ts'
import type { DeskQuery } from './desk-list.ts'
import { find } from './find.ts'
import type { AskingList } from './list.ts'
import { seenBy } from './seen.ts'

/** So many can be chosen at once. */
const mostChosen = 500

/** Everything that words and filters find, to be chosen: the first 500 of `total`. */
export const Found = z.object({
  total: z.int(),
  chosen: z.array(Chosen.extend({ title: z.string() })),
})
export type Found = z.infer<typeof Found>

/** All that the list would show under a query, page after page. */
export async function chosenBy({ db, person, asAt }: AskingList, query: DeskQuery): Promise<Found> {
  const { rows } = find(await seenBy(db, person, asAt), query)
  return {
    total: rows.length,
    chosen: rows.slice(0, mostChosen).map(({ row: { id, title, revision, standing } }) => ({
      caseStudy: id,
      title,
      revision: revision.number,
      standing: standing?.revision ?? null,
    })),
  }
}
