import { and, eq, ilike, inArray, isNotNull, or, sql } from 'drizzle-orm'
import { caseStudies, revisions } from '../case-study/tables.ts'
import type { Db } from '../database/database.ts'
import { people } from '../person/tables.ts'

/** What ids and addresses stand for, for nouns that lie below those they name: the audit tells of them all. */
export { everyone, namesOf } from '../person/names.ts'

/** As many as one set of words may stand for: more than that narrows nothing. */
const mostFound = 500

/** A case study by id, address and the title of its newest revision. */
export type Titled = { id: string; slug: string | null; title: string }

const titled = {
  id: caseStudies.id,
  slug: caseStudies.slug,
  title: sql<string>`coalesce(${revisions.content} ->> 'title', '')`,
}

/** Case studies by what stands for them, an id or a slug. */
export async function titlesOf(db: Db, refs: Iterable<string>): Promise<Map<string, Titled>> {
  const wanted = [...new Set(refs)]
  if (wanted.length === 0) return new Map()
  const rows = await db
    .select(titled)
    .from(caseStudies)
    .leftJoin(revisions, sql`${revisions.id} = ${caseStudies.headRevisionId}`)
    .where(or(inArray(caseStudies.id, wanted.filter(isUuid)), inArray(caseStudies.slug, wanted)))
  return new Map(
    rows.flatMap((row) => [[row.id, row] as const, ...(row.slug === null ? [] : [[row.slug, row] as const])]),
  )
}

/** The id of the case study at a public address, published or withdrawn; `null` where there is none. */
export async function publicIdAt(db: Db, slug: string): Promise<string | null> {
  const [row] = await db
    .select({ id: caseStudies.id })
    .from(caseStudies)
    .where(and(eq(caseStudies.slug, slug), isNotNull(caseStudies.publicRevisionId)))
  return row?.id ?? null
}

/** What stands for the people and case studies whose name, email address, title or address holds these words. */
export async function refsAbout(db: Db, words: string): Promise<string[]> {
  const holding = `%${words.replace(/[\\%_]/g, '\\$&')}%`
  const persons = await db
    .select({ id: people.id })
    .from(people)
    .where(or(ilike(people.name, holding), ilike(people.email, holding)))
    .limit(mostFound)
  const studies = await db
    .select(titled)
    .from(caseStudies)
    .leftJoin(revisions, sql`${revisions.id} = ${caseStudies.headRevisionId}`)
    .where(or(ilike(caseStudies.slug, holding), sql`${revisions.content} ->> 'title' ilike ${holding}`))
    .limit(mostFound)
  return [
    ...persons.map(({ id }) => id),
    ...studies.flatMap(({ id, slug }) => (slug === null ? [id] : [id, slug])),
  ]
}

function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(text)
}
