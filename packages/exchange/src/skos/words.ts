import type { Translation } from '@casebook/core/taxonomy'
import type { Graph, Text } from './graph.ts'

/** The language that a taxonomy is written in, and whether texts that name no language are taken to be in it. */
export type Language = { tag: string }

type Of = { scheme: string; concepts: readonly string[]; wanted: string | undefined }

/** The language that is asked for or that the scheme names; else the one that most terms have a label in. */
export function languageOf(graph: Graph, { scheme, concepts, wanted }: Of): Language {
  const named = wanted ?? graph.texts(scheme, 'dcterms:language')[0]?.text
  if (named !== undefined) return { tag: usual(named) }
  const counts = new Map<string, number>()
  for (const { language } of concepts.flatMap((concept) => graph.texts(concept, 'skos:prefLabel')))
    counts.set(language, (counts.get(language) ?? 0) + 1)
  const [most] = [...counts].filter(([tag]) => tag !== '').sort(([, a], [, b]) => b - a)
  return { tag: usual(most?.[0] ?? 'en') }
}

/** A language tag as it is usually spelt, which Turtle does not keep: `en-GB`. */
function usual(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? tag
  } catch {
    return tag
  }
}

/** The words of a term in the taxonomy's own language, and in each other. A text that names no language is in its own. */
export function translationsOf(
  graph: Graph,
  concept: string,
  { tag }: Language,
): { own: Translation; translations: Record<string, Translation> } {
  const labels = graph.texts(concept, 'skos:prefLabel')
  const notes = graph.texts(concept, 'skos:scopeNote')
  const others = graph.texts(concept, 'skos:altLabel')
  const languages = new Set(
    [...labels, ...notes, ...others].map(({ language }) => (language === '' ? tag : usual(language))),
  )
  const wordsIn = (language: string): Translation => {
    const isIn = ({ language: given }: Text) => (given === '' ? tag : usual(given)) === language
    const label = labels.find(isIn)?.text
    const scopeNote = notes.find(isIn)?.text
    const altLabels = others.filter(isIn).map(({ text }) => text)
    return {
      ...(label === undefined ? {} : { label }),
      ...(scopeNote === undefined ? {} : { scopeNote }),
      ...(altLabels.length === 0 ? {} : { altLabels }),
    }
  }
  languages.delete(tag)
  return {
    own: wordsIn(tag),
    translations: Object.fromEntries([...languages].map((each) => [each, wordsIn(each)])),
  }
}
