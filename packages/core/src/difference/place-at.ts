import { type KeyedList, keyedList } from './keyed-list.ts'
import { valueAt } from './names.ts'
import type { Keys } from './path.ts'
import { groupOf } from './value.ts'

/**
 * The document with this value at one place, or without one where it is `undefined`. What comes into a list stands
 * after the nearest of those that are before it in `like`, the document that the value is from.
 */
export function putAt(document: unknown, keys: Keys, value: unknown, like: unknown): unknown {
  const [key, ...rest] = keys
  if (key === undefined) return value
  const model = keyedList(like)
  const list = keyedList(document) ?? (model && !groupOf(document) ? noEntries() : undefined)
  const entries = list?.entries ?? groupOf(document) ?? new Map<string, unknown>()
  const held = putAt(entries.get(key), rest, value, valueAt(like, [key]))
  if (held === undefined) entries.delete(key)
  else entries.set(key, held)
  if (list === undefined) return Object.fromEntries(entries)
  const others = list.keys.filter((name) => name !== key)
  if (held === undefined) return others.map((name) => entries.get(name))
  const at = list.keys.indexOf(key)
  const order = at < 0 ? others.toSpliced(placeFor(key, others, model?.keys ?? []), 0, key) : list.keys
  return order.map((name) => entries.get(name))
}

function placeFor(key: string, others: readonly string[], model: readonly string[]): number {
  const before = model.slice(0, Math.max(model.indexOf(key), 0)).findLast((name) => others.includes(name))
  return before === undefined ? 0 : others.indexOf(before) + 1
}

function noEntries(): KeyedList {
  return { keys: [], entries: new Map() }
}
