import type { Taxonomy, Term } from '@casebook/core/taxonomy'
import { iri, type Name } from './vocabulary.ts'

/** What a statement says: a thing by its address, a text with its language, a value of a type, or things in their order. */
export type Said =
  | { iri: string }
  | { text: string; language?: string; type?: Name }
  | { inOrder: readonly string[] }

/** One statement of a taxonomy: of the thing at an address, by a term of a vocabulary. */
export type Statement = { of: string; by: Name; says: Said }

/**
 * A taxonomy as statements of SKOS. The scheme is at `address`, and each term below it: `https://…/topics/dementia`. The
 * order of terms is kept in an ordered collection, since a set of statements has none.
 */
export function statementsOf(taxonomy: Taxonomy, address: string): Statement[] {
  const { id, title, version, language, terms } = taxonomy
  const all = `${address}#terms`
  const scheme = (by: Name, says: Said): Statement => ({ of: address, by, says })
  return [
    scheme('rdf:type', { iri: iri('skos:ConceptScheme') }),
    scheme('dcterms:identifier', { text: id }),
    scheme('dcterms:title', { text: title, language }),
    scheme('dcterms:language', { text: language }),
    scheme('owl:versionInfo', { text: version }),
    ...terms
      .filter(({ broader }) => broader === undefined)
      .map((term) => scheme('skos:hasTopConcept', { iri: `${address}/${term.id}` })),
    ...terms.flatMap((term) => concept(term, taxonomy, address)),
    { of: all, by: 'rdf:type', says: { iri: iri('skos:OrderedCollection') } },
    { of: all, by: 'skos:memberList', says: { inOrder: terms.map((term) => `${address}/${term.id}`) } },
  ]
}

function concept(term: Term, { language, terms }: Taxonomy, address: string): Statement[] {
  const { id, broader, related = [], deprecated, translations = {} } = term
  const say = (by: Name, says: Said): Statement => ({ of: `${address}/${id}`, by, says })
  const other = (by: Name, target: string) => say(by, { iri: `${address}/${target}` })
  return [
    say('rdf:type', { iri: iri('skos:Concept') }),
    say('skos:inScheme', { iri: address }),
    say('dcterms:identifier', { text: id }),
    ...words(say, term, language),
    ...Object.entries(translations).flatMap(([tag, translation]) => words(say, translation, tag)),
    ...(broader === undefined
      ? [say('skos:topConceptOf', { iri: address })]
      : [other('skos:broader', broader)]),
    ...terms
      .filter((narrower) => narrower.broader === id)
      .map((narrower) => other('skos:narrower', narrower.id)),
    ...related.map((target) => other('skos:related', target)),
    ...(deprecated
      ? [
          say('owl:deprecated', { text: 'true', type: 'xsd:boolean' }),
          say('prov:invalidatedAtTime', { text: `${deprecated.since}T00:00:00Z`, type: 'xsd:dateTime' }),
          ...(deprecated.by === undefined ? [] : [other('dcterms:isReplacedBy', deprecated.by)]),
        ]
      : []),
  ]
}

type Words = { label?: string; scopeNote?: string; altLabels?: readonly string[] }

function words(
  say: (by: Name, says: Said) => Statement,
  { label, scopeNote, altLabels = [] }: Words,
  language: string,
): Statement[] {
  return [
    ...(label === undefined ? [] : [say('skos:prefLabel', { text: label, language })]),
    ...altLabels.map((text) => say('skos:altLabel', { text, language })),
    ...(scopeNote === undefined ? [] : [say('skos:scopeNote', { text: scopeNote, language })]),
  ]
}
