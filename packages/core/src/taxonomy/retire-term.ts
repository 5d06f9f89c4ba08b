import { accept, type Reason, refuse, type Verdict } from '../reason/reason.ts'
import { stepsOf } from './changes.ts'
import { type Taxonomy, taxonomyOf } from './taxonomy.ts'
import type { Term } from './term.ts'

/** That a term is no longer to be chosen from a day on (`2026-11-23`): another takes its place, or nothing does. */
export type Retirement = { readonly term: string; readonly by: string | null; readonly since: string }

/**
 * Retires a term: the taxonomy with the term deprecated, which keeps its id, label and place. Refuses, with every reason
 * and its field (`term` or `by`): a term that the taxonomy has not (`unknown-term`), one that is retired already
 * (`retired-already`), the last that may be chosen (`last-term`), and in its place itself (`replaced-by-itself`), one that
 * is not there (`unknown-term`) or is retired (`replaced-by-retired`). What takes a place may thus be chosen that day, so
 * that retirements never go round in a circle. Never throws.
 */
export function retireTerm<Id extends string>(
  taxonomy: Taxonomy<Id>,
  { term, by, since }: Retirement,
): Verdict<Taxonomy<Id>> {
  const reasons = [...againstTerm(taxonomy, term), ...againstReplacement(taxonomy, term, by)]
  if (reasons.length > 0) return refuse(reasons)
  const deprecated = by === null ? { since } : { by, since }
  return accept(withTerm(taxonomy, term, (was) => ({ ...was, deprecated })))
}

/**
 * Brings a retired term back: the taxonomy with the term to be chosen again. Those that it took the place of read under
 * it again. Refuses a term that the taxonomy has not (`unknown-term`), one that is not retired (`not-retired`), and one
 * that a version of the taxonomy took away (`taken-away`), since its changes tell of that. Never throws.
 */
export function bringTermBack<Id extends string>(
  taxonomy: Taxonomy<Id>,
  term: string,
): Verdict<Taxonomy<Id>> {
  const there = termIn(taxonomy, term)
  if (!there) return refuse([unknown(taxonomy, term, 'term')])
  if (!there.deprecated)
    return refuse([
      { rule: 'not-retired', says: `"${there.label}" is not retired: it may be chosen.`, field: 'term' },
    ])
  const [, step] = stepsOf([], taxonomy.changes).find(([id]) => id === term) ?? []
  if (step) {
    const says = `"${there.label}" cannot be brought back: the taxonomy itself took it away ${step.when}.`
    return refuse([{ rule: 'taken-away', says, field: 'term' }])
  }
  return accept(withTerm(taxonomy, term, ({ deprecated: _, ...was }) => was))
}

/** The terms of a list as they read today: each that another took the place of as that one, and none twice. */
export function termsToday<Id extends string>(ids: readonly Id[], { whatBecameOf }: Taxonomy<Id>): Id[] {
  const today = ids.map((id) => {
    const became = whatBecameOf(id)
    return became.as === 'replaced' ? became.by : id
  })
  return [...new Set(today)]
}

function againstTerm(taxonomy: Taxonomy, term: string): Reason[] {
  const there = termIn(taxonomy, term)
  if (!there) return [unknown(taxonomy, term, 'term')]
  if (there.deprecated)
    return [{ rule: 'retired-already', says: `"${there.label}" is retired already.`, field: 'term' }]
  if (taxonomy.choosable.length > 1) return []
  const says = `"${there.label}" cannot be retired: it is the last of "${taxonomy.title}" that may be chosen.`
  return [{ rule: 'last-term', says, field: 'term' }]
}

function againstReplacement(taxonomy: Taxonomy, term: string, by: string | null): Reason[] {
  if (by === null) return []
  const there = termIn(taxonomy, by)
  if (!there) return [unknown(taxonomy, by, 'by')]
  const { label } = there
  if (by === term)
    return [
      { rule: 'replaced-by-itself', says: `Choose another: "${label}" cannot replace itself.`, field: 'by' },
    ]
  if (!there.deprecated) return []
  return [{ rule: 'replaced-by-retired', says: `Choose another: "${label}" is itself retired.`, field: 'by' }]
}

function unknown({ title }: Taxonomy, id: string, field: string): Reason {
  const says = `"${id.slice(0, longestQuoted).toWellFormed()}" is not a term of "${title}".`
  return { rule: 'unknown-term', says, field }
}

const longestQuoted = 60

function termIn<Id extends string>({ terms }: Taxonomy<Id>, id: string): Term<Id> | undefined {
  return terms.find((term) => term.id === id)
}

function withTerm<Id extends string>(
  { id, title, version, language, terms, changes }: Taxonomy<Id>,
  term: string,
  change: (was: Term<Id>) => Term<Id>,
): Taxonomy<Id> {
  const changed = terms.map((each) => (each.id === term ? change(each) : each))
  return taxonomyOf<readonly Term<Id>[]>({ id, title, version, language, changes, terms: changed })
}
