import type { TermWritten } from '@casebook/core/taxonomy'

/** A taxonomy as it is written, for `defineTaxonomy`; what became of the ids of earlier versions is no part of it. */
export type TaxonomyWritten = {
  id: string
  title: string
  version: string
  language: string
  terms: readonly TermWritten[]
}
