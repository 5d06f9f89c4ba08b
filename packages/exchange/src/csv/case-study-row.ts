import { slugify } from '@casebook/core/permalink'
import type { Verdict } from '@casebook/core/reason'
import type { Check } from '../check.ts'
import { type CellReason, cellReason } from './cell-place.ts'
import { locator } from './locate.ts'
import { attach, type Part, type Placed } from './parts.ts'
import type { Row } from './row.ts'
import { linkToEvaluation } from './tables.ts'

/** The verdict on a row: the case study, or every reason against it with its cell. */
export type RowVerdict<Study> = { ok: true; value: Study } | { ok: false; reasons: CellReason[] }

/** One row of the first table as it was read, with the case study as it stands there, checked or not. */
export type RowRead<Study> = { row: number; slug: string; input: unknown; verdict: RowVerdict<Study> }

/** Puts a case study together from its row and its parts, and has it checked. */
export function readCaseStudy<Study>(row: Row, parts: readonly Part[], check: Check<Study>): RowRead<Study> {
  const { fields } = row
  const slug = slugOf(row)
  if (slug !== '') fields.slug = slug
  const ofEvaluations = new Map<unknown, Part[]>()
  for (const part of parts) if (part.evaluation !== undefined) add(ofEvaluations, part.evaluation, part)

  const root: Placed = { prefix: '', row }
  const own = attach(
    root,
    parts.filter(({ evaluation }) => evaluation === undefined),
  )
  const evaluations = own.placed.filter((each) => each.row.table.id === 'evaluations')
  const within = evaluations.map((evaluation) => {
    const attached = attach(evaluation, ofEvaluations.get(evaluation.row.fields.id) ?? [])
    evaluation.row.fields.outcomes ??= []
    return attached
  })
  for (const evaluation of evaluations) ofEvaluations.delete(evaluation.row.fields.id)
  const placed = [root, ...own.placed, ...within.flatMap((each) => each.placed)]
  const reasons = [
    ...placed.flatMap((each) => each.row.reasons),
    ...own.reasons,
    ...within.flatMap((each) => each.reasons),
    ...[...ofEvaluations.values()].flat().map(noEvaluation),
  ]
  return { row: row.where.row, slug, input: fields, verdict: judged(check(fields), placed, reasons) }
}

function add(groups: Map<unknown, Part[]>, key: unknown, part: Part): void {
  const group = groups.get(key)
  if (group) group.push(part)
  else groups.set(key, [part])
}

/** The slug as it is given, or made from the title. */
export function slugOf({ fields }: Row): string {
  const { slug, title } = fields
  return typeof slug === 'string' ? slug : slugify(typeof title === 'string' ? title : '')
}

function judged<Study>(
  verdict: Verdict<Study>,
  placed: readonly Placed[],
  reasons: CellReason[],
): RowVerdict<Study> {
  if (verdict.ok) return reasons.length === 0 ? verdict : { ok: false, reasons }
  const locate = locator(placed)
  return { ok: false, reasons: [...reasons, ...verdict.reasons.map(locate)] }
}

function noEvaluation({ row, evaluation }: Part): CellReason {
  const column = row.table.links.find(({ path }) => path === linkToEvaluation)
  const name = column ? row.headerOf(column) : 'Evaluation'
  const says = `No evaluation of this case study has the id "${evaluation}": add it to evaluations, or mend the id.`
  return cellReason('no-evaluation', says, { ...row.where, column: name })
}
