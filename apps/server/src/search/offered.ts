import type { policeAndPublicHealth, SearchQueryOf } from '@casebook/core/library'
import type { LibraryGlance, SearchResults } from '@casebook/core/search'
import { type Taxonomy, termsToday } from '@casebook/core/taxonomy'

type Library = typeof policeAndPublicHealth
type Query = SearchQueryOf<Library>

/** A search under the terms of today: a retired one as the one that took its place. */
export function askedToday(query: Query, { topics, themes }: Library): Query {
  const { topic, theme } = query.facets
  if (!topic && !theme) return query
  return {
    ...query,
    facets: {
      ...query.facets,
      ...(topic && { topic: termsToday(topic, topics) }),
      ...(theme && { theme: termsToday(theme, themes) }),
    },
  }
}

/** What was found, with no retired term to narrow it by but one that was asked for. */
export function offeredToday(
  results: SearchResults,
  { facets }: Query,
  { topics, themes }: Library,
): SearchResults {
  const kept = (counts: SearchResults['facets']['topic'], asked: readonly string[], taxonomy: Taxonomy) =>
    counts.filter(({ value }) => isChoosable(value, taxonomy) || asked.includes(value))
  return {
    ...results,
    facets: {
      ...results.facets,
      topic: kept(results.facets.topic, facets.topic ?? [], topics),
      theme: kept(results.facets.theme, facets.theme ?? [], themes),
    },
  }
}

/** The library at a glance, by the terms that may be chosen. */
export function glanceToday(glance: LibraryGlance, { topics, themes }: Library): LibraryGlance {
  return {
    ...glance,
    topics: glance.topics.filter(({ id }) => isChoosable(id, topics)),
    themes: glance.themes.filter(({ id }) => isChoosable(id, themes)),
  }
}

function isChoosable(id: string, { choosable }: Taxonomy): boolean {
  return choosable.some((term) => term.id === id)
}
