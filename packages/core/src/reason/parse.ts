import type * as z from 'zod'
import { accept, type Reason, refuse, type Verdict } from './reason.ts'

type Issue = z.core.$ZodIssue

/**
 * Checks `input` against `schema` and answers with a verdict: the parsed value, or one reason per fault, each with the
 * path of its field and a sentence that says what to write instead. Never throws.
 */
export function parse<Schema extends z.ZodType>(schema: Schema, input: unknown): Verdict<z.output<Schema>> {
  const result = schema.safeParse(input)
  return result.success ? accept(result.data) : refuse(reasonsFor(result.error.issues))
}

/** The same reasons for the issues of a check that was made elsewhere. */
export function reasonsFor(issues: readonly Issue[]): Reason[] {
  return issues.flatMap(explain)
}

function explain(issue: Issue): Reason[] {
  const field = issue.path.map(String).join('.')
  if (issue.code === 'invalid_union') {
    const closest = closestBranch(issue.errors)
    if (closest)
      return closest.flatMap((inner) => explain({ ...inner, path: [...issue.path, ...inner.path] }))
  }
  return [{ rule: issue.code.replaceAll('_', '-'), says: sentence(issue, field), field }]
}

/** The branch that got furthest: the one whose faults lie deepest, so that the sentence is about what was meant. */
function closestBranch(branches: Issue[][]): Issue[] | undefined {
  const depth = (issues: Issue[]) => Math.max(0, ...issues.map((issue) => issue.path.length))
  const deepest = [...branches].sort((a, b) => depth(b) - depth(a) || a.length - b.length)[0]
  return deepest && depth(deepest) > 0
    ? deepest
    : branches.find((issues) => issues[0]?.code !== 'invalid_value')
}

function sentence(issue: Issue, field: string): string {
  const name = field || 'this'
  switch (issue.code) {
    case 'unrecognized_keys':
      return `Take out ${issue.keys.map((key) => `"${key}"`).join(', ')}${field ? ` from ${field}` : ''}: the model has no such field.`
    case 'invalid_value':
      return `Choose for ${name} one of: ${issue.values.map(String).join(', ')}.`
    case 'invalid_type':
      return issue.input === undefined
        ? `Fill in ${name}; where it is not known, write not-known.`
        : `Give ${name} as ${kindInWords(issue.expected)}.`
    case 'too_small':
      return issue.origin === 'array'
        ? `Give at least ${issue.minimum} for ${name}.`
        : issue.origin === 'string'
          ? `Write at least ${issue.minimum} character${issue.minimum === 1 ? '' : 's'} for ${name}.`
          : `Give ${name} as ${issue.minimum} or more.`
    case 'too_big':
      return issue.origin === 'array'
        ? `Give at most ${issue.maximum} for ${name}.`
        : issue.origin === 'string'
          ? `Shorten ${name} to ${issue.maximum} characters or fewer.`
          : `Give ${name} as ${issue.maximum} or less.`
    default:
      return issue.message.endsWith('.') ? issue.message : `Check ${name}: ${issue.message}.`
  }
}

function kindInWords(kind: string): string {
  const words: Record<string, string> = {
    string: 'text',
    int: 'a whole number',
    number: 'a number',
    boolean: 'yes or no',
    array: 'a list',
    object: 'a group of fields',
  }
  return words[kind] ?? kind
}
