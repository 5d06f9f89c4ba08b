import type { AskingList } from './list.ts'
import { shelfOn } from './shelf.ts'

const inEnglish = new Intl.Collator('en-GB')

/** Every local authority that a case study names in its newest revision, as it stands there: those named most come first. */
export async function localAuthoritiesNamed({
  db,
  asAt,
}: Pick<AskingList, 'db' | 'asAt'>): Promise<string[]> {
  const { rows } = await shelfOn(db, asAt)
  const uses = new Map<string, number>()
  for (const { localAuthorities } of rows.values())
    for (const name of new Set(localAuthorities)) uses.set(name, (uses.get(name) ?? 0) + 1)
  return [...uses]
    .sort(([one, some], [other, more]) => more - some || inEnglish.compare(one, other))
    .map(([name]) => name)
}
