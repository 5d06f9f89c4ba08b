import { termsToday } from '../taxonomy/terms-today.ts'
import type { Coverage } from './coverage-list.ts'
import type { AskingList } from './list.ts'
import { shelfOn } from './shelf.ts'
import type { Shelved } from './shelved.ts'

type Counts = Coverage['total']

const evaluatedFrom = 4
const comparedFrom = 6

/**
 * Where the library has case studies and where it has none, topics by themes as they stand today, each judged by its newest
 * revision. One of
 * several topics or themes counts in each, so that rows and columns do not add up.
 */
export async function coverage(
  { db, asAt }: Pick<AskingList, 'db' | 'asAt'>,
  of: 'everything' | 'published',
): Promise<Coverage> {
  const { rows } = await shelfOn(db, asAt)
  const counted = [...rows.values()].filter(of === 'published' ? isPublished : () => true)
  const under = (facet: 'topic' | 'theme', id: string, among: readonly Shelved[]) =>
    among.filter(({ values }) => values[facet].includes(id))
  const { topics, themes } = termsToday(db).library
  return {
    total: countsOf(counted),
    topics: topics.choosable.map(({ id: topic }) => {
      const ofTopic = under('topic', topic, counted)
      return {
        topic,
        ...countsOf(ofTopic),
        themes: themes.choosable.map(({ id: theme }) => ({
          theme,
          ...countsOf(under('theme', theme, ofTopic)),
        })),
      }
    }),
    themes: themes.choosable.map(({ id: theme }) => ({ theme, ...countsOf(under('theme', theme, counted)) })),
  }
}

function isPublished({ row: { standing } }: Shelved): boolean {
  return standing !== null && !standing.isWithdrawn
}

function countsOf(rows: readonly Shelved[]): Counts {
  const from = (rung: number) => rows.filter(({ row }) => row.evidence.rung >= rung).length
  return {
    count: rows.length,
    evaluated: from(evaluatedFrom),
    compared: from(comparedFrom),
    mixed: rows.filter(({ values }) => values.flag.includes('mixed-results')).length,
  }
}
