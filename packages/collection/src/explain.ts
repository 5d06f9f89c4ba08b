import { join } from 'node:path'
import { assessEvidence } from '@casebook/core/evidence'
import { caseStudyFolder } from './folder.ts'
import { readCaseStudy } from './read.ts'

/** Prints what the rules make of the case studies named by slug, as at a day: `explain 2026-11-22 durham-checkpoint`. */
const [asAt = '', ...slugs] = process.argv.slice(2)
for (const slug of slugs) {
  const verdict = readCaseStudy(join(caseStudyFolder, `${slug}.yaml`))
  if (!verdict.ok) {
    console.error(`${slug}: ${verdict.reasons.map(({ says, field }) => `${field ?? ''} ${says}`).join('; ')}`)
    process.exitCode = 1
    continue
  }
  const { status, words, who, how, reasons, flags, nextStep, pending, outcomes } = assessEvidence(
    verdict.value,
    { asAt },
  )
  console.log(
    `\n# ${slug}\n${words} (${status}); who: ${who?.relation ?? 'null'}; how: ${how?.design ?? 'null'}`,
  )
  for (const { says } of reasons) console.log(`- ${says}`)
  for (const { code, says, ids } of flags) console.log(`  flag ${code}: ${says} [${ids.join(', ')}]`)
  for (const { says } of pending) console.log(`  pending: ${says}`)
  for (const [direction, found] of Object.entries(outcomes)) {
    if (found.length > 0) console.log(`  ${direction}: ${found.map(({ name }) => name).join('; ')}`)
  }
  if (nextStep) console.log(`  next: ${nextStep.says}`)
}
