import { slugify } from '@casebook/core/permalink'
import type { Verdict } from '@casebook/core/reason'
import type { Check } from '../check.ts'
import { locate } from './locate.ts'
import { attach, type Part, type Placed } from './parts.ts'
import type { Row } from './row.ts'
import { linkToEvaluation } from './tables.ts'
import { type CellReason, cellReason } from './where.ts'

/** The verdict on a row: the case study, or every reason against it with its cell. */
export type RowVerdict<Study> = { ok: true; value: Study } | { ok: false; reasons: CellReason[] }

/** One row of the first table as it was read, with the case study as it stands there, checked or not. */
export type ReadRow<Study> = { row: number; slug: string; input: unknown; verdict: RowVerdict<Study> }

/** Puts a case study together from its row and its parts, and has it checked. */
export function readCaseStudy<Study>(row: Row, parts: readonly Part[], check: Check<Study>): ReadRow<Study> {
  const { fields } = row
  const slug = slugOf(row)
  if (slug !== '') fields.slug = slug
  const root: Placed = { prefix: '', row }
  const own = attach(
    root,
    parts.filter(({ list }) => list.within === undefined),
  )
  const evaluations = own.placed.filter(({ row: { table } }) => table.id === 'evaluations')
  const inner = parts.filter(({ list }) => list.within !== undefined)
  const within = evaluations.map((evaluation) => {
    const id = evaluation.row.fields.id
    const attached = attach(
      evaluation,
      inner.filter((part) => part.evaluation === id),
    )
    evaluation.row.fields.outcomes ??= []
    return attached
  })
  const placed = [root, ...own.placed, ...within.flatMap((each) => each.placed)]
  const reasons = [
    ...placed.flatMap((each) => each.row.reasons),
    ...own.reasons,
    ...within.flatMap((each) => each.reasons),
    ...inner
      .filter(
        ({ evaluation }) =>
          !evaluations.some(
            ({
              row: {
                fields: { id },
              },
            }) => id === evaluation,
          ),
      )
      .map(noEvaluation),
  ]
  return { row: row.where.row, slug, input: fields, verdict: judged(check(fields), placed, reasons) }
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
  return { ok: false, reasons: [...reasons, ...verdict.reasons.map((reason) => locate(reason, placed))] }
}

function noEvaluation({ row, evaluation }: Part): CellReason {
  const column = row.table.links.find(({ path }) => path === linkToEvaluation)
  const name = column ? row.headerOf(column) : 'Evaluation'
  const says = `No evaluation of this case study has the id "${evaluation}": add it to evaluations, or mend the id.`
  return cellReason('no-evaluation', says, { ...row.where, column: name })
}
