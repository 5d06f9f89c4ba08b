import type * as z from 'zod'
import { chooseOne, isMissing, kindInWords } from './sentence.ts'

type Issue = z.core.$ZodIssue
type Branch = readonly Issue[]
type Union = Extract<Issue, { code: 'invalid_union' }>

/**
 * The faults of the branch that was meant: one that takes what was given but for its details. Of several, the one that
 * knows most of the fields given, and of those the last: `stated` tries the not-values first and the fact after them.
 */
export function closestBranch(union: Union): Branch | undefined {
  let closest: { branch: Branch; strange: number } | undefined
  for (const branch of branchesOf(union)) {
    if (branch.some(isOfAnotherKind)) continue
    const strange = branch.reduce(
      (sum, issue) => sum + (issue.code === 'unrecognized_keys' ? issue.keys.length : 0),
      0,
    )
    if (!closest || strange <= closest.strange) closest = { branch, strange }
  }
  return closest?.branch
}

/** The sentence where what was given is of a kind that no branch takes: every kind and word that would do. */
export function sentenceForNone(union: Union, field: string): string {
  const name = field || 'this'
  if (isDiscriminated(union)) return chooseOne(union.options, name)
  const branches = union.errors.flatMap((branch) => (isNotValues(branch) ? [] : flattened(branch)))
  const notValues = union.errors.some(isNotValues)
  const words = branches.flat().flatMap((issue) => (issue.code === 'invalid_value' ? issue.values : []))
  const kinds = new Set(
    branches.flat().flatMap((issue) => (issue.code === 'invalid_type' ? [kindInWords(issue.expected)] : [])),
  )
  if (isMissing(union)) {
    const mayBeNotKnown = notValues || words.includes('not-known')
    return `Fill in ${name}${mayBeNotKnown ? '; where it is not known, write not-known' : ''}.`
  }
  if (kinds.size === 0)
    return chooseOne([...words, ...(notValues ? ['not-known', 'not-measured', 'not-applicable'] : [])], name)
  const facts = [...kinds, ...words.map(String)].join(' or ')
  const silence = ', or say that it is not-known, not-measured, not-applicable, or withheld with a reason'
  return `Give ${name} as ${facts}${notValues ? silence : ''}.`
}

/** The branches, those of a union within the union among them. */
function branchesOf(union: Union): Branch[] {
  return union.errors.flatMap(flattened)
}

function flattened(branch: Branch): Branch[] {
  const [only, ...others] = branch
  return only?.code === 'invalid_union' && only.path.length === 0 && others.length === 0
    ? branchesOf(only)
    : [branch]
}

function isOfAnotherKind(issue: Issue): boolean {
  return issue.path.length === 0 && (issue.code === 'invalid_type' || issue.code === 'invalid_value')
}

/** Whether this branch is the union of the values that are not facts. */
function isNotValues(branch: Branch): boolean {
  return flattened(branch).some((each) =>
    each.some((issue) => issue.code === 'invalid_value' && issue.values.includes('not-measured')),
  )
}

function isDiscriminated(union: Union): union is Union & { options: readonly unknown[] } {
  return 'options' in union && Array.isArray(union.options)
}
