import { policeAndPublicHealth } from '@casebook/core/library'
import type { Term, ThemeId, TopicId } from '@casebook/core/taxonomy'

export type Kind = 'topic' | 'theme'

/** What each kind of term is called on its own page, and said to be. */
export const kinds = {
  topic: {
    plural: 'Topics',
    path: '/topics',
    says: 'A topic is what the work is about. A case study has one to three.',
  },
  theme: {
    plural: 'Themes',
    path: '/themes',
    says: 'A theme runs across topics: it is the way of working, not the subject.',
  },
} as const

/** The terms of a kind that may be chosen today, in the order in which they are shown. */
export function termsOf(kind: Kind): readonly Term<TopicId | ThemeId>[] {
  return policeAndPublicHealth[`${kind}s`].choosable
}

/** The term with this id, a deprecated one too, since its address is kept; nothing where there is none. */
export function termWith(kind: Kind, id: string): Term<TopicId | ThemeId> | undefined {
  const terms: readonly Term<TopicId | ThemeId>[] = policeAndPublicHealth[`${kind}s`].terms
  return terms.find((term) => term.id === id)
}
