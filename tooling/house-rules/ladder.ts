import { importsOf, target } from './imports.ts'
import { placeOf } from './places.ts'
import { type Breach, codeOf, isTest, type Tree } from './tree.ts'

/** From the ground up; nouns on one rung do not import one another. Audit lies below person: signing in is audited too. */
const LADDER = [
  ['reason', 'id', 'permalink', 'date', 'long-text'],
  ['stated'],
  ['audit'],
  ['person'],
  ['place', 'partner', 'taxonomy'],
  ['source', 'claim'],
  ['evaluation'],
  ['case-study'],
  ['evidence'],
  ['readiness', 'difference'],
  ['revision'],
  ['submission', 'adoption', 'discussion'],
  ['paper'],
  ['consensus'],
  ['search', 'gap-map'],
  ['library'],
  ['export'],
  ['import'],
]

const rungOf = (noun: string): number => LADDER.findIndex((rung) => rung.includes(noun))

/** In the server, folders that are no nouns (api, postgres, http and so on) stand beside the ladder. */
export function nounsFormALadder(tree: Tree): Breach[] {
  return codeOf(tree).flatMap(([file, text]) => {
    const { room, noun } = placeOf(file) ?? {}
    if (noun === undefined || (room !== 'core' && room !== 'server') || isTest(file)) return []
    if (rungOf(noun) < 0) return room === 'core' ? [unknown(file, noun)] : []
    return importsOf(file, text).flatMap(({ specifier, line }) => {
      const path = target(file, specifier)
      const other = path === undefined ? undefined : placeOf(path)?.noun
      if (other === undefined || other === noun || rungOf(other) < rungOf(noun)) return []
      const mend = `${noun} may not import ${other}, which is not below it on the ladder: move what both need down, or this file up.`
      return [{ file, line, mend }]
    })
  })
}

function unknown(file: string, noun: string): Breach {
  return {
    file,
    line: 1,
    mend: `${noun} is not on the ladder: give it its rung in tooling/house-rules/ladder.ts.`,
  }
}
