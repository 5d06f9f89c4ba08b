import { notKnownIsAValue } from './not-known-is-a-value.ts'
import { stoppedSaysWhy } from './stopped-says-why.ts'
import type { StoredDocument } from './stored-document.ts'

/** How documents of one content version become documents of the next. It gives a new document and leaves the old one. */
export type Upgrade = {
  /** The version that it takes. */
  from: number
  /** The version that it leads to: the next. Where several lead there, they go in their order. */
  to: number
  /** Kebab-case, stable, quotable. */
  name: string
  /** What changed in the model, and what becomes of documents that are older. */
  says: string
  /** Pure, and total: what is not as that version had it is left for the schema to refuse. */
  upgrade: (document: StoredDocument) => StoredDocument
}

/**
 * Every upgrade ever shipped, in order: none is ever changed or taken out, since documents of its version are kept for
 * good. A rule of the model that refuses what it took before is a new content version, with an upgrade here.
 */
export const upgrades: readonly Upgrade[] = [
  {
    from: 1,
    to: 2,
    name: 'abandoned-says-why',
    says: 'An evaluation that was abandoned, or whose report was withdrawn, says why (stateReason). Where an older document is silent, why is not known.',
    upgrade: stoppedSaysWhy,
  },
  {
    from: 1,
    to: 2,
    name: 'not-known-is-a-value',
    says: 'A text that says no more than "not known", "not measured" or "does not apply" is no text. In an older document it becomes the value that says so, or, where the field has to be a text, a sentence.',
    upgrade: notKnownIsAValue,
  },
]
