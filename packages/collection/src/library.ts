import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CaseStudy } from '@casebook/core/case-study'

/** Where the build leaves the library, checked and as JSON. */
export const libraryFile = join(import.meta.dirname, '..', 'dist', 'library.json')

/** The founding library, as the build checked it. */
export function foundingLibrary(): CaseStudy[] {
  return JSON.parse(readFileSync(libraryFile, 'utf8'))
}
