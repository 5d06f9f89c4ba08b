import { join } from 'node:path'
import { claimCases } from './claims.ts'
import { differenceCases, mergeCases } from './differences.ts'
import { documentCases } from './documents.ts'
import { evidenceCases } from './evidence.ts'
import { jsonSchemas } from './json-schema.ts'
import { readinessCases } from './readiness.ts'
import { searchCases } from './searches.ts'
import { stageCases } from './stages.ts'

const core = join(import.meta.dirname, '..', '..', 'packages', 'core')

/** The files that other implementations prove themselves by, as core makes them today: each path with its text. */
export function conformanceFiles(): Map<string, string> {
  const cases: Record<string, object[]> = {
    documents: documentCases(),
    stages: stageCases(),
    evidence: evidenceCases(),
    claims: claimCases(),
    readiness: readinessCases(),
    differences: differenceCases(),
    merges: mergeCases(),
    searches: searchCases(),
  }
  return new Map([
    ...Object.entries(jsonSchemas()).map(([name, schema]): [string, string] => [
      join(core, 'schema', `${name}.json`),
      `${JSON.stringify(schema, null, 2)}\n`,
    ]),
    ...Object.entries(cases).map(([name, list]): [string, string] => [
      join(core, 'conformance', `${name}.json`),
      oneALine(list),
    ]),
  ])
}

/** One case a line, so that a change shows in review as the cases that it touches. */
function oneALine(cases: readonly object[]): string {
  return `[\n${cases.map((each) => JSON.stringify(each)).join(',\n')}\n]\n`
}
