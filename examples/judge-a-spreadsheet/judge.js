import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { assessEvidence } from '@casebook/core/evidence'
import { policeAndPublicHealth } from '@casebook/core/library'
import { cellReasonInWords, readCsv, tableIds } from '@casebook/exchange/csv'

const [folder = 'case-studies', asAt = new Date().toISOString().slice(0, 10)] = process.argv.slice(2)
const files = Object.fromEntries(
  tableIds
    .map((id) => [id, join(folder, `${id}.csv`)])
    .filter(([, file]) => existsSync(file))
    .map(([id, file]) => [id, readFileSync(file, 'utf8')]),
)

const reading = readCsv(files, { taxonomies: policeAndPublicHealth, check: policeAndPublicHealth.parse })
if (!reading.ok) stop(reading.reasons.map(({ says }) => says))

for (const { where, verdict } of reading.value.rows) {
  if (verdict.ok) judge(verdict.value)
  else refuse(where.row, verdict.reasons)
}

/** Says how sure a case study is, and why. */
function judge(caseStudy) {
  const { words, reasons, nextStep } = assessEvidence(caseStudy, { asAt })
  console.log(`${caseStudy.title}\n  ${words}`)
  for (const { says } of reasons) console.log(`  - ${says}`)
  if (nextStep) console.log(`  Next: ${nextStep.says}`)
  console.log()
}

/** Says what to mend in a row, cell by cell. */
function refuse(row, reasons) {
  console.log(`Row ${row} cannot be judged yet.`)
  for (const reason of reasons) console.log(`  - ${cellReasonInWords(reason)}`)
  console.log()
  process.exitCode = 1
}

function stop(sentences) {
  console.error(sentences.join('\n'))
  process.exit(2)
}
