import type * as z from 'zod'
import { CaseStudy } from '../case-study/case-study.ts'
import type { Choices, Conflict, Merging } from './conflict.ts'
import { mendCitations } from './merge-cited.ts'
import { mendTogether } from './merge-together.ts'
import { mergeValues } from './merge-values.ts'

/** What two people's changes make together, and where they do not go together. */
export type Merge<Document extends object> = {
  /** With both sides' changes; where they are in conflict, as in the base. */
  merged: Document
  /** Empty where nothing is left to choose. */
  conflicts: Conflict[]
  /** What was merged, and what has been chosen. */
  revisions: { base: Document; mine: Document; theirs: Document }
  choices: Choices
}

const nothingChosen: Choices = new Map()

/**
 * Merges what two people made of one revision. Changes that do not overlap are all made: other fields, other parts,
 * other blocks of one long text, moves. What overlaps is a conflict, unless both did the same: both changed one field
 * or one block; one removed what the other changed (only moving it does not count); both moved one part to different
 * places; one removed a source or an aim that the other cites; what `schema` takes of each and refuses of both, such
 * as dates that cross. Which side is called mine is of no matter.
 *
 * Where `schema`, that of the library, takes all three, it takes `merged` too. Drafts that are not complete are merged
 * all the same. Never throws on what JSON can hold. All three in one content version: see `upgradeDocument`.
 */
export function mergeRevisions<Document extends object>(
  base: Document,
  mine: Document,
  theirs: Document,
  schema: z.ZodType = CaseStudy,
): Merge<Document> {
  return mergeWith({ base, mine, theirs }, nothingChosen, schema)
}

/**
 * The merge with choices made, by the path of their conflict; earlier ones stay. It is finished when no conflict is
 * left: a choice can raise another, as where it brings back what cites a source that is gone. A choice where there is no
 * conflict is of no effect. A value that is chosen in place of a side's is not checked: parse the result.
 */
export function resolveConflicts<Document extends object>(
  { revisions, choices }: Merge<Document>,
  chosen: Choices,
  schema: z.ZodType = CaseStudy,
): Merge<Document> {
  return mergeWith(revisions, new Map([...choices, ...chosen]), schema)
}

function mergeWith<Document extends object>(
  revisions: { base: Document; mine: Document; theirs: Document },
  choices: Choices,
  schema: z.ZodType,
): Merge<Document> {
  const merging: Merging = { revisions, choices, conflicts: [] }
  const merged = mendTogether(merging, mendCitations(merging, mergeValues(merging, [], revisions)), schema)
  return { merged: merged as Document, conflicts: merging.conflicts, revisions, choices }
}
