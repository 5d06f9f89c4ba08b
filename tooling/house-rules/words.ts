import ts from 'typescript'
import { importsOf } from './imports.ts'
import { placeOf } from './places.ts'
import { type Breach, codeOf, isTest, type Tree } from './tree.ts'

export function noExportOfEverything(tree: Tree): Breach[] {
  return codeOf(tree).flatMap(([file, text]) =>
    importsOf(file, text)
      .filter(({ everything }) => everything)
      .map(({ line }) => ({
        file,
        line,
        mend: 'Name each export one by one: "export *" hides what is promised.',
      })),
  )
}

const FROM_OUTSIDE = new Set(['Date.now', 'Math.random', 'performance.now', 'globalThis.crypto'])

/** Core gets the time and the person as arguments, so that the same input gives the same answer. */
export function coreHasNoClockAndNoChance(tree: Tree): Breach[] {
  return codeOf(tree).flatMap(([file, text]) => {
    const { room, underSrc } = placeOf(file) ?? {}
    return room === 'core' && underSrc !== undefined && !isTest(file) ? clockIn(file, text) : []
  })
}

function clockIn(file: string, text: string): Breach[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  const found: Breach[] = []
  const visit = (node: ts.Node): void => {
    const used = clockOf(node)
    if (used !== undefined) {
      const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1
      found.push({ file, line, mend: `${used} in core: take the day, or the chance, as an argument.` })
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

function clockOf(node: ts.Node): string | undefined {
  if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length)
    return 'new Date()'
  if (ts.isCallExpression(node) && node.expression.getText() === 'Date') return 'Date()'
  if (ts.isPropertyAccessExpression(node) && FROM_OUTSIDE.has(node.getText())) return node.getText()
  if (ts.isPropertyAccessExpression(node) && node.expression.getText() === 'crypto') return 'crypto'
  return undefined
}

const OF_ONE_MACHINE: [RegExp, string][] = [
  [/(?<![\w.~-])\/(?:work|home|Users)\/[\w.-]+/, 'a path of one machine: work it out, or ask for it'],
  [/\/tmp\/\w+_jobs\b/, 'a path of one machine: ask os.tmpdir() for the temporary folder'],
  [
    /\b(?:registry|npm)\.[\w-]+\.[\w.-]*\w|\bnpmjs\.(?:org|com)\b/,
    'a registry host: each machine is told its own',
  ],
]

export function nothingNamesOneMachine(tree: Tree): Breach[] {
  return [...tree].flatMap(([file, text]) =>
    text.split('\n').flatMap((line, index) =>
      OF_ONE_MACHINE.filter(([pattern]) => pattern.test(line)).map(([pattern, what]) => ({
        file,
        line: index + 1,
        mend: `"${pattern.exec(line)?.[0]}" is ${what}.`,
      })),
    ),
  )
}
