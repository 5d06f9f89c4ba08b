import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { reportFile, reportOf } from './api-report.ts'
import { published } from './pack.ts'

const reports = new Map(published.map((name) => [name, reportOf(name)]))

test.each(published)('what %s gives to others is what its report in the repository says', (name) => {
  const kept = readFileSync(reportFile(name), 'utf8').replaceAll('\r\n', '\n')
  const mend = 'If the change is meant, write the reports anew: pnpm api:report'
  expect(inOneOrder(reports.get(name) ?? ''), mend).toEqual(inOneOrder(kept))
})

test.each(published)('everything that %s gives to others is documented', (name) => {
  expect(undocumented(reports.get(name) ?? '')).toEqual([])
})

/** The names that have no sentence of their own; a type that shares its schema's name shares its sentence. */
function undocumented(report: string): string[] {
  const declared = [
    ...report.matchAll(
      /^\/\/ @public( \(undocumented\))?\n(?:\/\/ .*\n)*export (?:declare )?(?:abstract )?\w+ (\w+)/gm,
    ),
  ]
  const documented = new Set(declared.filter(([, blank]) => !blank).map(([, , name]) => name))
  return declared.filter(([, blank, name]) => blank && !documented.has(name)).map(([, , name]) => `${name}`)
}

/** Each declaration with its words in one order: TypeScript writes the members of a union in the order in which it met them. */
function inOneOrder(report: string): string[] {
  return report.split('\n\n').map((declaration) =>
    declaration
      .split(/[\s|<>;,]+/)
      .sort()
      .join(' '),
  )
}
