import type { CaseStudy } from '../case-study/case-study.ts'
import { type Retirement, retireTerm, termsToday } from '../taxonomy/retire-term.ts'
import type { Taxonomy } from '../taxonomy/taxonomy.ts'
import { defineLibrary, type Library } from './define-library.ts'

/** Which of a library's two taxonomies. */
export type TermsOf = 'topics' | 'themes'

/** That a term of a library is not to be chosen from a day on. */
export type LibraryRetirement = Retirement & { readonly of: TermsOf }

/**
 * The library with these terms retired, in the order in which they were. What can no longer be done is passed over: a
 * term that a newer version of the library has not, or has retired itself. The same library where there are none.
 */
export function withRetirements<Topic extends string, Theme extends string>(
  library: Library<Topic, Theme>,
  retirements: readonly LibraryRetirement[],
): Library<Topic, Theme> {
  if (retirements.length === 0) return library
  const { id, title } = library
  const topics = after(library.topics, of('topics', retirements))
  const themes = after(library.themes, of('themes', retirements))
  return defineLibrary({ id, title, topics, themes })
}

/**
 * A case study as it reads in a library today: under the terms that took the place of its own. The same one where its
 * terms read as they were written.
 */
export function readToday<
  Topic extends string,
  Theme extends string,
  Read extends Pick<CaseStudy<Topic, Theme>, 'topics' | 'themes'>,
>(caseStudy: Read, library: Library<Topic, Theme>): Read {
  const topics = termsToday(caseStudy.topics, library.topics)
  const themes = termsToday(caseStudy.themes, library.themes)
  const isSame = same(topics, caseStudy.topics) && same(themes, caseStudy.themes)
  return isSame ? caseStudy : { ...caseStudy, topics, themes }
}

function of(terms: TermsOf, retirements: readonly LibraryRetirement[]): LibraryRetirement[] {
  return retirements.filter((retirement) => retirement.of === terms)
}

function after<Id extends string>(taxonomy: Taxonomy<Id>, retirements: readonly Retirement[]): Taxonomy<Id> {
  return retirements.reduce((before, retirement) => {
    const verdict = retireTerm(before, retirement)
    return verdict.ok ? verdict.value : before
  }, taxonomy)
}

function same(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((each, at) => each === others[at])
}
