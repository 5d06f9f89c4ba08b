import type { Terms } from '../case-study/case-study.ts'
import { isNotValue, notValueInWords } from '../stated/stated.ts'
import type { Difference } from './difference.ts'
import { fieldAt } from './fields.ts'
import { entryInWords, placeInWords, quoted, shortened } from './names.ts'
import { type Keys, keysOf } from './path.ts'

/**
 * A difference in a sentence for readers: `Moved the lesson “Start small” to after “Ask early”.`, `Changed the result of
 * the outcome “Calls” in the evaluation “The audit” from “12” to “9”.` Parts are named as the first of `revisions` that
 * has them does: give the older one, and the newer one too, since what is added stands in that alone. Topics and themes
 * are named by their labels in `terms`, such as the library that they are of; else by their ids.
 */
export function describeDifference(
  difference: Difference,
  revisions: readonly object[],
  terms?: Terms,
): string {
  const said = saidOf(difference, keysOf(difference.path), revisions, terms)
  return /[.!?]”$/.test(said) ? said : `${said}.`
}

function saidOf(difference: Difference, keys: Keys, revisions: readonly object[], terms?: Terms): string {
  const place = placeInWords(keys, revisions, terms)
  switch (difference.op) {
    case 'add':
      return `Added ${place}${detail(difference.value, keys)}`
    case 'remove':
      return `Removed ${place}`
    case 'move':
      return `Moved ${place} ${whereTo(difference.follows, keys, revisions, terms)}`
    case 'change':
      return `Changed ${place}${fromAndTo(difference, keys)}`
  }
}

function whereTo(follows: string | null, keys: Keys, revisions: readonly object[], terms?: Terms): string {
  if (follows === null) return 'to the start'
  const field = fieldAt(keys) ?? { label: '' }
  return `to after ${entryInWords(field, [...keys.slice(0, -1), follows], revisions, terms)}`
}

function fromAndTo({ from, to, words }: Extract<Difference, { op: 'change' }>, keys: Keys): string {
  const [before, after] = [inWords(from, keys), inWords(to, keys)]
  if (before !== undefined && after !== undefined) return ` from ${before} to ${after}`
  if (words) return words.length === 1 ? ' in one place' : ` in ${words.length} places`
  if (isNotValue(from)) return `, until now ${before}`
  return after === undefined ? '' : ` to ${after}`
}

/** A value that is not named by its place, where it is short. */
function detail(value: unknown, keys: Keys): string {
  if (fieldAt(keys)?.entry !== undefined) return ''
  const words = inWords(value, keys)
  return words === undefined ? '' : `: ${words}`
}

/** Texts up to this are told whole. */
const shortest = 60

function inWords(value: unknown, keys: Keys): string | undefined {
  if (isNotValue(value)) return shortened(lowered(notValueInWords(value)).replace(/\.$/, ''))
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'number') return String(value)
  if (typeof value !== 'string') return undefined
  const field = fieldAt(keys)
  if (field?.say && field.entry === undefined) return shortened(field.say(value))
  return value.length <= shortest && !value.includes('\n') ? quoted(value) : undefined
}

function lowered(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1)
}
