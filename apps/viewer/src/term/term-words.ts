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

/** The terms of a kind, but for those that the library itself deprecated, in the order in which they are shown. */
export function termsOf(kind: Kind): readonly Term<TopicId | ThemeId>[] {
  return policeAndPublicHealth[`${kind}s`].choosable
}

/** Since when a term is not chosen any more (a day), and the term that stands in its place, where one does. */
export type Retired = { since: string; by: Term | null }
