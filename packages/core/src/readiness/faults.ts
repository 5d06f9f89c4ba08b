import * as z from 'zod'
import { checkConsistency } from '../case-study/consistency.ts'
import { parse } from '../reason/parse.ts'
import type { DraftCaseStudy } from './draft.ts'
import { fieldInWords } from './field-in-words.ts'
import type { FieldReason } from './field-reason.ts'
import { written } from './finished.ts'
import { at } from './without-blanks.ts'

/**
 * Every fault of what is written in a draft: in each field, and between those fields that are sound in themselves. The
 * sentences name their field in words.
 */
export function faultsIn(draft: DraftCaseStudy, model: z.ZodObject): FieldReason[] {
  const content = written(draft, model)
  if (model.safeParse(content).success) return []
  const verdict = parse(model, content)
  if (verdict.ok) return []
  const faults = verdict.reasons.map(({ field = '', ...reason }) => ({ ...reason, field }))
  const sound = soundFields(content, model, new Set(faults.map(({ field }) => topOf(field))))
  const told = new Set(faults.map(({ field }) => field))
  const between = crossed(sound).filter(({ field }) => !told.has(field))
  return [...faults, ...between].map((fault) => ({ ...fault, says: inWords(fault) }))
}

function soundFields(
  content: unknown,
  model: z.ZodObject,
  faulty: ReadonlySet<string>,
): ReadonlyMap<string, unknown> {
  const names = Object.keys(model.shape).filter((name) => !faulty.has(name))
  return new Map(names.map((name) => [name, z.parse(model.shape[name] ?? z.unknown(), at(content, name))]))
}

type Consistent = Parameters<typeof checkConsistency>[0]
const Consistent = z.custom<Consistent>()

/** Faults between sound fields; none where the lists that others cite are not sound themselves. */
function crossed(sound: ReadonlyMap<string, unknown>): { rule: string; says: string; field: string }[] {
  if (!sound.has('sources') || !sound.has('aims')) return []
  const others = { start: 'not-known', end: 'not-known', evaluations: [] }
  const together = Consistent.parse({ ...others, ...Object.fromEntries(sound) })
  return [...checkConsistency(together)].map(({ path, ...fault }) => ({ ...fault, field: path.join('.') }))
}

/** The sentence with its field in words, for its path: `place.name` is `the name of the place`. */
function inWords({ says, field }: { says: string; field: string }): string {
  const path = new RegExp(`(?<!\\b[Tt]he )(?<![\\w.])${field.replaceAll('.', '\\.')}(?![\\w.]\\w)\\b`)
  return field === '' ? says : says.replace(path, () => fieldInWords(field))
}

function topOf(field: string): string {
  return field.split('.')[0] ?? ''
}
