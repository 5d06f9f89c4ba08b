import { upgradeDocument } from '@casebook/core/case-study'
import { addMonths, type Day } from '@casebook/core/date'
import { assessEvidence } from '@casebook/core/evidence'
import { policeAndPublicHealth, readToday } from '@casebook/core/library'
import { force } from '@casebook/core/place'
import { DraftCaseStudy, provisionalCaseStudy } from '@casebook/core/readiness'
import {
  type Copy,
  type HistoryLine,
  newestOf,
  publicOf,
  reviewByOf,
  stateInWords,
  stateName,
} from '@casebook/core/revision'
import { withChecks } from '@casebook/core/source'
import { listed } from '@casebook/core/stated'
import * as z from 'zod'
import { CaseStudy } from '../case-study/case-study.ts'
import { openRevision } from '../case-study/opened-revisions.ts'
import { readLastChecks } from '../source/store.ts'
import type { DeskRow, SettledFacetId } from './desk-list.ts'
import type { Stored } from './store.ts'

const { cardOf, facetValuesOf, searchTextOf } = policeAndPublicHealth

/** What somebody is told about flags here: those that come with time, each by its sentence. */
const raisedByTime = new Set(['evaluation-overdue', 'stale', 'source-unreachable'])

/** How a row is the same for everybody who asks. */
export type SettledRow = Omit<DeskRow, 'failure' | 'areaAnswered' | 'unsavedSince'>

/** A case study as the desk holds it in memory: its row, what it is found by, and what core's rules ask, but for the content. */
export type Shelved = {
  head: number
  standing: number | null
  changedAt: string
  row: SettledRow
  copy: Copy
  /** Everybody who wrote a revision of it. */
  authors: ReadonlySet<string>
  values: Record<SettledFacetId, string[]>
  localAuthorities: readonly string[]
  words: string
  /** The terms that its newest revision was written under, and the public one; `null` where nothing is public. */
  writtenUnder: { newest: WrittenUnder; public: WrittenUnder | null }
}

/** Terms as they were written, whatever became of them since. */
type WrittenUnder = { topics: readonly string[]; themes: readonly string[] }

/** A stored case study as it stands on a day, found under its terms as they were written and as they read today. */
export function shelve(stored: Stored, asAt: Day, library: typeof policeAndPublicHealth): Shelved {
  const { id, slug, begunBy, history, head, standing, changedAt } = stored
  const copy: Copy = { id, begunBy, address: slug, history, content: {}, model: CaseStudy }
  const newest = newestOf(copy)
  const caseStudy = newestContent(stored, newest, asAt)
  const assessment = assessEvidence(caseStudy, { asAt })
  const { slug: _, summary: __, ...card } = cardOf(caseStudy, assessment)
  const { status, stage, force: forces } = facetValuesOf(caseStudy, assessment, asAt)
  const newestUnder = { topics: caseStudy.topics, themes: caseStudy.themes }
  const today = readToday(newestUnder, library)
  const { title, summary, terms, place } = searchTextOf(caseStudy)
  const reviewBy = reviewByOfPublic(stored, copy, caseStudy, asAt)
  const row: SettledRow = {
    ...card,
    id,
    ref: slug ?? id,
    title: title || untitled,
    isUntitled: title === '',
    forces: listed(caseStudy.place.forces).map((each) => force(each).name),
    begunBy,
    revision: { number: newest.number, savedAt: newest.at, author: newest.author, note: newest.note ?? null },
    state: { name: stateName(newest.state), words: stateInWords(newest.state), since: changedAt },
    ...onItsWay(newest, asAt),
    standing: standingOf(copy),
    reviewBy,
    warnings: assessment.flags
      .filter(({ code }) => raisedByTime.has(code))
      .map(({ code, says }) => ({ code, says })),
  }
  return {
    head,
    standing,
    changedAt,
    row,
    copy,
    authors: new Set(history.map(({ author }) => author)),
    values: {
      state: standsAsOf(row),
      'review-by': reviewBy === null ? [] : dueIn(reviewBy, asAt),
      status,
      flag: card.evidence.flags,
      stage,
      topic: [...new Set([...newestUnder.topics, ...today.topics])],
      theme: [...new Set([...newestUnder.themes, ...today.themes])],
      force: forces,
    },
    writtenUnder: { newest: newestUnder, public: publicUnder(stored, newestUnder) },
    localAuthorities: listed(caseStudy.place.localAuthorities),
    words: [title, summary, terms, place, slug ?? caseStudy.slug].join('\n').toLowerCase(),
  }
}

function publicUnder({ standing, otherRevision }: Stored, newest: WrittenUnder): WrittenUnder | null {
  if (standing === null) return null
  if (!otherRevision) return newest
  const written = DraftCaseStudy.safeParse(otherRevision.content)
  return { topics: termsIn(written.data?.topics), themes: termsIn(written.data?.themes) }
}

function termsIn(written: unknown): string[] {
  return Array.isArray(written) ? written.filter((term) => typeof term === 'string') : []
}

/** Its terms are those of this library: the model saw to it. */
const Provisional = z.custom<CaseStudy>()

const untitled = 'A case study without a title'

/** What is public is read as readers see it, a check of it included; what is not, as far as it goes. */
function newestContent({ headRevision: { id, content, checks } }: Stored, { state }: HistoryLine, asAt: Day) {
  if (state.state === 'published' || state.state === 'withdrawn') {
    const { checked } = state.state === 'published' ? state : state.was
    const opened = openRevision(id, content, { reviewBy: checked?.reviewBy, checks })
    if (opened.ok) return opened.value
  }
  return withChecks(asFarAsItGoes(content, asAt), readLastChecks(checks))
}

function asFarAsItGoes(content: unknown, asAt: Day): CaseStudy {
  const upgraded = upgradeDocument(content)
  const draft = DraftCaseStudy.safeParse(upgraded.ok ? upgraded.value : {})
  return Provisional.parse(provisionalCaseStudy(draft.success ? draft.data : {}, { asAt, model: CaseStudy }))
}

function onItsWay({ state }: HistoryLine, asAt: Day): Pick<DeskRow, 'review' | 'returned' | 'publishAt'> {
  return {
    review:
      state.state === 'in-review'
        ? {
            reviewer: state.reviewer,
            due: state.due,
            isOverdue: state.due !== null && state.due < asAt,
          }
        : null,
    returned: (state.state === 'draft' && state.returned) || null,
    publishAt: (state.state === 'approved' && state.schedule?.publishAt) || null,
  }
}

function standingOf(copy: Copy): DeskRow['standing'] {
  const line = publicOf(copy)
  if (line?.state.state !== 'published' && line?.state.state !== 'withdrawn') return null
  return {
    revision: line.number,
    isWithdrawn: line.state.state === 'withdrawn',
    at: new Date(line.state.at).toISOString(),
  }
}

function reviewByOfPublic(stored: Stored, copy: Copy, newest: CaseStudy, asAt: Day): Day | null {
  const line = publicOf(copy)
  if (line?.state.state !== 'published') return null
  const { otherRevision } = stored
  return reviewByOf(line.state, otherRevision ? asFarAsItGoes(otherRevision.content, asAt) : newest)
}

/**
 * Where a case study stands, as the list tells it apart: the state of its newest revision, and beside it what was returned,
 * what is public while a newer revision is not, and what is withdrawn.
 */
function standsAsOf({ state, standing, returned, revision }: SettledRow): string[] {
  const isNewer = standing !== null && standing.revision !== revision.number
  return [
    state.name,
    ...(returned ? ['returned'] : []),
    ...(isNewer ? [standing.isWithdrawn ? 'withdrawn' : 'published-and-newer'] : []),
  ]
}

function dueIn(reviewBy: Day, asAt: Day): string[] {
  if (reviewBy < asAt) return ['overdue']
  return reviewBy <= addMonths(asAt, 3) ? ['within-3-months'] : []
}
