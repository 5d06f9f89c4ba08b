/** A term in another language than the taxonomy's own; what is left out is read in the taxonomy's. */
export type Translation = {
  readonly label?: string
  readonly scopeNote?: string
  readonly altLabels?: readonly string[]
}

/**
 * One term of a taxonomy. The fields follow SKOS: `label` is the preferred label, `broader` and `related` name other
 * terms of the same taxonomy.
 */
export type Term<Id extends string = string> = {
  readonly id: Id
  readonly label: string
  /** What the term covers, in one sentence. */
  readonly scopeNote: string
  /** What people type when they search for it. */
  readonly altLabels: readonly string[]
  readonly broader?: string
  /** Terms to see as well; they name this one in turn. */
  readonly related?: readonly string[]
  /** A term that is no longer to be chosen, `since` a day, in favour of `by`; it is never deleted, so old case studies keep their meaning. */
  readonly deprecated?: { readonly by?: string; readonly since: string }
  /** The term in other languages, each under its BCP 47 tag: `{ cy: { label: 'Dementia' } }`. */
  readonly translations?: Readonly<Record<string, Translation>>
}

/** A term as it is written: alternative labels may be left out. */
export type TermWritten<Id extends string = string> = Omit<Term<Id>, 'altLabels'> &
  Partial<Pick<Term<Id>, 'altLabels'>>

/** Every label and alternative label of a term, in all its languages. */
export function labelsOf({ label, altLabels, translations = {} }: Term): string[] {
  const others = Object.values(translations).flatMap((other) =>
    [other.label ?? [], other.altLabels ?? []].flat(),
  )
  return [...new Set([label, ...altLabels, ...others])]
}
