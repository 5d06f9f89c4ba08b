import { importsOf } from './imports.ts'
import { placeOf } from './places.ts'
import { type Breach, codeOf, isCode, isTest, type Tree } from './tree.ts'

const REFUSED = new Set(
  ['util', 'helper', 'common', 'misc', 'lib', 'shared', 'manager'].flatMap((name) => [name, `${name}s`]),
)

/** A name that says nothing collects everything. */
export function namesSayWhatIsInside(tree: Tree): Breach[] {
  return [...tree.keys()].flatMap((file) => {
    const refused = file
      .split('/')
      .map((part) => part.replace(/\..*$/, ''))
      .find((name) => REFUSED.has(name.split('-').at(-1) ?? ''))
    if (refused === undefined) return []
    return [{ file, line: 1, mend: `"${refused}" names no noun of ours: call it after what is in it.` }]
  })
}

const DEEPEST = 2

export function foldersStayShallow(tree: Tree): Breach[] {
  return [...tree.keys()].flatMap((file) => {
    const folders = (placeOf(file)?.underSrc ?? '').split('/').slice(0, -1)
    if (folders.length <= DEEPEST || folders.includes('migrations')) return []
    return [
      { file, line: 1, mend: `${folders.length} folders under src: at most ${DEEPEST}, so move it up.` },
    ]
  })
}

/** From tooling, into the rooms that it works on, a relative path is the only way. */
export function oneDotDotAtMost(tree: Tree): Breach[] {
  return codeOf(tree).flatMap(([file, text]) =>
    importsOf(file, text)
      .filter(({ specifier }) => specifier.startsWith('../../') && !intoARoom(file, specifier))
      .map(({ specifier, line }) => ({
        file,
        line,
        mend: `"${specifier}" climbs more than one folder: import by package name, or move the file.`,
      })),
  )
}

function intoARoom(file: string, specifier: string): boolean {
  return file.startsWith('tooling/') && /^(\.\.\/)+(apps|packages)\//.test(specifier)
}

const LONGEST = 250
/** A package's one index is a list, one name a line. */
const exempt = /\/migrations\/|\.generated\.|^packages\/[^/]+\/src\/index\.ts$/

export function filesStayShort(tree: Tree): Breach[] {
  return [...tree].flatMap(([file, text]) => {
    const lines = text.trimEnd().split('\n').length
    if (!(isCode(file) || /\.s?css$/.test(file)) || isTest(file) || exempt.test(file) || lines <= LONGEST)
      return []
    return [
      {
        file,
        line: LONGEST + 1,
        mend: `${lines} lines: at most ${LONGEST}, so give one idea a file of its own.`,
      },
    ]
  })
}

export function readmeFitsAPage(tree: Tree): Breach[] {
  const lines = (tree.get('README.md') ?? '').trimEnd().split('\n').length
  if (lines <= 60) return []
  return [{ file: 'README.md', line: 61, mend: `${lines} lines: at most 60, so move detail to docs.` }]
}
