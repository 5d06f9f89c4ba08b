import type { Terms } from '../case-study/case-study.ts'
import { known } from '../stated/stated.ts'
import { type Field, type Fields, plain } from './field.ts'
import { fields } from './fields.ts'
import { keyedList } from './keyed-list.ts'
import type { Keys } from './path.ts'
import { fieldsOf } from './value.ts'

/** What stands at a place: `undefined` where there is nothing. */
export function valueAt(value: unknown, [key, ...rest]: Keys): unknown {
  if (key === undefined) return value
  const inside = keyedList(value)?.entries ?? fieldsOf(value)
  return valueAt(inside?.get(key), rest)
}

/**
 * A place in a reader's words, with the names of the parts that lead there as the first of the revisions has them: `the
 * result of the outcome “Calls to police” in the evaluation “The audit”`. Terms are told by their labels in `terms`.
 */
export function placeInWords(keys: Keys, revisions: readonly unknown[], terms?: Terms): string {
  const parts: string[] = []
  let here: Fields | undefined = fields
  let last = ''
  for (let index = 0; index < keys.length; index += 1) {
    const name = keys[index] ?? ''
    const field: Field = (here && Object.hasOwn(here, name) && here[name]) || {
      label: shortened(plain(name)),
    }
    const key = keys[index + 1]
    here = field.fields
    last = `the ${field.label}`
    if (field.entry === undefined || key === undefined) continue
    index += 1
    parts.unshift(`the ${field.entry} ${entryInWords(field, keys.slice(0, index + 1), revisions, terms)}`)
    last = ''
  }
  const within = parts.join(' in ')
  if (last === '') return within || 'the case study'
  return within === '' ? last : `${last} of ${within}`
}

/** The name of an entry of a list: `“Calls to police”`; for a value of a closed list its label. */
export function entryInWords(field: Field, keys: Keys, revisions: readonly unknown[], terms?: Terms): string {
  const key = keys.at(-1) ?? ''
  const term = termAt(keys, terms)
  if (term !== undefined) return shortened(term)
  if (field.fields === undefined) return field.say ? shortened(field.say(key)) : quoted(key)
  const names = revisions.flatMap((revision) => nameOf(valueAt(revision, keys)) ?? [])
  return names[0] ?? quoted(key)
}

/** The label of a topic or a theme. */
function termAt([field, id, ...deeper]: Keys, terms: Terms | undefined): string | undefined {
  if (deeper.length > 0 || (field !== 'topics' && field !== 'themes')) return undefined
  return terms?.[field].terms.find((term) => term.id === id)?.label
}

/** Which text names a part: the first of these that it has. */
const naming = ['title', 'name', 'text', 'words', 'who', 'finding', 'arm', 'caption', 'alt']

function nameOf(part: unknown): string | undefined {
  const own = textIn(part, naming)
  if (own !== undefined) return quoted(own)
  const report = textIn(fieldsOf(part)?.get('report'), ['title'])
  if (report !== undefined) return quoted(report)
  const evaluator = textIn(fieldsOf(part)?.get('evaluator'), ['name'])
  return evaluator === undefined ? undefined : `by ${shortened(evaluator)}`
}

function textIn(part: unknown, names: readonly string[]): string | undefined {
  const texts = names.map((name) => known(fieldsOf(part)?.get(name)))
  return texts.find((text) => typeof text === 'string')
}

const longest = 60

/** A text in quotation marks, cut at a word where it is long. */
export function quoted(text: string): string {
  return `“${shortened(text)}”`
}

/** A text on one line, cut at a word where it is long. */
export function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= longest) return line
  const cut = line.slice(0, longest).replace(/[\uD800-\uDBFF]$/, '')
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longest / 2)).trimEnd()}…`
}
