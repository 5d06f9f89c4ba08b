import { join } from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
const patience = 240_000

/** The faults that the type check of an app finds in its own files, with one file of the repository read as if it were written otherwise. */
function faultsOf(app: string, file: string, change: (text: string) => string): string[] {
  const folder = join(root, 'apps', app)
  const config = ts.getParsedCommandLineOfConfigFile(
    join(folder, 'tsconfig.json'),
    {},
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => {} },
  )
  if (!config) throw new Error(`apps/${app} has no tsconfig.json that can be read.`)
  const host = ts.createCompilerHost(config.options)
  const read = host.readFile.bind(host)
  const changed = join(root, file)
  let seen = false
  host.readFile = (name) => {
    const text = read(name)
    if (ts.sys.resolvePath(name) !== changed || text === undefined) return text
    seen = true
    const otherwise = change(text)
    if (otherwise === text) throw new Error(`${file} has nothing to rename any more: mend this test.`)
    return otherwise
  }
  const program = ts.createProgram(config.fileNames, config.options, host)
  const faults = program
    .getSourceFiles()
    .filter(({ fileName }) => fileName.startsWith(folder) && !fileName.includes('node_modules'))
    .flatMap((source) => program.getSemanticDiagnostics(source))
  if (!seen) throw new Error(`apps/${app} does not see ${file}.`)
  return faults.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '))
}

describe('types hold from the server to the screens', () => {
  it.each([
    [
      'viewer',
      'a procedure',
      'apps/server/src/api/router.ts',
      (text: string) =>
        text.replace('gathering, glance, search, sitemap', 'gathering, glimpse: glance, search, sitemap'),
    ],
    [
      'viewer',
      'a field',
      'packages/core/src/search/library.ts',
      (text: string) => text.replace('onTheHorizon:', 'toCome:'),
    ],
    [
      'admin',
      'a field',
      'apps/server/src/desk/desk-list.ts',
      (text: string) => text.replace('outOf:', 'ofAll:'),
    ],
  ])(
    'the type check of the %s breaks when %s is renamed in %s',
    (app, what, file, change) => {
      const faults = faultsOf(app, file, change)
      expect(faults.length, what).toBeGreaterThan(0)
      expect(faults.join(' ')).toMatch(/glance|onTheHorizon|outOf/)
    },
    patience,
  )
})
