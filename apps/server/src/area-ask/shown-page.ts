import { type AreaAsk, dayOf, type Moment } from '@casebook/core/revision'
import type { Db } from '../database/database.ts'
import { type Page, pageOf } from '../revision/page.ts'
import { contentOf, copyOf } from '../revision/store.ts'
import { lastChecksCited } from '../source-check/cited.ts'
import { termsIn } from '../taxonomy/terms-today.ts'

/** The page that somebody in the area is asked about, as it is to be. */
export async function shownPage(db: Db, { caseStudy, revision }: AreaAsk, now: Moment): Promise<Page> {
  const copy = await copyOf(db, caseStudy)
  const line = copy?.history.find(({ number }) => number === revision)
  const content = line && (await contentOf(db, caseStudy, revision))
  if (!content) throw new TypeError(`The case study ${caseStudy} has no revision ${revision}.`)
  const [terms, checks] = [await termsIn(db), await lastChecksCited(db, caseStudy)]
  const { state } = line
  return pageOf(content, { asAt: dayOf(now), terms, number: revision, checks, state, related: [] })
}
