import { assessEvidence, standings } from '@casebook/core/evidence'
import { policeAndPublicHealth } from '@casebook/core/library'
import { caseStudyFiles } from './folder.ts'
import { readCaseStudy } from './read.ts'

/** Prints the library's table, status by topic, and each case study's reasons, as at the day given: `table 2026-11-22`. */
const [asAt] = process.argv.slice(2)
if (!asAt) throw new Error('Say the day: pnpm library:table 2026-11-22')
const { topics } = policeAndPublicHealth
const library = caseStudyFiles()
  .map(readCaseStudy)
  .flatMap((verdict) => (verdict.ok ? [verdict.value] : []))
  .map((caseStudy) => ({ caseStudy, assessment: assessEvidence(caseStudy, { asAt }) }))

const widest = Math.max(...standings.map(({ label }) => label.length))
console.log(`${'Status'.padEnd(widest)}  all  ${topics.ids.map((id) => id.slice(0, 9).padEnd(9)).join(' ')}`)
for (const { id, label } of [...standings].reverse()) {
  const here = library.filter(({ assessment }) => assessment.standing === id)
  const cells = topics.ids.map((topic) =>
    `${here.filter(({ caseStudy }) => caseStudy.topics.includes(topic)).length || '·'}`.padEnd(9),
  )
  console.log(`${label.padEnd(widest)}  ${`${here.length}`.padStart(3)}  ${cells.join(' ')}`)
}
for (const { caseStudy, assessment } of library) {
  const { words, who, how, reasons, flags, nextStep } = assessment
  console.log(
    `\n${caseStudy.title}\n  ${words}${who ? ` · who: ${who.words}` : ''}${how ? ` · how: ${how.words}` : ''}`,
  )
  for (const { says } of reasons) console.log(`  - ${says}`)
  if (nextStep) console.log(`  next: ${nextStep.says}`)
  console.log(`  flags: ${flags.map(({ code }) => code).join(', ') || 'none'}`)
}
