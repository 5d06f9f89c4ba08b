import { Day } from '../date/date.ts'
import { Slug } from '../permalink/slug.ts'
import { circlesIn } from './circles.ts'
import { faultsInHistory } from './faults-in-history.ts'
import { faultInLanguage } from './language.ts'
import { mainLanguage, type TaxonomyWritten } from './taxonomy.ts'
import type { TermWritten } from './term.ts'

type Terms = readonly TermWritten[]

/** Every fault of a taxonomy, each as a sentence; none where it can be used. */
export function faultsIn({
  version,
  language = mainLanguage,
  terms,
  changes = [],
}: TaxonomyWritten): string[] {
  const languageFault = faultInLanguage(language)
  return [
    ...(languageFault ? [languageFault] : []),
    ...faultsInIds(terms),
    ...faultsInLabels(terms),
    ...faultsInTranslations(terms, language),
    ...faultsInPointers(terms),
    ...faultsInRelations(terms),
    ...faultsInHistory({ version, terms, changes }),
  ]
}

function faultsInIds(terms: Terms): string[] {
  if (terms.length === 0) return ['It has no terms.']
  return [
    ...(terms.some(({ deprecated }) => !deprecated) ? [] : ['It has no term that may be chosen.']),
    ...terms.filter(({ id }) => !Slug.safeParse(id).success).map(({ id }) => `The id "${id}" is not a slug.`),
    ...repeated(terms.map(({ id }) => id)).map((id) => `Two terms have the id "${id}".`),
  ]
}

function faultsInLabels(terms: Terms): string[] {
  return [
    ...terms.filter(({ label }) => isBlank(label)).map(({ id }) => `The term "${id}" has no label.`),
    ...terms
      .filter(({ scopeNote }) => isBlank(scopeNote))
      .map(({ id }) => `The term "${id}" has no scope note.`),
    ...repeated(terms.map(({ label }) => label.toLowerCase())).map(
      (label) => `Two terms have the label "${label}".`,
    ),
  ]
}

function faultsInTranslations(terms: Terms, language: string): string[] {
  const tags = [...new Set(terms.flatMap(({ translations = {} }) => Object.keys(translations)))]
  return tags.flatMap((tag) => {
    const fault = faultInLanguage(tag)
    if (fault) return [fault]
    if (tag === language) return [`It has translations in "${tag}", which is its own language.`]
    const labels = terms.map(({ translations }) => translations?.[tag]?.label?.toLowerCase() ?? '')
    return repeated(labels.filter((label) => !isBlank(label))).map(
      (label) => `Two terms have the label "${label}" in "${tag}".`,
    )
  })
}

function faultsInPointers(terms: Terms): string[] {
  const ids = new Set(terms.map(({ id }) => id))
  const wrong = terms.flatMap((term) =>
    pointers(term).flatMap((target) => {
      if (target === term.id) return [`The term "${term.id}" points to itself.`]
      return ids.has(target) ? [] : [`The term "${term.id}" points to "${target}", which is not a term.`]
    }),
  )
  const undated = terms.flatMap(({ id, deprecated }) =>
    deprecated && !Day.safeParse(deprecated.since).success
      ? [`The term "${id}" is deprecated since "${deprecated.since}", which is no day such as 2026-11-22.`]
      : [],
  )
  return [...wrong, ...undated]
}

function pointers({ broader, related, deprecated }: TermWritten): string[] {
  return [broader, ...(related ?? []), deprecated?.by].filter((target) => target !== undefined)
}

function faultsInRelations(terms: Terms): string[] {
  const broaderOf = new Map(terms.map(({ id, broader }) => [id, broader]))
  const relatedOf = new Map(terms.map(({ id, related = [] }) => [id, related]))
  const circles = circlesIn(broaderOf.keys(), (id) => [broaderOf.get(id) ?? []].flat())
  const ancestors = (id: string, seen: readonly string[] = []): readonly string[] => {
    const broader = broaderOf.get(id)
    return broader === undefined || seen.includes(broader) ? seen : ancestors(broader, [...seen, broader])
  }
  const pairs = terms.flatMap(({ id, related = [] }) => related.map((other) => [id, other] as const))
  return [
    ...circles
      .filter(({ length }) => length > 1)
      .map((circle) => `The broader terms of "${circle[0]}" come back to it: ${circle.join(', ')}.`),
    ...pairs
      .filter(([id, other]) => relatedOf.get(other)?.includes(id) === false)
      .map(([id, other]) => `The term "${id}" is related to "${other}", which does not name it in turn.`),
    ...pairs
      .filter(([id, other]) => ancestors(id).includes(other))
      .map(
        ([id, other]) =>
          `The term "${id}" has "${other}" both as broader and as related: say one of the two.`,
      ),
  ]
}

function repeated(texts: string[]): string[] {
  return [...new Set(texts.filter((text, at) => texts.indexOf(text) !== at))]
}

function isBlank(text: string): boolean {
  return text.trim() === ''
}
