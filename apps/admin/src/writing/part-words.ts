import { describeDifference, keysOf, type Path, pathOf } from '@casebook/core/difference'
import type { DraftCaseStudy } from '@casebook/core/readiness'
import type { FormFields } from './form-field.ts'
import { isGroup, valueUnder } from './place.ts'

/** Which text names a part: the first of these that it has, as in core's differences. */
const naming = ['title', 'name', 'text', 'words', 'who', 'finding', 'arm', 'caption', 'alt']
const longest = 90

/** What a part is called, in its own words; `undefined` where it has none yet. */
export function nameOf(part: unknown): string | undefined {
  const own = textIn(part, naming)
  if (own !== undefined) return shortened(own)
  const report = textIn(valueUnder(part, 'report'), ['title'])
  if (report !== undefined) return shortened(report)
  const evaluator = textIn(valueUnder(part, 'evaluator'), ['name'])
  return evaluator === undefined ? undefined : `By ${shortened(evaluator)}`
}

function textIn(part: unknown, names: readonly string[]): string | undefined {
  if (!isGroup(part)) return undefined
  const texts = names.map((name) => part[name])
  return texts.find(isName)
}

function isName(text: unknown): text is string {
  return typeof text === 'string' && text.trim() !== '' && text !== 'not-known'
}

function shortened(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  return line.length <= longest ? line : `${line.slice(0, line.lastIndexOf(' ', longest)).trimEnd()}…`
}

/** What is chosen in a part and tells most of it, in words: `Complete · Randomised trial (SMS 5)`. */
export function stateOf(part: unknown, fields: FormFields): string {
  const told = ['state', 'design', 'kind', 'direction', 'year'].flatMap((name) => {
    const field = fields[name]
    const value = isGroup(part) ? part[name] : undefined
    if (!field || value === undefined) return []
    if (typeof value === 'number') return [String(value)]
    const choices = 'of' in field && typeof field.of !== 'string' ? field.of : []
    return choices.find((choice) => choice.value === value)?.label ?? []
  })
  return told.join(' · ')
}

/** The words on the button that adds a part: `Add an aim`. */
export function addInWords(one: string): string {
  if (/^(?:evidence|related guidance)/.test(one)) return `Add ${one}`
  return `Add ${/^[aeiou]/.test(one) ? 'an' : 'a'} ${one}`
}

/** A place in the words of core: `the source of the lesson “Start small”`. */
export function placeInWords(path: Path, draft: DraftCaseStudy): string {
  const keys = keysOf(path)
  const place = keys.at(-2) === 'sources' ? pathOf(keys.slice(0, -1)) : path
  return describeDifference({ op: 'remove', path: place, value: '' }, [draft])
    .replace(/^Removed /, '')
    .replace(/\.$/, '')
}
