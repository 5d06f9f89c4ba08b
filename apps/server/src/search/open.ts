import type { SearchIndex } from './search-index.ts'
import { SqliteSearchIndex } from './sqlite-search-index.ts'

/** Opens the public search index kept in a file of its own, or makes it where it is missing, broken or of another make. */
export function openSearchIndex(file: string): SearchIndex {
  return new SqliteSearchIndex(file)
}
