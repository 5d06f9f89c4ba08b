import type { Assessment } from '@casebook/core/evidence'
import type { Taxonomy } from '@casebook/core/taxonomy'

/**
 * The library that publishes a case study: a library of core with what only its publisher knows, `{ ...library, address,
 * publisher }`. `address` is whole and has no slash at its end; a taxonomy is at the address of the library and its own
 * id, `https://casebook.example/topics`, and its terms below that.
 */
export type PublishingLibrary = {
  title: string
  address: string
  /** The body that stands behind it: author of what it publishes. */
  publisher: string
  topics: Taxonomy
  themes: Taxonomy
  /** The BCP 47 tag of the language that its case studies are written in; British English where it is left out. */
  language?: string
}

/** One published version of a case study: the whole address of its page, its number, and the days, `2026-11-22`, of its publication and of the first. */
export type Publication = {
  address: string
  version: number
  publishedOn: string
  firstPublishedOn?: string
}

/** What has to be known of a case study, beside itself, to tell readers and machines of it honestly. */
export type Published = {
  library: PublishingLibrary
  publication: Publication
  /** What the rules make of it, as at a day: `assessEvidence(caseStudy, { asAt })`. */
  assessment: Assessment
}

/** Said wherever a status leaves its page. */
export const statusCaveat =
  'Worked out by published rules from the evaluations of this work; it says how much was looked at and by whom, and is not a rating.'

/** The address of a term of a taxonomy. */
export function termAddress(
  { address }: Pick<PublishingLibrary, 'address'>,
  taxonomy: Taxonomy,
  id: string,
): string {
  return `${address}/${taxonomy.id}/${id}`
}

/** The label of a term; its id where the taxonomy has no such term. */
export function labelOf({ terms }: Taxonomy, id: string): string {
  return terms.find((term) => term.id === id)?.label ?? id
}

/** The rules by which a status was worked out: `casebook, version 1, as at 22 November 2026`, without the day. */
export function schemeInWords({ scheme }: Assessment): string {
  return `${scheme.id}, version ${scheme.version}`
}
