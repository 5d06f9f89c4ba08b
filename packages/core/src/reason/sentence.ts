import type * as z from 'zod'

type Issue = z.core.$ZodIssue

/** What is wrong and what to write instead, in one sentence that names the field. A sentence of the schema's own wins. */
export function sentence(issue: Issue, field: string): string {
  if (isOurs(issue)) return naming(field, issue.message)
  const name = field || 'this'
  switch (issue.code) {
    case 'unrecognized_keys':
      return `Take out ${keysInWords(issue.keys)}${field ? ` from ${field}` : ''}: the model has no such field.`
    case 'invalid_value':
      return chooseOne(issue.values, name)
    case 'invalid_type':
      return isMissing(issue) ? `Fill in ${name}.` : `Give ${name} as ${kindInWords(issue.expected)}.`
    case 'too_small':
    case 'too_big':
      return outOfBounds(issue, name)
    case 'invalid_key':
      return `Take out or rename ${name}: it cannot be called so.`
    default:
      return `Check ${name}: ${issue.message.charAt(0).toLowerCase()}${issue.message.slice(1)}.`
  }
}

/** Whether the schema gives a whole sentence: zod's own messages have no full stop. */
export function isOurs(issue: Issue): boolean {
  return issue.message.endsWith('.')
}

/** A sentence of the schema's own, which cannot know where it will stand, with the field that it is about. */
export function naming(field: string, says: string): string {
  if (field === '' || says.includes(field)) return says
  return `For ${field}, ${/^[A-Z][a-z]/.test(says) ? says.charAt(0).toLowerCase() : says.charAt(0)}${says.slice(1)}`
}

/** Whether nothing was given. The message is asked where the check did not keep what it was given. */
export function isMissing(issue: Issue): boolean {
  if ('input' in issue) return issue.input === undefined || issue.input === null
  return /received (?:undefined|null)$/.test(issue.message)
}

/** The sentence for a closed list. */
export function chooseOne(values: readonly unknown[], name: string): string {
  return values.length === 1
    ? `Write ${String(values[0])} for ${name}.`
    : `Choose one of these for ${name}: ${values.map(String).join(', ')}.`
}

const mostKeys = 10

function keysInWords(keys: readonly string[]): string {
  const named = keys.slice(0, mostKeys).map((key) => `"${key.slice(0, 60).toWellFormed()}"`)
  return `${named.join(', ')}${keys.length > mostKeys ? ` and ${keys.length - mostKeys} more` : ''}`
}

const kinds: ReadonlyMap<string, string> = new Map([
  ['string', 'text'],
  ['int', 'a whole number'],
  ['number', 'a number'],
  ['boolean', 'true or false'],
  ['array', 'a list'],
  ['tuple', 'a list'],
  ['object', 'a group of fields'],
  ['record', 'a group of fields'],
])

/** What a field takes, in a reader's words. */
export function kindInWords(kind: string): string {
  return kinds.get(kind) ?? kind
}

type Bound = Extract<Issue, { code: 'too_small' | 'too_big' }>

function outOfBounds(issue: Bound, name: string): string {
  const small = issue.code === 'too_small'
  const bound = small ? issue.minimum : issue.maximum
  if (issue.origin === 'string') {
    if (small && bound === 1) return `Write something for ${name}: it is blank.`
    const characters = many(bound, 'character', 'characters')
    if (issue.exact) return `Write ${name} in exactly ${characters}.`
    return small ? `Write at least ${characters} for ${name}.` : `Shorten ${name} to ${characters} or fewer.`
  }
  if (issue.origin === 'array' || issue.origin === 'set' || issue.origin === 'map') {
    const entries = many(bound, 'entry', 'entries')
    if (issue.exact) return `Give exactly ${entries} in ${name}.`
    return small ? `Give at least ${entries} in ${name}.` : `Give at most ${entries} in ${name}.`
  }
  if (issue.inclusive === false) return `Give ${name} as ${small ? 'more' : 'less'} than ${bound}.`
  return `Give ${name} as ${bound} or ${small ? 'more' : 'less'}.`
}

function many(count: number | bigint, one: string, more: string): string {
  return `${count} ${Number(count) === 1 ? one : more}`
}
