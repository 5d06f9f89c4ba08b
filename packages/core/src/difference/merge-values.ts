import { type Conflict, type ConflictKind, type Merging, type Sides, settle } from './conflict.ts'
import { fieldAt, inOrder } from './fields.ts'
import { type KeyedList, keyedList } from './keyed-list.ts'
import { type Before, mergeOrders } from './merge-order.ts'
import { mergeTexts } from './merge-text.ts'
import { placeInWords } from './names.ts'
import { type Keys, pathOf } from './path.ts'
import { equal, groupOf, isText } from './value.ts'

/** What stands at a place when both sides' changes are made; `undefined` where nothing does. */
export function mergeValues(merging: Merging, keys: Keys, sides: Sides): unknown {
  const { base, mine, theirs } = sides
  if (equal(mine, theirs) || equal(base, theirs)) return mine
  if (equal(base, mine)) return theirs
  return (
    mergeGroups(merging, keys, sides) ??
    mergeLists(merging, keys, sides) ??
    mergeLongTexts(keys, sides) ??
    settle(merging, keys, sides, conflictAt(merging, keys, kindOf(sides)))
  )
}

function kindOf({ base, mine, theirs }: Sides): Overlap {
  if (base === undefined) return 'added'
  return mine === undefined || theirs === undefined ? 'removed' : 'changed'
}

function mergeGroups(merging: Merging, keys: Keys, { base, mine, theirs }: Sides): object | undefined {
  const [older, one, other] = [groupOf(base), groupOf(mine), groupOf(theirs)]
  if (!older || !one || !other || fieldAt(keys)?.whole) return undefined
  const names = inOrder(keys, [...older.keys(), ...one.keys(), ...other.keys()])
  const merged = names.map((name): [string, unknown] => [
    name,
    mergeValues(merging, [...keys, name], {
      base: older.get(name),
      mine: one.get(name),
      theirs: other.get(name),
    }),
  ])
  return Object.fromEntries(merged.filter(([, value]) => value !== undefined))
}

const none: KeyedList = { keys: [], entries: new Map() }

/** Two lists made from none, or from a value that says that there is none, are both sides' additions. */
function mergeLists(merging: Merging, keys: Keys, sides: Sides): unknown[] | undefined {
  const [one, other] = [keyedList(sides.mine), keyedList(sides.theirs)]
  const older = keyedList(sides.base) ?? (Array.isArray(sides.base) ? undefined : none)
  if (!older || !one || !other) return undefined
  const names = [...new Set([...older.keys, ...[...one.keys, ...other.keys].sort()])]
  const merged = new Map<string, unknown>()
  for (const name of names) {
    const entry = mergeValues(merging, [...keys, name], {
      base: older.entries.get(name),
      mine: one.entries.get(name),
      theirs: other.entries.get(name),
    })
    if (entry !== undefined) merged.set(name, entry)
  }
  const orders = { base: older.keys, mine: one.keys, theirs: other.keys, kept: new Set(merged.keys()) }
  const order = mergeOrders(orders, (name, before) => settleMove(merging, [...keys, name], before))
  return order.map((name) => merged.get(name))
}

/** A move has no value of its own to put in the place of the sides': what is none of theirs leaves the part where it was. */
function settleMove(merging: Merging, keys: Keys, before: Before): 'base' | 'mine' | 'theirs' {
  const choice = merging.choices.get(pathOf(keys))
  if (choice === 'mine' || choice === 'theirs') return choice
  settle(merging, keys, before, conflictAt(merging, keys, 'moved'))
  return 'base'
}

function mergeLongTexts(keys: Keys, { base, mine, theirs }: Sides): string | undefined {
  if (fieldAt(keys)?.text !== 'long' || !isText(base) || !isText(mine) || !isText(theirs)) return undefined
  return mergeTexts(base, mine, theirs)
}

type Overlap = Exclude<ConflictKind, 'cited' | 'together'>

const words: { [Kind in Overlap]: (place: string) => string } = {
  changed: (place) => `Both changed ${place}, each to something else.`,
  removed: (place) => `One removed ${place}, and the other changed it.`,
  added: (place) => `Both added ${place}, and not alike.`,
  moved: (place) => `Both moved ${place}, each to another place.`,
}

/** A conflict in words, without what the sides have there. */
function conflictAt(
  { revisions }: Merging,
  keys: Keys,
  kind: Overlap,
): Pick<Conflict, 'kind' | 'with' | 'says'> {
  return { kind, with: [], says: words[kind](placeInWords(keys, [revisions.base])) }
}
