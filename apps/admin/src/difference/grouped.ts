import { type Difference, describeDifference, keysOf, pathOf } from '@casebook/core/difference'
import { policeAndPublicHealth } from '@casebook/core/library'
import type { DraftCaseStudy } from '@casebook/core/readiness'
import { nameOf } from '../writing/part-words.ts'
import { idOf, valueAt } from '../writing/place.ts'
import { tiers } from '../writing/tiers.ts'

/** A difference in words, with the id of its place on the page. */
export type Told = { id: string; says: string; difference: Difference }
/** The differences in one section of the form. */
export type DifferencesOfSection = { title: string; told: Told[] }

/** Differences by the sections of the form, in its order; what the form does not have comes last. */
export function bySection(
  differences: readonly Difference[],
  { from, to, prefix }: { from: DraftCaseStudy; to: DraftCaseStudy; prefix: string },
): DifferencesOfSection[] {
  const told = differences.map(
    (difference, at): Told => ({
      id: `${prefix}-${at + 1}`,
      says: inWords(difference, from, to),
      difference,
    }),
  )
  const isIn = (names: readonly string[]) => (each: Told) =>
    names.includes(keysOf(each.difference.path)[0] ?? '')
  const sections = tiers.flatMap((tier) => tier.sections)
  const known = sections.flatMap(({ fields }) => Object.keys(fields))
  return [
    ...sections.map(({ title, fields }) => ({ title, told: told.filter(isIn(Object.keys(fields))) })),
    { title: 'Other', told: told.filter((each) => !isIn(known)(each)) },
  ]
}

/** The titles of the sections in which nothing differs. */
export function unchangedIn(sections: readonly DifferencesOfSection[]): string[] {
  return sections
    .filter(({ title, told }) => told.length === 0 && title !== 'Other')
    .map(({ title }) => title)
}

function inWords(difference: Difference, from: DraftCaseStudy, to: DraftCaseStudy): string {
  const says = describeDifference(difference, [from, to], policeAndPublicHealth)
  return difference.op === 'move'
    ? says.replace(/ (to (?:after|the start).*)$/, ` ${stoodIn(difference, from)} $1`)
    : says
}

/** Where a part stood before it was moved: `from after “Ask early”`. */
function stoodIn({ path }: Difference, from: DraftCaseStudy): string {
  const keys = keysOf(path)
  const list = valueAt(from, pathOf(keys.slice(0, -1)))
  if (!Array.isArray(list)) return ''
  const at = list.findIndex((part) => part === keys.at(-1) || idOf(part) === keys.at(-1))
  if (at <= 0) return 'from the start'
  const before: unknown = list[at - 1]
  const name = typeof before === 'string' ? (labelIn(keys[0], before) ?? before) : nameOf(before)
  return name === undefined ? `from place ${at + 1}` : `from after “${name}”`
}

function labelIn(list: string | undefined, id: string): string | undefined {
  if (list !== 'topics' && list !== 'themes') return undefined
  return policeAndPublicHealth[list].terms.find((term) => term.id === id)?.label
}

/** How many of each kind there are: `3 added, 1 moved, 6 changed`. */
export function countsInWords(differences: readonly Difference[]): string {
  const kinds = [
    ['add', 'added'],
    ['remove', 'removed'],
    ['move', 'moved'],
    ['change', 'changed'],
  ] as const
  return kinds
    .map(([op, word]) => [differences.filter((each) => each.op === op).length, word] as const)
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${count} ${word}`)
    .join(', ')
}
