import * as z from 'zod'
import { CaseStudy } from '../case-study/case-study.ts'
import type { Day } from '../date/date.ts'
import { reasonsFor } from '../reason/parse.ts'
import type { DraftCaseStudy } from './draft.ts'
import { written } from './finished.ts'
import { reviewByFor } from './review-by.ts'
import { at, isGroup } from './without-blanks.ts'

const Provisional = z.custom<CaseStudy>()

/**
 * The case study as far as a draft goes, to preview it and to judge its evidence while it is written. What is sound
 * stands; a part with a fault is left out of its list; what is missing is not known where that can be said, and an empty
 * text or list where it cannot. `model` as for `checkReadiness`. Has the type of a case study and need not be one: `finishedCaseStudy` says.
 */
export function provisionalCaseStudy(
  draft: DraftCaseStudy,
  { asAt, model = CaseStudy }: { asAt: Day; model?: z.ZodObject },
): CaseStudy {
  const content = written(draft, model)
  const whole = model.safeParse(content)
  return Provisional.parse(whole.success ? whole.data : soundIn(model, content, emptiest(asAt)))
}

/** What stands for a field that is needed and missing. */
function emptiest(asAt: Day) {
  return {
    slug: '',
    title: '',
    summary: '',
    topics: [],
    themes: [],
    place: {
      name: '',
      extent: 'local',
      forces: 'not-known',
      regions: 'not-known',
      localAuthorities: 'not-known',
    },
    partners: 'not-known',
    start: 'not-known',
    end: 'not-known',
    factsAsAt: asAt,
    problem: 'not-known',
    approach: '',
    audience: 'not-known',
    evaluated: 'not-known',
    provenance: {
      channel: 'not-known',
      means: 'not-known',
      informantRole: 'not-known',
      gatheredBy: '',
      gatheredOn: asAt,
    },
    localConfirmation: 'not-known',
    contact: 'not-known',
    reviewBy: reviewByFor(asAt),
    licence: '',
    sources: [],
  } satisfies Partial<CaseStudy>
}

function soundIn(model: z.core.$ZodType, content: unknown, empty: unknown): unknown {
  if (model instanceof z.ZodObject && isGroup(empty))
    return Object.fromEntries(
      Object.entries(model.shape).map(([name, field]) => [
        name,
        soundIn(field, at(content, name), at(empty, name)),
      ]),
    )
  return soundParts(model, content) ?? soundParts(model, undefined) ?? empty
}

/** What is sound of a value, once what has faults is taken out of it; `undefined` where nothing is. */
function soundParts(model: z.core.$ZodType, value: unknown): unknown {
  const result = z.safeParse(model, value, { reportInput: true })
  if (result.success) return result.data
  const faulty = reasonsFor(result.error.issues).map(({ field = '' }) => faultyIn(value, field))
  return faulty.includes('') ? undefined : soundParts(model, without(value, new Set(faulty)))
}

/** The path of what to take out: the field with the fault, or the part of a list that lacks it; else all, `''`. */
function faultyIn(value: unknown, field: string): string {
  if (field === '' || at(value, field) !== undefined) return field
  const path = field.split('.')
  while (path.length > 0) {
    path.pop()
    if (/^\d+$/.test(path.at(-1) ?? '') && at(value, path.join('.')) !== undefined) break
  }
  return path.join('.')
}

function without(value: unknown, paths: ReadonlySet<string>, here = ''): unknown {
  if (!isGroup(value) && !Array.isArray(value)) return value
  const kept = Object.entries(value).flatMap(([name, part]) =>
    paths.has(here + name) ? [] : [[name, without(part, paths, `${here}${name}.`)] as const],
  )
  return Array.isArray(value) ? kept.map(([, part]) => part) : Object.fromEntries(kept)
}
