import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CaseStudyOf, policeAndPublicHealth } from '@casebook/core/library'

/** Where the build leaves the library, checked and as JSON. */
export const libraryFile = join(import.meta.dirname, '..', 'dist', 'library.json')

/** The founding library, as the build checked it. */
export function foundingLibrary(): CaseStudyOf<typeof policeAndPublicHealth>[] {
  return JSON.parse(readFileSync(libraryFile, 'utf8'))
}
