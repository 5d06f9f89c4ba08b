import { spelledOut } from './phrase.ts'

/** Words of which one at least stands in whatever a pattern matches; `undefined` where no word has to. */
type Needed = string[] | undefined

/**
 * The tell-tales of a row: plain words of which one at least stands, whole, in whatever the row matches. A text that has
 * none of them can be passed over. Found in the row itself, so no row can be written without; a row of which nothing is
 * certain is refused. Where several are certain, long words are rarer in texts than short ones.
 */
export function tellTalesOf(source: string): string[] {
  const needed = neededBy(spelledOut(source))
  if (!needed) throw new RangeError(`"${source}" has no word that stands in all that it matches.`)
  return [...new Set(needed)]
}

function neededBy(pattern: string): Needed {
  const ways = cut(unitsOf(pattern), '|').map((way) => rarest(cut(way, ' ').map(neededByStep)))
  return ways.every((way) => way !== undefined) ? ways.flat() : undefined
}

/** Of several lists of words the one whose shortest is longest, and of two alike the one with fewer. */
function rarest(lists: Needed[]): Needed {
  const shortest = (words: string[]) => Math.min(...words.map(({ length }) => length))
  return lists
    .filter((words) => words !== undefined)
    .toSorted((a, b) => shortest(b) - shortest(a) || a.length - b.length)[0]
}

/** What one step of a row needs, groups that bring their own space to it left aside: `(?:<adverb> )?to`, `freed(?: up)?`. */
function neededByStep(step: string[]): Needed {
  const first = step.findIndex((unit) => !everyWay(unit, (way) => way.at(-1) === ' '))
  const last = step.findLastIndex((unit) => !everyWay(unit, (way) => way[0] === ' '))
  const word = step.slice(first, last + 1)
  const group = word.length === 1 && /^\(\?:(.*)\)$/.exec(word[0] ?? '')
  if (group) return neededBy(group[1] ?? '')
  const spellings = spellingsOf(word.join(''))
  return spellings.every((spelling) => /^[a-z][a-z-]+$/.test(spelling)) ? spellings : undefined
}

/** Whether a unit is a group, however often it may stand, and each of its ways is so. */
function everyWay(unit: string, isSo: (way: string[]) => boolean): boolean {
  const inside = /^\(\?:(.*)\)(?:[?*+]|\{[\d,]+\})?\??$/.exec(unit)?.[1]
  return inside !== undefined && cut(unitsOf(inside), '|').every(isSo)
}

/** A pattern taken apart, its groups left whole and its lookarounds, which take up no room, left out. */
function unitsOf(pattern: string): string[] {
  const units: string[] = []
  let depth = 0
  for (const [sign] of pattern.matchAll(/\\.|\[[^\]]*\]|\(\?(?:[:=!]|<[=!])|(?:[?*+]|\{[\d,]+\})\??|./g)) {
    const within = depth > 0 || /^(?:[?*+]|\{\d)/.test(sign)
    if (within && units.length > 0) units.push(`${units.pop()}${sign}`)
    else units.push(sign)
    if (sign.startsWith('(')) depth += 1
    if (sign === ')') depth -= 1
  }
  return units.filter((unit) => !/^\(\?<?[=!]/.test(unit))
}

function cut(units: string[], mark: string): string[][] {
  const pieces: string[][] = [[]]
  for (const unit of units) {
    if (unit === mark) pieces.push([])
    else pieces.at(-1)?.push(unit)
  }
  return pieces
}

/** Every way to write a word that has choices in it, or letters that may be left out: `stud(?:y|ies)`, `analys[ie]s`, `trials?`. */
function spellingsOf(word: string): string[] {
  const varied = /\(\?:([a-z|]*)\)(\?)?|\[([a-z]+)\](\?)?|([a-z])\?/.exec(word)
  if (!varied) return [word]
  const [whole, choices, orNot, letters, orNone, letter] = varied
  const written = choices?.split('|') ?? [...(letters ?? letter ?? '')]
  if (orNot || orNone || letter) written.push('')
  const [before, after] = [word.slice(0, varied.index), word.slice(varied.index + whole.length)]
  return written.flatMap((letters) => spellingsOf(`${before}${letters}${after}`))
}
