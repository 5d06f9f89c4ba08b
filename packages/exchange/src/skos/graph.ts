import type { Quad } from 'n3'
import { iri, type Name, prefixes } from './vocabulary.ts'

/** A text of a graph, with its language in small letters, or none. */
export type Text = { text: string; language: string }

/** What a set of statements says of each thing, and which statements were asked for. */
export type Graph = {
  /** The addresses of the things that are of a type. */
  ofType: (type: Name) => string[]
  /** The things that a thing points to. */
  things: (of: string, by: Name) => string[]
  /** The texts and values that are said of a thing. */
  texts: (of: string, by: Name) => Text[]
  /** The things of an ordered list. */
  inOrder: (of: string, by: Name) => string[]
  /** The things that point to a thing. */
  pointingTo: (thing: string, by: Name) => string[]
  /** What is said of these things by terms other than those that are understood: the term in short, and how often. */
  besides: (of: readonly string[], understood: readonly Name[]) => [name: string, count: number][]
}

/** Opens a set of statements for asking. */
export function graphOf(quads: readonly Quad[]): Graph {
  const bySubject = grouped(quads, ({ subject }) => subject.value)
  const byObject = grouped(quads, ({ object }) => object.value)
  const about = (of: string, by: Name) => {
    const predicate = iri(by)
    return (bySubject.get(of) ?? [])
      .filter((quad) => quad.predicate.value === predicate)
      .map(({ object }) => object)
  }
  const pointingTo = (thing: string, by: Name) => {
    const predicate = iri(by)
    const pointers = (byObject.get(thing) ?? []).filter((quad) => quad.predicate.value === predicate)
    return [...new Set(pointers.map(({ subject }) => subject.value))]
  }
  const things = (of: string, by: Name) =>
    about(of, by).flatMap((object) => (object.termType === 'Literal' ? [] : [object.value]))
  return {
    ofType: (type) => pointingTo(iri(type), 'rdf:type'),
    things,
    texts: (of, by) =>
      about(of, by).flatMap((object) =>
        object.termType === 'Literal'
          ? [{ text: object.value, language: object.language.toLowerCase() }]
          : [],
      ),
    inOrder: (of, by) => things(of, by).flatMap((head) => listFrom(head, things)),
    pointingTo,
    besides: (of, understood) => {
      const known = new Set(understood.map(iri))
      const others = of
        .flatMap((thing) => bySubject.get(thing) ?? [])
        .filter(({ predicate }) => !known.has(predicate.value))
      return [...grouped(others, ({ predicate }) => predicate.value)].map(([address, said]) => [
        inShort(address),
        said.length,
      ])
    },
  }
}

/** A list may come back to itself, so each of its places is passed once. */
function listFrom(head: string, things: Graph['things']): string[] {
  const list: string[] = []
  const passed = new Set<string>()
  let place: string | undefined = head
  while (place !== undefined && place !== iri('rdf:nil') && !passed.has(place)) {
    passed.add(place)
    list.push(...things(place, 'rdf:first'))
    place = things(place, 'rdf:rest')[0]
  }
  return list
}

function inShort(address: string): string {
  const known = Object.entries(prefixes).find(([, start]) => address.startsWith(start))
  return known ? `${known[0]}:${address.slice(known[1].length)}` : address
}

function grouped(quads: readonly Quad[], keyOf: (quad: Quad) => string): Map<string, Quad[]> {
  const groups = new Map<string, Quad[]>()
  for (const quad of quads) {
    const key = keyOf(quad)
    const group = groups.get(key)
    if (group) group.push(quad)
    else groups.set(key, [quad])
  }
  return groups
}
