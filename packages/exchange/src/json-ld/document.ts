/** A thing in JSON-LD, by its fields. One without a value is not there. */
export type JsonLdNode = { readonly [field: string]: JsonLdValue | undefined }
/** What a field of JSON-LD holds. */
export type JsonLdValue = string | number | boolean | JsonLdNode | readonly JsonLdValue[]

/** A whole document: a node that says by which vocabulary it is to be read. */
export type JsonLdDocument = JsonLdNode & { readonly '@context': JsonLdValue }

export const schemaOrg = 'https://schema.org'

/** Without fields that have no value and lists that have no entry. */
export function filled(node: JsonLdNode): JsonLdNode {
  return Object.fromEntries(
    Object.entries(node).filter(
      ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  )
}

/**
 * A document as the text of a script element of type `application/ld+json`. Nothing in it can close the element, open a
 * comment or break a line of script, whatever the texts say: `<`, `>`, `&` and the line separators are written as
 * escapes, which JSON reads back as what they are.
 */
export function jsonLdScriptText(document: JsonLdNode): string {
  return JSON.stringify(document).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
