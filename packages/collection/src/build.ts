import { mkdirSync, writeFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { caseStudyFiles } from './folder.ts'
import { libraryFile } from './library.ts'
import { readCaseStudy } from './read.ts'

/** Checks every case study and writes the library as JSON; a fault stops the build with its file and field. */
const files = caseStudyFiles()
const library = files.flatMap((file) => {
  const verdict = readCaseStudy(file)
  if (verdict.ok) return [verdict.value]
  for (const { says, field } of verdict.reasons)
    console.error(`${basename(file)}${field ? `, ${field}` : ''}: ${says}`)
  process.exitCode = 1
  return []
})
if (process.exitCode !== 1) {
  mkdirSync(dirname(libraryFile), { recursive: true })
  writeFileSync(libraryFile, JSON.stringify(library))
  console.log(`${library.length} case studies checked and built.`)
}
