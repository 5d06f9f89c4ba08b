import type { Term, Translation } from './term.ts'

/** A text, and the language that it is in, as a page marks it: `<span lang="cy">`. */
export type Spoken = { readonly text: string; readonly language: string }

/** A term as it reads in a language. Each part says which language it is in: the taxonomy's own where it has no other. */
export type SpokenTerm<Id extends string = string> = {
  readonly id: Id
  readonly label: Spoken
  readonly scopeNote: Spoken
  readonly altLabels: { readonly texts: readonly string[]; readonly language: string }
}

/** Why a language tag cannot be used; nothing where it is a BCP 47 tag in its usual spelling, such as `cy` or `en-GB`. */
export function faultInLanguage(tag: string): string | undefined {
  const [usual] = canonical(tag)
  if (usual === undefined || !/^[a-z]{2,3}(?:-|$)/.test(usual)) {
    return `"${tag}" is not a language tag of BCP 47, such as "cy" or "en-GB".`
  }
  return usual === tag ? undefined : `The language tag "${tag}" is written "${usual}".`
}

function canonical(tag: string): string[] {
  try {
    return Intl.getCanonicalLocales(tag)
  } catch {
    return []
  }
}

/**
 * Reads a term in the first language that it has of those that `asked` can mean, as RFC 4647 looks them up: for `cy-GB`
 * that is `cy-GB`, then `cy`, then the taxonomy's own.
 */
export function spokenIn<Id extends string>(term: Term<Id>, asked: string, own: string): SpokenTerm<Id> {
  const translations = translationsFor(term, asked, own)
  const say = <Part>(partOf: (translation: Translation) => Part | undefined, otherwise: Part) => {
    for (const [language, translation] of translations) {
      const part = partOf(translation)
      if (part !== undefined) return { part, language }
    }
    return { part: otherwise, language: own }
  }
  const label = say((translation) => translation.label, term.label)
  const scopeNote = say((translation) => translation.scopeNote, term.scopeNote)
  const altLabels = say((translation) => translation.altLabels, term.altLabels)
  return {
    id: term.id,
    label: { text: label.part, language: label.language },
    scopeNote: { text: scopeNote.part, language: scopeNote.language },
    altLabels: { texts: altLabels.part, language: altLabels.language },
  }
}

/** The translations that come before the taxonomy's own language, nearest first. */
function translationsFor({ translations = {} }: Term, asked: string, own: string): [string, Translation][] {
  const wanted = rangesOf(asked)
  const reached = wanted.indexOf(own.toLowerCase())
  return (reached < 0 ? wanted : wanted.slice(0, reached)).flatMap((range) =>
    Object.entries(translations).filter(([tag]) => tag.toLowerCase() === range),
  )
}

/** A tag and what it is a kind of: `zh-hant-tw`, `zh-hant`, `zh`. */
function rangesOf(tag: string): string[] {
  const subtags = tag.toLowerCase().split('-')
  return subtags.map((_, cut) => subtags.slice(0, subtags.length - cut).join('-'))
}
