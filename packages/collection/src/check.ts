import { basename, join } from 'node:path'
import { caseStudyFiles, caseStudyFolder } from './folder.ts'
import { readCaseStudy } from './read.ts'

/** Checks the case studies named on the command line by slug, or all, and prints each fault with its file and field. */
const slugs = process.argv.slice(2)
const files = slugs.length > 0 ? slugs.map((slug) => join(caseStudyFolder, `${slug}.yaml`)) : caseStudyFiles()
let faults = 0
for (const file of files) {
  const verdict = readCaseStudy(file)
  if (verdict.ok) continue
  for (const { says, field } of verdict.reasons) {
    faults += 1
    console.error(`${basename(file)}${field ? `, ${field}` : ''}: ${says}`)
  }
}
console.log(
  `${files.length} case ${files.length === 1 ? 'study' : 'studies'} checked, ${faults} ${faults === 1 ? 'fault' : 'faults'}.`,
)
process.exitCode = faults > 0 ? 1 : 0
