import { firstDay, lastDay, PartialDate } from '../date/date.ts'
import type { Evaluation } from '../evaluation/evaluation.ts'
import type { Source } from '../source/source.ts'
import { listed, type Stated } from '../stated/stated.ts'

type Path = (string | number)[]
type Fault = {
  rule: 'repeated' | 'source-not-listed' | 'aim-not-listed' | 'dates-crossed'
  says: string
  path: Path
}

/** The fields that have to agree with each other, and all others, which may cite them. */
type Consistent = {
  sources: Source[]
  aims: Stated<{ id: string }[]>
  start: string
  end: string | { ongoingAsAt: PartialDate }
  evaluations: Evaluation[]
  [field: string]: unknown
}

/**
 * Faults between fields: an id or a value that stands twice in one list, a source or an aim cited, wherever that is,
 * that is not listed, and an end before its start.
 */
export function* checkConsistency(caseStudy: Consistent): Generator<Fault> {
  const known: Known = {
    sources: new Set(caseStudy.sources.map(({ id }) => id)),
    aims: new Set(listed(caseStudy.aims).map(({ id }) => id)),
  }
  yield* datesOfTheWork(caseStudy)
  for (const [index, { period }] of caseStudy.evaluations.entries()) {
    if (cross(period.from, period.to))
      yield crossed(`The study ends (${period.to}) before it starts (${period.from}): check both.`, [
        'evaluations',
        index,
        'period',
        'to',
      ])
  }
  for (const [field, value] of Object.entries(caseStudy)) yield* within(value, [field], known)
}

type Known = { sources: ReadonlySet<string>; aims: ReadonlySet<string> }

/** Walks all that a case study holds, so that a field added to the model is checked without a word here. */
function* within(value: unknown, path: Path, known: Known): Generator<Fault> {
  if (Array.isArray(value)) {
    yield* repeats(value, path)
    for (const [index, part] of value.entries()) yield* within(part, [...path, index], known)
    return
  }
  if (typeof value === 'object' && value !== null) {
    for (const [field, part] of Object.entries(value)) yield* within(part, [...path, field], known)
    return
  }
  if (typeof value === 'string') yield* cited(value, path, known)
}

function* cited(id: string, path: Path, { sources, aims }: Known): Generator<Fault> {
  const field = path.at(-1)
  if ((field === 'source' || path.at(-2) === 'sources') && !sources.has(id)) {
    const says = `No source has the id "${id}": list it under sources, or cite one that is there.`
    yield { rule: 'source-not-listed', says, path }
  }
  if (field === 'aim' && !aims.has(id))
    yield { rule: 'aim-not-listed', says: `No aim has the id "${id}": list it under aims.`, path }
}

function* repeats(list: unknown[], path: Path): Generator<Fault> {
  const seen = new Set<string>()
  for (const [index, part] of list.entries()) {
    const name = typeof part === 'string' ? part : idOf(part)
    if (name === undefined) continue
    if (seen.has(name)) {
      const says =
        typeof part === 'string'
          ? `Take one "${name}" out: it stands there twice.`
          : `The id "${name}" is taken: give each its own.`
      yield { rule: 'repeated', says, path: [...path, index] }
    }
    seen.add(name)
  }
}

function idOf(part: unknown): string | undefined {
  const named = typeof part === 'object' && part !== null && 'id' in part ? part.id : undefined
  return typeof named === 'string' ? named : undefined
}

function* datesOfTheWork({ start, end }: Consistent): Generator<Fault> {
  if (start === 'not-begun') {
    if (end !== 'not-known')
      yield crossed('It cannot have an end when it has not begun: write not-known for the end.', ['end'])
  } else if (typeof end === 'object') {
    if (cross(start, end.ongoingAsAt))
      yield crossed(
        `It cannot be ongoing as at ${end.ongoingAsAt}, before its start (${start}): check both.`,
        ['end', 'ongoingAsAt'],
      )
  } else if (cross(start, end)) {
    yield crossed(`The end (${end}) is before the start (${start}): check both.`, ['end'])
  }
}

function crossed(says: string, path: Path): Fault {
  return { rule: 'dates-crossed', says, path }
}

/** Whether both are dates, and no day that the second can mean is on or after one that the first can mean. */
function cross(start: unknown, end: unknown): boolean {
  const [from, to] = [PartialDate.safeParse(start), PartialDate.safeParse(end)]
  return from.success && to.success && lastDay(to.data) < firstDay(from.data)
}
