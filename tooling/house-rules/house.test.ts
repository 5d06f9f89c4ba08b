import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { noRunTimeCycles } from './cycles.ts'
import { nounsFormALadder } from './ladder.ts'
import { importsPointDown } from './layers.ts'
import {
  filesStayShort,
  foldersStayShallow,
  namesSayWhatIsInside,
  oneDotDotAtMost,
  readmeFitsAPage,
} from './paths.ts'
import { onlyTheLibraryBindsTerms } from './terms.ts'
import { type Breach, type Rule, readTree } from './tree.ts'
import { coreHasNoClockAndNoChance, noExportOfEverything, nothingNamesOneMachine } from './words.ts'

const rules: [name: string, rule: Rule][] = [
  ['imports point down only', importsPointDown],
  ['in core and server, a noun imports only those below it', nounsFormALadder],
  ['only the library binds the model to terms', onlyTheLibraryBindsTerms],
  ['no circle of imports at run time', noRunTimeCycles],
  ['files and folders are named after what is in them', namesSayWhatIsInside],
  ['at most two folders under src', foldersStayShallow],
  ['a relative import climbs one folder at most', oneDotDotAtMost],
  ['files have at most 250 lines', filesStayShort],
  ['the README fits a page', readmeFitsAPage],
  ['exports are named one by one', noExportOfEverything],
  ['core has no clock and no chance', coreHasNoClockAndNoChance],
  ['nothing names a machine or a registry', nothingNamesOneMachine],
]

const tree = readTree(fileURLToPath(new URL('../..', import.meta.url)))
const inWords = ({ file, line, mend }: Breach): string => `${file}:${line}: ${mend}`

test.each(rules)('%s', (_name, rule) => {
  expect(rule(tree).map(inWords)).toEqual([])
})

test('the whole house is read', () => {
  for (const file of [
    'package.json',
    '.ci/run',
    'packages/core/package.json',
    'tooling/house-rules/tree.ts',
  ]) {
    expect([...tree.keys()]).toContain(file)
  }
  expect([...tree.keys()].filter((file) => /(^|\/)(node_modules|dist|\.git)\//.test(file))).toEqual([])
})
