import type * as z from 'zod'
import { accept, type Reason, refuse, type Verdict } from './reason.ts'
import { isOurs, naming, sentence } from './sentence.ts'
import { closestBranch, sentenceForNone } from './union.ts'

type Issue = z.core.$ZodIssue

/**
 * Checks `input` against `schema` and answers with a verdict: the parsed value, or one reason per fault, each with the
 * path of its field and a sentence that says what to write instead. Never throws on anything that JSON can hold.
 */
export function parse<Schema extends z.ZodType>(schema: Schema, input: unknown): Verdict<z.output<Schema>> {
  const result = schema.safeParse(input, { reportInput: true })
  return result.success ? accept(result.data) : refuse(reasonsFor(result.error.issues))
}

/**
 * The same reasons for the issues of a check that was made elsewhere. A field of the wrong kind gets one reason, without
 * the faults that follow from it.
 */
export function reasonsFor(issues: readonly Issue[]): Reason[] {
  const spoilt = new Set<string>()
  return issues.flatMap(explain).filter(({ rule, field = '' }) => {
    if (follows.has(rule) && spoilt.has(field)) return false
    if (spoils.has(rule)) spoilt.add(field)
    return true
  })
}

/** What is of the wrong kind or blank is also of the wrong length and format: one of these is enough. */
const spoils = new Set(['invalid-type', 'too-small'])
const follows = new Set(['too-small', 'too-big', 'invalid-format'])

function explain(issue: Issue): Reason[] {
  if (issue.code === 'invalid_element') return issue.issues.flatMap((inner) => explain(within(issue, inner)))
  const field = issue.path.map(String).join('.')
  if (issue.code !== 'invalid_union') return [{ rule: ruleOf(issue), says: sentence(issue, field), field }]

  const closest = closestBranch(issue)
  const ours = isOurs(issue) && !closest?.some((inner) => inner.path.length > 0)
  if (closest && !ours) return closest.flatMap((inner) => explain(within(issue, inner)))
  const says = ours ? naming(field, issue.message) : sentenceForNone(issue, field)
  return [{ rule: 'invalid-type', says, field }]
}

function within(outer: Issue, inner: Issue): Issue {
  const key = outer.code === 'invalid_element' ? [String(outer.key)] : []
  return { ...inner, path: [...outer.path, ...key, ...inner.path] }
}

/** The rule that a check names in its `params`, or else the code of the issue. */
function ruleOf(issue: Issue): string {
  const { rule } = (issue.code === 'custom' && issue.params) || {}
  return typeof rule === 'string' ? rule : issue.code.replaceAll('_', '-')
}
