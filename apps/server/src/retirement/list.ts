import type { TermsOf } from '@casebook/core/library'
import { type Taxonomy, termsToday } from '@casebook/core/taxonomy'
import type { Database } from '../database/database.ts'
import { shelfOn } from '../desk/shelf.ts'
import type { Shelved } from '../desk/shelved.ts'
import { namesOf } from '../person/names.ts'
import { everyRetirement, type Retired } from '../taxonomy/store.ts'
import { refreshTerms } from '../taxonomy/terms-today.ts'
import type { TermsList } from './terms-list.ts'
import { isPublished, onItsWay } from './where.ts'

/** Every topic and theme with what became of it here, and in how many case studies it stands. */
export async function listTerms(db: Database, asAt: string): Promise<TermsList> {
  const { version, library } = await refreshTerms(db)
  const [shelf, past] = await Promise.all([shelfOn(db, asAt), everyRetirement(db)])
  const rows = [...shelf.rows.values()]
  const people = past.flatMap(({ retiredBy, broughtBack }) => [
    retiredBy,
    ...(broughtBack ? [broughtBack.by] : []),
  ])
  return {
    version,
    taxonomies: [
      listed('topics', library.topics, { rows, past }),
      listed('themes', library.themes, { rows, past }),
    ],
    names: await namesOf(db, people),
  }
}

type Held = { rows: readonly Shelved[]; past: readonly Retired[] }

function listed(of: TermsOf, taxonomy: Taxonomy, { rows, past }: Held): TermsList['taxonomies'][number] {
  const { title, version, terms } = taxonomy
  const published = usesOf(
    rows.filter(isPublished).map(({ writtenUnder }) => writtenUnder.public?.[of] ?? []),
    taxonomy,
  )
  const drafts = usesOf(
    rows.filter(onItsWay).map(({ writtenUnder }) => writtenUnder.newest[of]),
    taxonomy,
  )
  return {
    id: of,
    title,
    version,
    terms: terms.map(({ id, label, scopeNote, altLabels, broader, related, deprecated }) => ({
      id,
      label,
      scopeNote,
      altLabels: [...altLabels],
      broader: broader ?? null,
      related: [...(related ?? [])],
      retired: deprecated ? { by: deprecated.by ?? null, since: deprecated.since } : null,
      past: past.filter((each) => each.of === of && each.term === id),
      published: published.get(id) ?? 0,
      drafts: drafts.get(id) ?? 0,
    })),
  }
}

/** How often each term stands, as it was written and, where another took its place, as it reads today. */
function usesOf(all: readonly (readonly string[])[], taxonomy: Taxonomy): Map<string, number> {
  const uses = new Map<string, number>()
  for (const written of all)
    for (const term of new Set([...written, ...termsToday(written, taxonomy)]))
      uses.set(term, (uses.get(term) ?? 0) + 1)
  return uses
}
