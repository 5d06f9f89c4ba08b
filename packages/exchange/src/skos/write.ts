import type { Taxonomy } from '@casebook/core/taxonomy'
import type { JsonLdDocument, JsonLdNode, JsonLdValue } from '../json-ld/document.ts'
import { DataFactory, Writer } from './n3.ts'
import { type Said, type Statement, statementsOf } from './statements.ts'
import { iri, prefixes } from './vocabulary.ts'

const { literal, namedNode } = DataFactory

/** A taxonomy as SKOS in Turtle. `address` is the whole address of the scheme, with no slash at its end. */
export function taxonomyTurtle(taxonomy: Taxonomy, address: string): string {
  const writer = new Writer({ prefixes })
  for (const { of, by, says } of statementsOf(taxonomy, address)) {
    const object =
      'inOrder' in says ? writer.list(says.inOrder.map((each) => namedNode(each))) : termFor(says)
    writer.addQuad(namedNode(of), namedNode(iri(by)), object)
  }
  let turtle = ''
  writer.end((_, text) => {
    turtle = text
  })
  return turtle
}

function termFor(says: Exclude<Said, { inOrder: unknown }>) {
  if ('iri' in says) return namedNode(says.iri)
  return literal(says.text, says.language ?? (says.type ? namedNode(iri(says.type)) : undefined))
}

/** The same statements as JSON-LD. */
export function taxonomyJsonLd(taxonomy: Taxonomy, address: string): JsonLdDocument {
  const things = new Map<string, Record<string, JsonLdValue[]>>()
  for (const { of, by, says } of statementsOf(taxonomy, address)) {
    const thing = things.get(of) ?? {}
    things.set(of, thing)
    thing[by] = [...(thing[by] ?? []), valueFor(says)]
  }
  return { '@context': { ...prefixes }, '@graph': [...things].map(([id, thing]) => node(id, thing)) }
}

function node(id: string, { 'rdf:type': types = [], ...rest }: Record<string, JsonLdValue[]>): JsonLdNode {
  const type = types.flatMap((each) =>
    typeof each === 'object' && '@id' in each ? [each['@id'] as string] : [],
  )
  return { '@id': id, '@type': type, ...rest }
}

function valueFor(says: Statement['says']): JsonLdNode {
  if ('inOrder' in says) return { '@list': says.inOrder.map((each) => ({ '@id': each })) }
  if ('iri' in says) return { '@id': says.iri }
  const { text, language, type } = says
  return {
    '@value': text,
    ...(language ? { '@language': language } : {}),
    ...(type ? { '@type': type } : {}),
  }
}
