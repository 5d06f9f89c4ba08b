import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { type CaseStudyOf, policeAndPublicHealth } from '@casebook/core/library'
import { refuse, type Verdict } from '@casebook/core/reason'
import { parseDocument } from 'yaml'

/** Fields that hold dates: YAML reads a bare year as a number, and the model wants text. */
const dateFields = new Set([
  'start',
  'end',
  'ongoingAsAt',
  'asAt',
  'factsAsAt',
  'gatheredOn',
  'on',
  'from',
  'to',
  'due',
  'reviewBy',
])

/** Reads one case study from its YAML, of any content version. Refuses with a reason for each fault, naming the field (and the line, where the YAML itself is broken). */
export function readCaseStudy(file: string): Verdict<CaseStudyOf<typeof policeAndPublicHealth>> {
  const document = parseDocument(readFileSync(file, 'utf8'), { prettyErrors: true })
  if (document.errors.length > 0) {
    return refuse(document.errors.map(({ message }) => ({ rule: 'yaml', says: message })))
  }
  const verdict = policeAndPublicHealth.parse(document.toJS({ reviver: datesAsText }))
  if (verdict.ok && `${verdict.value.slug}.yaml` !== basename(file)) {
    return refuse([
      {
        rule: 'file-name',
        field: 'slug',
        says: `Name the file ${verdict.value.slug}.yaml, or mend the slug.`,
      },
    ])
  }
  return verdict
}

function datesAsText(key: unknown, value: unknown): unknown {
  return typeof key === 'string' && dateFields.has(key) && typeof value === 'number' ? `${value}` : value
}
