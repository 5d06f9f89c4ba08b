import type { TermsOf } from '@casebook/core/library'
import type { Person } from '@casebook/core/person'
import type { Verdict } from '@casebook/core/reason'
import { bringTermBack, retireTerm, type Taxonomy } from '@casebook/core/taxonomy'
import { orRefuse, Refusal } from '../api/refusal.ts'
import { today } from '../api/trpc.ts'
import * as audit from '../audit/store.ts'
import { announce, holdChanges } from '../case-study/changes.ts'
import { publishedUnder } from '../case-study/store.ts'
import type { Database, Transaction } from '../database/database.ts'
import * as terms from '../taxonomy/store.ts'
import { refreshTerms, type TermsToday, termsIn } from '../taxonomy/terms-today.ts'

type Acting = { db: Database; now: () => Date; person: Person }
/** A term, and the version of the terms that whoever acts was looking at. */
export type Aimed = { taxonomy: TermsOf; term: string; version: number }

/**
 * Retires a term. No revision is written anew: from now on the term is not offered, and readers find under its replacement
 * what was written under it. Refuses with core's reasons; as a conflict (`changed-since`) where somebody retired a term, or
 * brought one back, since the version that was looked at.
 */
export async function retire(
  acting: Acting,
  { by, why, ...aimed }: Aimed & { by: string | null; why: string },
): Promise<void> {
  const { now, person } = acting
  const since = today(now())
  await change(acting, aimed, {
    decide: (taxonomy) => retireTerm(taxonomy, { term: aimed.term, by, since }),
    write: async (tx, taxonomy, at) => {
      const { taxonomy: of, term } = aimed
      await terms.addRetirement(tx, { of, term, replacement: by, why, by: person.id, at })
      const replacement = by === null ? null : taxonomy.label(by)
      return {
        action: 'taxonomy.term-retired',
        detail: { ...(replacement !== null && { replacement }), why },
      }
    },
  })
}

/** Brings a term back that was retired here. Refuses as `retire` does, and what the library itself retired (`retired-by-library`). */
export async function bringBack(acting: Acting, aimed: Aimed): Promise<void> {
  await change(acting, aimed, {
    decide: (taxonomy) => bringTermBack(taxonomy, aimed.term),
    write: async (tx, taxonomy, at) => {
      const { taxonomy: of, term } = aimed
      if (!(await terms.endRetirement(tx, { of, term, by: acting.person.id, at }))) {
        const says = `"${taxonomy.label(term)}" was retired by the library itself, and not here.`
        throw new Refusal([{ rule: 'retired-by-library', says, field: 'term' }])
      }
      return { action: 'taxonomy.term-brought-back', detail: {} }
    },
  })
}

type Change = {
  decide: (taxonomy: Taxonomy) => Verdict<Taxonomy>
  /** Writes it down, and answers what the audit tells of it. */
  write: (
    tx: Transaction,
    taxonomy: Taxonomy,
    at: string,
  ) => Promise<Pick<audit.AuditEntry, 'action' | 'detail'>>
}

/**
 * While it is decided, nothing is published: what is published before reads under the terms of after, and what comes later
 * finds them there.
 */
async function change({ db, now, person }: Acting, aimed: Aimed, { decide, write }: Change): Promise<void> {
  await db.transaction(async (tx) => {
    await holdChanges(tx)
    const before = await termsIn(tx)
    if (before.version !== aimed.version) throw changedSince()
    const taxonomy: Taxonomy = before.library[aimed.taxonomy]
    orRefuse(decide(taxonomy))
    const at = now().toISOString()
    const { action, detail } = await write(tx, taxonomy, at)
    await tellReaders(tx, { of: aimed.taxonomy, before, at })
    await audit.record(tx, {
      at,
      actor: person.id,
      action,
      subject: `${aimed.taxonomy}/${aimed.term}`,
      detail: { term: taxonomy.label(aimed.term), ...detail },
    })
  })
  await refreshTerms(db)
}

/** What readers find under other terms now is announced as changed, so that every search index takes it in anew. */
async function tellReaders(
  tx: Transaction,
  { of, before, at }: { of: TermsOf; before: TermsToday; at: string },
): Promise<void> {
  const was: Taxonomy = before.library[of]
  const is: Taxonomy = (await termsIn(tx)).library[of]
  const changed = was.ids.filter((id) => readAs(id, was) !== readAs(id, is))
  const ids = changed.length > 0 ? await publishedUnder(tx, of, changed) : []
  await announce(
    tx,
    ids.map((caseStudyId) => ({ caseStudyId, at, kind: 'terms-changed' as const })),
  )
}

function readAs(id: string, { whatBecameOf }: Taxonomy): string {
  const became = whatBecameOf(id)
  return became.as === 'replaced' ? became.by : id
}

function changedSince(): Refusal {
  const says =
    'Somebody retired a term or brought one back since you looked: look again at what stands, then decide.'
  return new Refusal([{ rule: 'changed-since', says }], 'CONFLICT')
}
