import { importsOf, target } from './imports.ts'
import { type Breach, codeOf, type Tree } from './tree.ts'

type Graph = Map<string, { file: string; line: number }[]>

export function noRunTimeCycles(tree: Tree): Breach[] {
  const graph: Graph = new Map(
    codeOf(tree).map(([file, text]) => [
      file,
      importsOf(file, text).flatMap(({ specifier, line, typeOnly }) => {
        const path = target(file, specifier)
        return path !== undefined && !typeOnly && tree.has(path) ? [{ file: path, line }] : []
      }),
    ]),
  )
  const done = new Set<string>()
  const breaches: Breach[] = []
  for (const file of graph.keys()) follow(graph, file, { done, path: [], breaches })
  return breaches
}

type Walk = { done: Set<string>; path: string[]; breaches: Breach[] }

function follow(graph: Graph, file: string, { done, path, breaches }: Walk): void {
  if (done.has(file)) return
  const here = [...path, file]
  for (const next of graph.get(file) ?? []) {
    const from = here.indexOf(next.file)
    if (from < 0) follow(graph, next.file, { done, path: here, breaches })
    else {
      const round = [...here.slice(from), next.file].join(' → ')
      breaches.push({
        file,
        line: next.line,
        mend: `Break the circle of imports ${round}: move what both need to a file of its own.`,
      })
    }
  }
  done.add(file)
}
