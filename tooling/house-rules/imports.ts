import { posix } from 'node:path'
import ts from 'typescript'

export type Import = { specifier: string; line: number; typeOnly: boolean; everything: boolean }

const read = new Map<string, Import[]>()

/** Every import and re-export of a file; a type-only one is gone when the program runs. */
export function importsOf(file: string, text: string): Import[] {
  const known = read.get(text)
  if (known !== undefined) return known
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  const found: Import[] = []
  const add = (specifier: ts.Node | undefined, typeOnly: boolean, everything = false): void => {
    if (specifier === undefined || !ts.isStringLiteral(specifier)) return
    const line = source.getLineAndCharacterOfPosition(specifier.getStart()).line + 1
    found.push({ specifier: specifier.text, line, typeOnly, everything })
  }
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node))
      add(node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword)
    else if (ts.isExportDeclaration(node))
      add(
        node.moduleSpecifier,
        node.isTypeOnly,
        !node.exportClause || ts.isNamespaceExport(node.exportClause),
      )
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
      add(node.argument.literal, true)
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], false)
    ts.forEachChild(node, visit)
  }
  visit(source)
  read.set(text, found)
  return found
}

/** The path from the root that a relative import names. */
export function target(file: string, specifier: string): string | undefined {
  if (!specifier.startsWith('.')) return undefined
  return posix.join(posix.dirname(file), specifier.replace(/\?.*$/, ''))
}
