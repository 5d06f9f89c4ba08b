import { leadsTo, type Step, stepsOf, type TermChange } from './changes.ts'
import { circlesIn } from './circles.ts'
import type { TermWritten } from './term.ts'

type Written = { version: string; terms: readonly TermWritten[]; changes: readonly TermChange[] }

/** The faults in what a taxonomy says became of its terms: by its changes, and by their deprecation. */
export function faultsInHistory({ version, terms, changes }: Written): string[] {
  const byChange = stepsOf([], changes)
  const byDeprecation = new Map(stepsOf(terms, []))
  const steps = new Map([...byDeprecation, ...byChange])
  return [
    ...faultsInVersions(version, changes),
    ...changes.flatMap(faultsInChange),
    ...repeated(byChange.map(([id]) => id)).map((id) => `The changes take "${id}" away twice.`),
    ...byChange.flatMap(([id, step]) => faultsInStep(id, step, { terms, steps })),
    ...byChange.flatMap(([id, step]) => contradictions(id, step, byDeprecation.get(id))),
    ...circlesIn(steps.keys(), (id) => leadsTo(steps.get(id) ?? { how: 'retired', when: '' }))
      .filter(([id, ...others]) => others.length > 0 || byChange.some(([changed]) => changed === id))
      .map((circle) => `What took the place of "${circle[0]}" comes back to it: ${circle.join(', ')}.`),
  ]
}

function faultsInVersions(version: string, changes: readonly TermChange[]): string[] {
  const versions = [version, ...changes.map((change) => change.version)]
  const wrong = [...new Set(versions.filter((each) => !/^\d+\.\d+\.\d+$/.test(each)))]
  if (wrong.length > 0)
    return wrong.map((each) => `The version "${each}" is not three numbers, such as 1.0.0.`)
  const dated = changes.map((change) => change.version)
  return [
    ...(dated.some((each, at) => isLater(dated[at - 1] ?? each, each))
      ? ['The changes are not in the order of their versions.']
      : []),
    ...[...new Set(dated.filter((each) => isLater(each, version)))].map(
      (each) => `A change came in version ${each}, and the taxonomy is at ${version}.`,
    ),
  ]
}

function isLater(one: string, other: string): boolean {
  const [numbers, others] = [one.split('.').map(Number), other.split('.').map(Number)]
  const at = numbers.findIndex((number, index) => number !== others[index])
  return at >= 0 && (numbers[at] ?? 0) > (others[at] ?? 0)
}

function faultsInChange(change: TermChange): string[] {
  if ('merged' in change && change.merged.length === 0) return [`Nothing is merged into "${change.into}".`]
  if ('split' in change && new Set(change.into).size < 2)
    return [`The term "${change.split}" is split into fewer than two.`]
  return []
}

type Known = { terms: readonly TermWritten[]; steps: ReadonlyMap<string, Step> }

function faultsInStep(id: string, step: Step, { terms, steps }: Known): string[] {
  const term = terms.find((each) => each.id === id)
  const mayBeChosen = term !== undefined && !term.deprecated
  return [
    ...(mayBeChosen
      ? [`"${id}" was ${step.how} ${step.when} and may still be chosen: deprecate it, or take it out.`]
      : []),
    ...leadsTo(step)
      .filter((target) => !steps.has(target) && !terms.some((each) => each.id === target))
      .map((target) => `"${id}" became "${target}" ${step.when}, which is neither a term nor changed.`),
  ]
}

function contradictions(id: string, step: Step, deprecation: Step | undefined): string[] {
  if (deprecation?.how !== 'deprecated') return []
  const agree = step.how !== 'split' && leadsTo(step)[0] === deprecation.to
  return agree
    ? []
    : [`"${id}" is deprecated in favour of "${deprecation.to}", and its change says otherwise.`]
}

function repeated(ids: string[]): string[] {
  return [...new Set(ids.filter((id, at) => ids.indexOf(id) !== at))]
}
