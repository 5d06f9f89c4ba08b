import { faultsIn } from './faults.ts'
import { type Taxonomy, type TaxonomyWritten, taxonomyOf } from './taxonomy.ts'
import type { TermWritten } from './term.ts'

/** A taxonomy that was written wrongly: a fault in the program, with every fault in its message. */
export class TaxonomyFault extends Error {
  override name = 'TaxonomyFault'
}

/**
 * Makes a taxonomy of terms written in the program, keeping their ids as literal types:
 * `defineTaxonomy({ id: 'colours', title: 'Colours', version: '1.0.0', terms: [{ id: 'red', label: 'Red', … }] })`.
 * Throws `TaxonomyFault`, naming every fault, where there is no term to choose, an id is not a slug, two terms share an
 * id or a label (capitals aside) in one language, a label or scope note is blank, a language has no BCP 47 tag, a term
 * points to one that is not there or to itself, broader terms or replacements go round in a circle, a term is related to
 * one that does not name it in turn or that is also broader, or the changes contradict the terms, each other or the version.
 */
export function defineTaxonomy<const Terms extends readonly TermWritten[]>(
  definition: TaxonomyWritten<Terms>,
): Taxonomy<Terms[number]['id']> {
  const faults = faultsIn(definition)
  if (faults.length === 0) return taxonomyOf(definition)
  throw new TaxonomyFault(`The taxonomy "${definition.id}" cannot be used. ${faults.join(' ')}`)
}
