import * as z from 'zod'
import { stepsOf, type TermChange } from './changes.ts'
import { type Became, follow } from './history.ts'
import { type SpokenTerm, spokenIn } from './language.ts'
import { finderOf } from './near.ts'
import type { Term, TermWritten } from './term.ts'
import { choose, unknownInWords } from './unknown.ts'

/** A closed list of terms, with a version. */
export type Taxonomy<Id extends string = string> = {
  readonly id: string
  readonly title: string
  /** Three numbers: `1.0.0`. */
  readonly version: string
  /** The BCP 47 tag of the language that its terms are written in. */
  readonly language: string
  /** Every term, deprecated ones included, in the order of display. */
  readonly terms: readonly Term<Id>[]
  readonly ids: readonly Id[]
  /** The terms that may be chosen today: those that are not deprecated. */
  readonly choosable: readonly Term<Id>[]
  /** What became of earlier ids, oldest first. */
  readonly changes: readonly TermChange[]
  /** Accepts the ids of its terms, deprecated ones included, so that old case studies stay readable. What it refuses, it refuses with a sentence that says what is near. */
  readonly schema: z.ZodType<Id, Id>
  /** The term with this id. Throws `UnknownTerm` for an id that is not in the taxonomy. */
  term(id: Id): Term<Id>
  /** The label of the term with this id. Throws `UnknownTerm` for an id that is not in the taxonomy. */
  label(id: Id): string
  /**
   * The term as it reads in a language, such as `cy` or `en-GB`; each part that it does not have in that language is in
   * the taxonomy's own, and says so. Throws `UnknownTerm` for an id that is not in the taxonomy.
   */
  termIn(id: Id, language: string): SpokenTerm<Id>
  /** The terms that somebody may have meant, at most three, the likeliest first: by id, label, alternative label or spelling. */
  near(typed: string): readonly Term<Id>[]
  /** What became of any id, of this version or an earlier one. */
  whatBecameOf(id: string): Became<Id>
}

/** An id that no term of the taxonomy has. */
export class UnknownTerm extends Error {
  override name = 'UnknownTerm'
}

/** The language of a taxonomy that does not say. */
export const mainLanguage = 'en'

/** A taxonomy as it is written in a program. `language` is English where it is left out. */
export type TaxonomyWritten<Terms extends readonly TermWritten[] = readonly TermWritten[]> = {
  readonly id: string
  readonly title: string
  readonly version: string
  readonly language?: string
  readonly terms: Terms
  readonly changes?: readonly TermChange[]
}

/**
 * As `defineTaxonomy`, without looking for faults: for the lists of core itself, which a test holds to be without, so
 * that a page which shows them does not carry what finds faults.
 */
export function taxonomyOf<const Terms extends readonly TermWritten[]>(
  definition: TaxonomyWritten<Terms>,
): Taxonomy<Terms[number]['id']> {
  type Id = Terms[number]['id']
  const { id, title, version, language = mainLanguage, changes = [] } = definition
  const written: readonly TermWritten<Id>[] = definition.terms
  const terms = written.map((term): Term<Id> => ({ ...term, altLabels: term.altLabels ?? [] }))
  const choosable = terms.filter(({ deprecated }) => !deprecated)
  const byId = new Map<string, Term<Id>>(terms.map((each) => [each.id, each]))
  const history = {
    choosable: new Map<string, Id>(choosable.map((each) => [each.id, each.id])),
    steps: new Map(stepsOf(written, changes).reverse()),
  }
  const ids = terms.map((each) => each.id)

  const term = (wanted: Id): Term<Id> => {
    const found = byId.get(wanted)
    if (!found) throw new UnknownTerm(`The taxonomy "${id}" has no term "${wanted}".`)
    return found
  }
  const near = finderOf(choosable)
  const whatBecameOf = (old: string) => follow(old, history)
  const error = ({ input }: { input?: unknown }): string =>
    typeof input === 'string'
      ? unknownInWords({ id: input, title, became: whatBecameOf(input), near: near(input), choosable })
      : choose(choosable.map((each) => each.id))
  return {
    id,
    title,
    version,
    language,
    terms,
    ids,
    choosable,
    changes,
    schema: z.enum(ids, { error }),
    term,
    label: (wanted) => term(wanted).label,
    termIn: (wanted, asked) => spokenIn(term(wanted), asked, language),
    near,
    whatBecameOf,
  }
}

/** The schema of a taxonomy's ids: a call, which bundlers leave out where nobody uses it, as they cannot a property. */
export function schemaOf<Id extends string>({ schema }: Taxonomy<Id>): z.ZodType<Id, Id> {
  return schema
}
