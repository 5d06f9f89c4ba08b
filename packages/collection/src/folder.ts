import { readdirSync } from 'node:fs'
import { join } from 'node:path'

/** The folder of the case studies, one YAML file each. */
export const caseStudyFolder = join(import.meta.dirname, '..', 'case-studies')

/** Every case study's file, in the order of their names. */
export function caseStudyFiles(): string[] {
  return readdirSync(caseStudyFolder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => join(caseStudyFolder, name))
}
