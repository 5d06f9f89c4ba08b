/** The vocabularies that a taxonomy is told in. */
export const prefixes = {
  skos: 'http://www.w3.org/2004/02/skos/core#',
  dcterms: 'http://purl.org/dc/terms/',
  owl: 'http://www.w3.org/2002/07/owl#',
  prov: 'http://www.w3.org/ns/prov#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const

type Prefix = keyof typeof prefixes
/** A term of a vocabulary, in short: `skos:prefLabel`. */
export type Name = `${Prefix}:${string}`

/** The whole address of a term of a vocabulary. */
export function iri(name: Name): string {
  const [prefix = '', local = ''] = name.split(':')
  return `${prefixes[prefix as Prefix]}${local}`
}
