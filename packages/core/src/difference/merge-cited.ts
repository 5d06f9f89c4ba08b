import { type Citation, citationsIn } from './citations.ts'
import { chosen, type Merging, type Sides, settle } from './conflict.ts'
import { placeInWords, valueAt } from './names.ts'
import { type Keys, type Path, pathOf } from './path.ts'
import { putAt } from './place-at.ts'

type Side = 'mine' | 'theirs'

/**
 * Mends what one side cites and the other removed. Until somebody chooses, the source or aim stays. The choice of the
 * side that removed it takes out what the other side rests on it.
 */
export function mendCitations(merging: Merging, merged: unknown): unknown {
  const done = new Set<Path>()
  for (let mended = merged; ; ) {
    const broken = brokenIn(merging, mended, done)
    if (broken === undefined) return mended
    done.add(pathOf(broken.of))
    mended = mend(merging, mended, broken)
  }
}

type Broken = { of: Citation['of']; at: Keys[]; remover: Side }

/** The first source or aim that is cited and not there though one of the sides has it, with every place that cites it. */
function brokenIn({ revisions }: Merging, merged: unknown, done: ReadonlySet<Path>): Broken | undefined {
  let broken: Broken | undefined
  for (const { at, of } of citationsIn(merged)) {
    if (broken && pathOf(broken.of) !== pathOf(of)) continue
    if (done.has(pathOf(of)) || valueAt(merged, of) !== undefined) continue
    const remover = valueAt(revisions.mine, of) === undefined ? 'mine' : 'theirs'
    const keeper = remover === 'mine' ? 'theirs' : 'mine'
    if (valueAt(revisions[keeper], of) === undefined || valueAt(revisions[remover], at) === of[1]) continue
    broken ??= { of, at: [], remover }
    broken.at.push(at)
  }
  return broken
}

function mend(merging: Merging, merged: unknown, { of, at, remover }: Broken): unknown {
  const { revisions } = merging
  const keeper = remover === 'mine' ? 'theirs' : 'mine'
  const places = distinct(at.map((keys) => restingPlace(keys, revisions[remover])))
  const choice = merging.choices.get(pathOf(of))
  if (choice === remover) return places.reduce((now, keys) => asIn(revisions[remover], now, keys), merged)
  const sides = sidesAt(merging, of)
  settle(merging, of, sides, {
    kind: 'cited',
    says: `One removed ${placeInWords(of, [revisions[keeper]])}, and the other cites it in ${citedIn(at, merged)}.`,
    with: places.map((keys) => ({ path: pathOf(keys), ...sidesAt(merging, keys) })),
  })
  const kept = choice === undefined || choice === keeper ? sides[keeper] : chosen(choice, sides)
  return putAt(merged, of, kept, revisions[keeper])
}

/** The document with a place as another has it; a list that is empty by then is as the other has that. */
function asIn(other: object, document: unknown, keys: Keys): unknown {
  const made = putAt(document, keys, valueAt(other, keys), other)
  const list = keys.slice(0, -1)
  const left = valueAt(made, list)
  return Array.isArray(left) && left.length === 0 ? putAt(made, list, valueAt(other, list), other) : made
}

/**
 * What the remover's choice takes out: an aim is only no longer named; what rests on a source goes as far as the remover
 * has nothing of it.
 */
function restingPlace(at: Keys, remover: object): Keys {
  if (at.at(-1) === 'aim') return at
  const lengths = at.map((_, index) => index + 1)
  const length = lengths.find((each) => valueAt(remover, at.slice(0, each)) === undefined)
  return at.slice(0, length)
}

/** The part that cites, without the field in which it does, and how many more there are. */
function citedIn([first = [], ...others]: readonly Keys[], merged: unknown): string {
  const place = placeInWords(first.slice(0, first.at(-2) === 'sources' ? -2 : -1), [merged])
  return others.length === 0
    ? place
    : `${place} and ${others.length} more ${others.length === 1 ? 'place' : 'places'}`
}

function distinct(places: readonly Keys[]): Keys[] {
  return [...new Map(places.map((keys) => [pathOf(keys), keys])).values()]
}

/** A place as each revision has it. */
export function sidesAt({ revisions: { base, mine, theirs } }: Merging, keys: Keys): Sides {
  return { base: valueAt(base, keys), mine: valueAt(mine, keys), theirs: valueAt(theirs, keys) }
}
