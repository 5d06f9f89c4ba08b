/** A document as it is stored: nothing is known of it yet but that it has fields. */
export type StoredDocument = { readonly [field: string]: unknown }

/** Whether it is a group of fields, as every document is. */
export function isDocument(value: unknown): value is StoredDocument {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
