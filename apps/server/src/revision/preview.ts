import { checkReadiness, type DraftCaseStudy } from '@casebook/core/readiness'
import { type HistoryLine, newestOf, type RevisionState, stateInWords } from '@casebook/core/revision'
import * as z from 'zod'
import { Refusal } from '../api/refusal.ts'
import { type MemberContext, today } from '../api/trpc.ts'
import { CaseStudy } from '../case-study/case-study.ts'
import { draftOf } from '../draft/store.ts'
import { lastChecksCited } from '../source-check/cited.ts'
import { termsToday } from '../taxonomy/terms-today.ts'
import { noSuchCaseStudy } from './act.ts'
import { Page, pageOf } from './page.ts'
import * as revisions from './store.ts'

const mostRelated = 5

/** What to show of a case study: the newest revision, the one with this number, or what the person who asks is writing. */
export const PreviewQuery = z.strictObject({
  caseStudy: z.string().min(1).max(200),
  revision: z.int().min(1).optional(),
  draft: z.boolean().optional(),
})
export type PreviewQuery = z.infer<typeof PreviewQuery>

/** A page as it would be, with what it is a preview of, and what keeps it from being published. */
export const Preview = z.object({
  id: z.uuid(),
  page: Page,
  /** Such as `Preview of revision 3, a draft: not public.` */
  says: z.string(),
  /** What stands in the way of publishing, in the order of the form; empty where it was published. */
  unready: z.array(z.object({ field: z.string(), says: z.string() })),
})
export type Preview = z.infer<typeof Preview>

/** The page of a revision, or of what is being written, as readers would see it today. */
export async function previewRevision(context: MemberContext, asked: PreviewQuery): Promise<Preview> {
  const { db, index, now } = context
  const id = await revisions.idOf(db, asked.caseStudy)
  const copy = id === null ? null : await revisions.copyOf(db, id)
  if (!copy) throw noSuchCaseStudy(asked.caseStudy)
  const asAt = today(now())
  const { line, content, isKept } = await shownOf(context, copy, asked)
  const related = copy.address === null ? [] : index.related(copy.address, asAt, mostRelated)
  const state: RevisionState = isKept ? { state: 'draft' } : line.state
  const [checks, terms] = [await lastChecksCited(db, copy.id), termsToday(db)]
  const page = pageOf(content, { asAt, terms, number: line.number, checks, state, related })
  const unready =
    page.revision.publishedAt === null ? checkReadiness(content, { asAt, model: CaseStudy }).blocking : []
  return { id: copy.id, page, says: isKept ? writingInWords(line) : previewInWords(line), unready }
}

type Shown = { line: HistoryLine; content: DraftCaseStudy; isKept: boolean }
type Held = NonNullable<Awaited<ReturnType<typeof revisions.copyOf>>>

async function shownOf(
  { db, person }: MemberContext,
  copy: Held,
  { revision, draft }: PreviewQuery,
): Promise<Shown> {
  const kept = draft ? await draftOf(db, { caseStudy: copy.id, person: person.id }) : null
  const number = kept?.basedOn ?? revision ?? newestOf(copy).number
  const line = copy.history.find((each) => each.number === number)
  const content = kept?.content ?? (await revisions.contentOf(db, copy.id, number))
  if (line && content) return { line, content, isKept: kept !== null }
  const says = `There is no revision ${number} of this case study.`
  throw new Refusal([{ rule: 'not-found', says }], 'NOT_FOUND')
}

function writingInWords({ number }: HistoryLine): string {
  return `Preview of what you are writing on revision ${number}, not saved as a revision yet: only you see it.`
}

function previewInWords({ number, state }: HistoryLine): string {
  const of = `Preview of revision ${number}`
  const words = stateInWords(state).replace(/^\w/, (first) => first.toLowerCase())
  switch (state.state) {
    case 'draft':
      return `${of}, a ${words}: not public.`
    case 'published':
      return `${of}, published: readers see it as it stands here.`
    case 'withdrawn':
      return `${of}, withdrawn: readers find it only at its address.`
    case 'superseded':
      return `${of}, ${words}: readers see the newer one.`
    case 'in-review':
    case 'approved':
    case 'rejected':
      return `${of}, ${words}: not public.`
  }
}
