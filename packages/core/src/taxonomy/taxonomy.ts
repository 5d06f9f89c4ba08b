import * as z from 'zod'
import { Slug } from '../permalink/slug.ts'

/** One term of a taxonomy. The fields follow SKOS: `label` is the preferred label, `broader` and `related` name other terms of the same taxonomy. */
export type Term<Id extends string = string> = {
  readonly id: Id
  readonly label: string
  /** What the term covers, in one sentence. */
  readonly scopeNote: string
  /** What people type when they search for it. */
  readonly altLabels: readonly string[]
  readonly broader?: string
  readonly related?: readonly string[]
  /** A term that is no longer to be chosen, `since` a day, in favour of `by`; it is never deleted, so old case studies keep their meaning. */
  readonly deprecated?: { readonly by?: string; readonly since: string }
}

/** A closed list of terms. `schema` accepts its ids and nothing else, deprecated ones included. */
export type Taxonomy<Id extends string = string> = {
  readonly id: string
  readonly title: string
  readonly version: string
  readonly terms: readonly Term<Id>[]
  readonly ids: readonly Id[]
  readonly schema: z.ZodType<Id, Id>
  /** The term with this id. Throws `UnknownTerm` for an id that is not in the taxonomy. */
  term(id: Id): Term<Id>
  /** The label of the term with this id. Throws `UnknownTerm` for an id that is not in the taxonomy. */
  label(id: Id): string
}

/** A taxonomy that was written wrongly: a fault in the program, with every fault in its message. */
export class TaxonomyFault extends Error {
  override name = 'TaxonomyFault'
}

/** An id that no term of the taxonomy has. */
export class UnknownTerm extends Error {
  override name = 'UnknownTerm'
}

/**
 * Makes a taxonomy of terms written in the program, keeping their ids as literal types:
 * `defineTaxonomy({ id: 'colours', title: 'Colours', version: '1.0.0', terms: [{ id: 'red', label: 'Red', … }] })`.
 * Order of terms is order of display.
 * Throws `TaxonomyFault`, naming every fault, where there is no term, an id is not a slug, two terms share an id or a
 * label (capitals aside), or a term points to one that is not there or to itself.
 */
export function defineTaxonomy<const Terms extends readonly Term[]>(definition: {
  id: string
  title: string
  version: string
  terms: Terms
}): Taxonomy<Terms[number]['id']> {
  type Id = Terms[number]['id']
  const { id, title, version } = definition
  const terms: readonly Term<Id>[] = definition.terms
  const faults = faultsIn(terms)
  if (faults.length > 0) throw new TaxonomyFault(`The taxonomy "${id}" cannot be used. ${faults.join(' ')}`)

  const byId = new Map<string, Term<Id>>(terms.map((each) => [each.id, each]))
  const ids = terms.map((each) => each.id)
  const term = (wanted: Id): Term<Id> => {
    const found = byId.get(wanted)
    if (!found) throw new UnknownTerm(`The taxonomy "${id}" has no term "${wanted}".`)
    return found
  }
  return { id, title, version, terms, ids, schema: z.enum(ids), term, label: (wanted) => term(wanted).label }
}

function faultsIn(terms: readonly Term[]): string[] {
  const ids = new Set(terms.map((term) => term.id))
  return [
    ...(terms.length === 0 ? ['It has no terms.'] : []),
    ...terms
      .filter((term) => !Slug.safeParse(term.id).success)
      .map((term) => `The id "${term.id}" is not a slug.`),
    ...repeated(terms.map((term) => term.id)).map((id) => `Two terms have the id "${id}".`),
    ...repeated(terms.map((term) => term.label.toLowerCase())).map(
      (label) => `Two terms have the label "${label}".`,
    ),
    ...terms.flatMap((term) =>
      pointers(term).flatMap((target) => {
        if (target === term.id) return [`The term "${term.id}" points to itself.`]
        return ids.has(target) ? [] : [`The term "${term.id}" points to "${target}", which is not a term.`]
      }),
    ),
  ]
}

function pointers({ broader, related, deprecated }: Term): string[] {
  return [broader, ...(related ?? []), deprecated?.by].filter((target) => target !== undefined)
}

function repeated(texts: string[]): string[] {
  return [...new Set(texts.filter((text, at) => texts.indexOf(text) !== at))]
}
