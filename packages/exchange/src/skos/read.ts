import { slugify } from '@casebook/core/permalink'
import { accept, type Reason, refuse, type Verdict } from '@casebook/core/reason'
import { defineTaxonomy, TaxonomyFault, type TermWritten } from '@casebook/core/taxonomy'
import type { Quad } from 'n3'
import { type Graph, graphOf, type Text } from './graph.ts'
import { Parser } from './n3.ts'
import type { TaxonomyWritten } from './taxonomy.ts'
import type { Name } from './vocabulary.ts'
import { type Language, languageOf, translationsOf } from './words.ts'

/** What was read, and in sentences what could not be held. */
export type SkosRead = { taxonomy: TaxonomyWritten; lost: string[] }

/**
 * What to take where the text does not say it, or says several: the address of the scheme, the language of the labels,
 * the version (three numbers), and the day, `2026-11-22`, since which terms without a date are deprecated.
 */
export type SkosChoices = { scheme?: string; language?: string; version?: string; deprecatedSince?: string }

/**
 * Reads a taxonomy from SKOS in Turtle (or N-Triples): what `taxonomyTurtle` writes, and what others do. Refuses, with
 * every reason, a text that is not Turtle or has not one scheme, and terms that `defineTaxonomy` would not take. Never
 * throws.
 */
export function readSkosTurtle(turtle: string, choices: SkosChoices = {}): Verdict<SkosRead> {
  const quads = parsed(turtle)
  if (!quads.ok) return quads
  const graph = graphOf(quads.value)
  const scheme = schemeIn(graph, choices.scheme)
  return scheme.ok ? readScheme(graph, scheme.value, choices) : scheme
}

/** The terms that a taxonomy holds, or that follow from what it holds. */
const understood: readonly Name[] = [
  'rdf:type',
  'dcterms:identifier',
  'dcterms:title',
  'dcterms:language',
  'dcterms:isReplacedBy',
  'owl:versionInfo',
  'owl:deprecated',
  'prov:invalidatedAtTime',
  'skos:hasTopConcept',
  'skos:topConceptOf',
  'skos:inScheme',
  'skos:notation',
  'skos:prefLabel',
  'skos:altLabel',
  'skos:scopeNote',
  'skos:broader',
  'skos:narrower',
  'skos:related',
]

function parsed(turtle: string): Verdict<Quad[]> {
  try {
    return accept(new Parser({ baseIRI: 'https://base.invalid/' }).parse(turtle))
  } catch (error) {
    const why = error instanceof Error ? error.message.replace(/\.$/, '') : 'it cannot be read'
    return refuse([{ rule: 'not-turtle', says: `This is not Turtle: ${why}.` }])
  }
}

function schemeIn(graph: Graph, wanted: string | undefined): Verdict<string> {
  const schemes = graph.ofType('skos:ConceptScheme')
  const [only] = wanted === undefined ? schemes : schemes.filter((each) => each === wanted)
  if (only !== undefined && (wanted !== undefined || schemes.length === 1)) return accept(only)
  const says =
    schemes.length === 0
      ? 'There is no skos:ConceptScheme in it: say which taxonomy the terms are of.'
      : `Choose one of its schemes: ${schemes.join(', ')}.`
  return refuse([{ rule: 'one-scheme', says }])
}

function readScheme(graph: Graph, scheme: string, choices: SkosChoices): Verdict<SkosRead> {
  const concepts = inOrderOfTheScheme(graph, conceptsOf(graph, scheme))
  const language = languageOf(graph, { scheme, concepts, wanted: choices.language })
  const titles = [...graph.texts(scheme, 'dcterms:title'), ...graph.texts(scheme, 'skos:prefLabel')]
  const ids = new Map(concepts.map((concept) => [concept, idOf(graph, concept)]))
  const lost: string[] = []
  const terms = concepts.map((concept) => readConcept(graph, concept, { ids, language, lost, choices }))
  const id = idOf(graph, scheme)
  const taxonomy: TaxonomyWritten = {
    id,
    title: (titles.find((title) => title.language === language.tag.toLowerCase()) ?? titles[0])?.text ?? id,
    version: choices.version ?? graph.texts(scheme, 'owl:versionInfo')[0]?.text ?? '',
    language: language.tag,
    terms,
  }
  const reasons = faultsOf(taxonomy)
  if (reasons.length > 0) return refuse(reasons)
  const besides = graph.besides([scheme, ...concepts], understood)
  return accept({
    taxonomy,
    lost: [
      ...lost,
      ...besides.map(([name, count]) => `${name}, said ${count === 1 ? 'once' : `${count} times`}.`),
    ],
  })
}

function conceptsOf(graph: Graph, scheme: string): string[] {
  const concepts = graph.ofType('skos:Concept')
  const top = new Set(graph.things(scheme, 'skos:hasTopConcept'))
  const belongs = (concept: string) =>
    top.has(concept) ||
    [...graph.things(concept, 'skos:inScheme'), ...graph.things(concept, 'skos:topConceptOf')].includes(
      scheme,
    )
  return graph.ofType('skos:ConceptScheme').length === 1 ? concepts : concepts.filter(belongs)
}

/** By an ordered collection that has them all; else in the order of the text. */
function inOrderOfTheScheme(graph: Graph, concepts: string[]): string[] {
  const lists = graph
    .ofType('skos:OrderedCollection')
    .map((each) => new Set(graph.inOrder(each, 'skos:memberList')))
  const list = lists.find((members) => concepts.every((concept) => members.has(concept))) ?? new Set<string>()
  const place = new Map([...list].map((concept, index) => [concept, index]))
  return [...concepts].sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0))
}

/** Its own identifier or notation where that can stand in an address; else the last part of its address. */
function idOf(graph: Graph, thing: string): string {
  const own = [...graph.texts(thing, 'dcterms:identifier'), ...graph.texts(thing, 'skos:notation')]
  const last =
    thing
      .replace(/[/#]+$/, '')
      .split(/[/#]/)
      .at(-1) ?? ''
  return slugify(own[0]?.text ?? decoded(last))
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

type Reading = { ids: ReadonlyMap<string, string>; language: Language; lost: string[]; choices: SkosChoices }

function readConcept(graph: Graph, concept: string, { ids, language, lost, choices }: Reading): TermWritten {
  const id = ids.get(concept) ?? ''
  const pointsTo = (by: Name) => graph.things(concept, by).flatMap((each) => ids.get(each) ?? [])
  const pointedAt = (by: Name) => graph.pointingTo(concept, by).flatMap((each) => ids.get(each) ?? [])
  const broader = [...new Set([...pointsTo('skos:broader'), ...pointedAt('skos:narrower')])]
  const related = [...new Set([...pointsTo('skos:related'), ...pointedAt('skos:related')])]
  if (broader.length > 1)
    lost.push(`Of the broader terms of "${id}", all but "${broader[0]}": ${broader.slice(1).join(', ')}.`)
  const { own, translations } = translationsOf(graph, concept, language)
  const deprecated = graph.texts(concept, 'owl:deprecated').some(isTrue)
  const since =
    graph.texts(concept, 'prov:invalidatedAtTime')[0]?.text.slice(0, 10) ?? choices.deprecatedSince ?? ''
  const [by] = pointsTo('dcterms:isReplacedBy')
  return {
    id,
    label: own.label ?? '',
    scopeNote: own.scopeNote ?? '',
    altLabels: own.altLabels ?? [],
    ...(broader[0] === undefined ? {} : { broader: broader[0] }),
    ...(related.length === 0 ? {} : { related }),
    ...(deprecated ? { deprecated: { since, ...(by === undefined ? {} : { by }) } } : {}),
    ...(Object.keys(translations).length === 0 ? {} : { translations }),
  }
}

function isTrue({ text }: Text): boolean {
  return text === 'true' || text === '1'
}

/** What `defineTaxonomy` says against it. */
function faultsOf(taxonomy: TaxonomyWritten): Reason[] {
  try {
    defineTaxonomy(taxonomy)
    return []
  } catch (error) {
    if (!(error instanceof TaxonomyFault)) throw error
    return [{ rule: 'taxonomy-fault', says: error.message }]
  }
}
