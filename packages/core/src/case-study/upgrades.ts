/** A document as it is stored: nothing is known of it yet but that it has fields. */
export type StoredDocument = { readonly [field: string]: unknown }

/** How documents of one content version become documents of the next. It gives a new document and leaves the old one. */
export type Upgrade = {
  /** The version that it takes. */
  from: number
  /** The version that it gives: the next. */
  to: number
  /** Kebab-case, stable, quotable. */
  name: string
  /** What changed in the model, and what becomes of documents that are older. */
  says: string
  /** Pure, and total: what is not as that version had it is left for the schema to refuse. */
  upgrade: (document: StoredDocument) => StoredDocument
}

/** Every upgrade ever shipped, in order: none is ever changed or taken out, since documents of its version are kept for good. */
export const upgrades: readonly Upgrade[] = [
  {
    from: 1,
    to: 2,
    name: 'abandoned-says-why',
    says: 'An evaluation that was abandoned, or whose report was withdrawn, says why (stateReason). Where an older document is silent, why is not known.',
    upgrade: (document) =>
      eachIn(document, 'evaluations', (evaluation) =>
        isStopped(evaluation) ? { stateReason: 'not-known', ...evaluation } : evaluation,
      ),
  },
]

function isStopped({ state }: StoredDocument): boolean {
  return state === 'abandoned' || state === 'report-withdrawn'
}

/** The document with each part of a list changed; whatever else stands there is left as it is. */
function eachIn(
  document: StoredDocument,
  field: string,
  change: (part: StoredDocument) => StoredDocument,
): StoredDocument {
  const list = document[field]
  if (!Array.isArray(list)) return document
  return { ...document, [field]: list.map((part) => (isDocument(part) ? change(part) : part)) }
}

/** Whether it is a group of fields, as every document is. */
export function isDocument(value: unknown): value is StoredDocument {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
