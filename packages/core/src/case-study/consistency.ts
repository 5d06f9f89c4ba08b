import { firstDay, lastDay, type PartialDate } from '../date/date.ts'
import type { Evaluation } from '../evaluation/evaluation.ts'
import type { Outcome } from '../evaluation/outcome.ts'
import type { Source } from '../source/source.ts'
import { listed, type Stated } from '../stated/stated.ts'

type Path = (string | number)[]
type Fault = { says: string; path: Path }
type Part = { id: string; source?: string | undefined }

/** The fields that have to agree with each other. */
type Consistent = {
  sources: Source[]
  evaluations: Evaluation[]
  claimedOutcomes: Outcome[]
  aims: Stated<Part[]>
  start: string
  end: string | { ongoingAsAt: PartialDate }
  topics: string[]
  themes: string[]
  [field: string]: unknown
}

/** Faults between fields: ids given twice, sources or aims cited that are not listed, an end before the start. */
export function* checkConsistency(caseStudy: Consistent): Generator<Fault> {
  yield* repeats(caseStudy.topics, ['topics'])
  yield* repeats(caseStudy.themes, ['themes'])
  yield* datesCross(caseStudy)
  const sources = new Set(caseStudy.sources.map((source) => source.id))
  const aims = new Set(listed(caseStudy.aims).map((aim) => aim.id))
  for (const [field, value] of Object.entries(caseStudy)) {
    if (!Array.isArray(value)) continue
    const parts = value.filter(isPart)
    yield* repeats(
      parts.map((part) => part.id),
      [field],
    )
    for (const [index, part] of parts.entries()) yield* cited(part, sources, [field, index])
  }
  yield* outcomesFit(caseStudy.claimedOutcomes, aims, ['claimedOutcomes'])
  for (const [index, evaluation] of caseStudy.evaluations.entries()) {
    const path = ['evaluations', index]
    yield* repeats(
      evaluation.outcomes.map((outcome) => outcome.id),
      [...path, 'outcomes'],
    )
    for (const [at, source] of evaluation.sources.entries()) {
      if (!sources.has(source)) yield unlisted(source, [...path, 'sources', at])
    }
    for (const [at, outcome] of evaluation.outcomes.entries())
      yield* cited(outcome, sources, [...path, 'outcomes', at])
    if (evaluation.laterReport) yield* cited(evaluation.laterReport, sources, [...path, 'laterReport'])
    yield* outcomesFit(evaluation.outcomes, aims, [...path, 'outcomes'])
  }
}

function* repeats(ids: string[], path: Path): Generator<Fault> {
  const seen = new Set<string>()
  for (const [index, id] of ids.entries()) {
    if (seen.has(id))
      yield { says: `"${id}" stands twice in ${path.join('.')}: give each its own.`, path: [...path, index] }
    seen.add(id)
  }
}

function* cited(part: { source?: string | undefined }, sources: Set<string>, path: Path): Generator<Fault> {
  if (part.source !== undefined && !sources.has(part.source)) yield unlisted(part.source, [...path, 'source'])
}

function unlisted(source: string, path: Path): Fault {
  return { says: `No source has the id "${source}": list it under sources, or cite one that is there.`, path }
}

function* outcomesFit(outcomes: Outcome[], aims: Set<string>, path: Path): Generator<Fault> {
  for (const [index, outcome] of outcomes.entries()) {
    if (outcome.aim !== undefined && !aims.has(outcome.aim)) {
      yield { says: `No aim has the id "${outcome.aim}": list it under aims.`, path: [...path, index, 'aim'] }
    }
  }
}

function* datesCross({ start, end }: Consistent): Generator<Fault> {
  if (start === 'not-known' || end === 'not-known') return
  if (start === 'not-begun') {
    yield { says: 'It cannot have an end when it has not begun: write not-known for the end.', path: ['end'] }
    return
  }
  const last = typeof end === 'object' ? end.ongoingAsAt : end
  if (lastDay(last) < firstDay(start)) {
    yield { says: `The end (${last}) is before the start (${start}): check both.`, path: ['end'] }
  }
}

function isPart(value: unknown): value is Part {
  return typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string'
}
