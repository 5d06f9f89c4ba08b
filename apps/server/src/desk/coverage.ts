import { type GapMap, gapMapOf } from '@casebook/core/gap-map'
import { termsToday } from '../taxonomy/terms-today.ts'
import type { AskingList } from './list.ts'
import { shelfOn } from './shelf.ts'
import type { Shelved } from './shelved.ts'

/**
 * Where the library has case studies and where it has none, topics by themes as they stand today, each judged by its newest
 * revision.
 */
export async function coverage(
  { db, asAt }: Pick<AskingList, 'db' | 'asAt'>,
  of: 'everything' | 'published',
): Promise<GapMap> {
  const { rows } = await shelfOn(db, asAt)
  const counted = [...rows.values()].filter(of === 'published' ? isPublished : () => true)
  const { topics, themes } = termsToday(db).library
  return gapMapOf(
    counted.map(({ row, values }) => ({
      topics: values.topic,
      themes: values.theme,
      rung: row.evidence.rung,
      disagrees: values.flag.includes('mixed-results'),
    })),
    { topics: topics.choosable.map(({ id }) => id), themes: themes.choosable.map(({ id }) => id) },
  )
}

function isPublished({ row: { standing } }: Shelved): boolean {
  return standing !== null && !standing.isWithdrawn
}
