import type { Difference } from './difference.ts'
import { fieldAt, inOrder } from './fields.ts'
import { type KeyedList, keyedList, unmoved } from './keyed-list.ts'
import { type Keys, pathOf } from './path.ts'
import { equal, groupOf, isText } from './value.ts'
import { wordChanges } from './words.ts'

/**
 * What leads from one revision to another, as operations by stable ids: parts added and removed, moved (as few as can
 * be, never as removed and added), and fields changed, texts with the words that changed. Takes case studies and drafts
 * that are not complete: any two groups of fields that JSON can hold. There is none where both hold the same; never
 * throws. A list of parts without ids of their own is compared as a whole. Texts cost at most some thousand steps a
 * word (`shortestEdit` says the bound).
 */
export function diffRevisions<Document extends object>(from: Document, to: Document): Difference[] {
  return [...between([], from, to)]
}

function* between(keys: Keys, from: unknown, to: unknown): Generator<Difference> {
  if (equal(from, to)) return
  const [group, other] = [groupOf(from), groupOf(to)]
  if (group && other) return yield* betweenGroups(keys, group, other)
  const [list, otherList] = [keyedList(from), keyedList(to)]
  if (list && otherList) return yield* betweenLists(keys, list, otherList)
  const path = pathOf(keys)
  if (from === undefined) yield { op: 'add', path, value: to }
  else if (to === undefined) yield { op: 'remove', path, value: from }
  else yield changed(keys, from, to)
}

function changed(keys: Keys, from: unknown, to: unknown): Difference {
  const texts = fieldAt(keys)?.text !== undefined && isText(from) && isText(to)
  return { op: 'change', path: pathOf(keys), from, to, ...(texts && { words: wordChanges(from, to) }) }
}

type Group = ReadonlyMap<string, unknown>

function* betweenGroups(keys: Keys, from: Group, to: Group): Generator<Difference> {
  for (const name of inOrder(keys, [...from.keys(), ...to.keys()]))
    yield* between([...keys, name], from.get(name), to.get(name))
}

/** What is removed comes first and the rest in the order of the newer list, so that what a part follows is in its place by then. */
function* betweenLists(keys: Keys, from: KeyedList, to: KeyedList): Generator<Difference> {
  for (const key of from.keys) {
    if (!to.entries.has(key))
      yield { op: 'remove', path: pathOf([...keys, key]), value: from.entries.get(key) }
  }
  const still = unmoved(from.keys, to.keys)
  for (const [index, key] of to.keys.entries()) {
    const path = pathOf([...keys, key])
    const follows = to.keys[index - 1] ?? null
    if (!from.entries.has(key)) yield { op: 'add', path, value: to.entries.get(key), follows }
    else {
      if (!still.has(key)) yield { op: 'move', path, follows }
      yield* between([...keys, key], from.entries.get(key), to.entries.get(key))
    }
  }
}
