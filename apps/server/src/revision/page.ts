import { publicFace, stageOf } from '@casebook/core/case-study'
import { assessEvidence } from '@casebook/core/evidence'
import { readToday } from '@casebook/core/library'
import { type DraftCaseStudy, provisionalCaseStudy } from '@casebook/core/readiness'
import type { RevisionState } from '@casebook/core/revision'
import { PublishedCaseStudy } from '@casebook/core/search'
import { withChecks } from '@casebook/core/source'
import * as z from 'zod'
import { CaseStudy } from '../case-study/case-study.ts'
import type { LastChecks } from '../source/store.ts'
import type { TermsToday } from '../taxonomy/terms-today.ts'

const { publishedAt, ...revision } = PublishedCaseStudy.shape.revision.shape

/** A revision as its public page would show it: like `PublishedCaseStudy`, as far as it goes, and perhaps not published. */
export const Page = PublishedCaseStudy.extend({
  /** Has the type of a case study; what a draft lacks is not known, or empty. */
  caseStudy: z.custom<CaseStudy>((value) => typeof value === 'object' && value !== null),
  revision: z.object({ ...revision, publishedAt: publishedAt.nullable() }),
})
export type Page = z.infer<typeof Page>

type Drawn = {
  asAt: string
  /** The terms of today, under which readers would see it. */
  terms: TermsToday
  number: number
  /** What is known of its sources' addresses. */
  checks?: LastChecks
  state: RevisionState
  related: Page['related']
}

/** The page of what is written, judged on a day: nothing in it but what readers would see. */
export function pageOf(
  content: DraftCaseStudy,
  { asAt, terms, number, checks = {}, state, related }: Drawn,
): Page {
  const whole = withChecks(provisionalCaseStudy(content, { asAt, model: CaseStudy }), checks)
  const published = publishedIn(state)
  const reviewBy = published?.checked?.reviewBy
  const written = CaseStudyType.parse(reviewBy ? { ...whole, reviewBy } : whole)
  return {
    caseStudy: readToday(publicFace(written), terms.library),
    assessment: assessEvidence(written, { asAt }),
    stage: stageOf(written, asAt),
    revision: {
      number,
      publishedAt: published ? utc(published.at) : null,
      checkedAt: published?.checked ? utc(published.checked.at) : null,
      withdrawn: state.state === 'withdrawn' ? { at: utc(state.at), reason: state.reason } : null,
    },
    related,
  }
}

const CaseStudyType = z.custom<CaseStudy>()

function publishedIn(state: RevisionState): Extract<RevisionState, { state: 'published' }> | null {
  if (state.state === 'published') return state
  if (state.state === 'withdrawn') return state.was
  return state.state === 'superseded' ? publishedIn(state.was) : null
}

function utc(moment: string): string {
  return new Date(moment).toISOString()
}
