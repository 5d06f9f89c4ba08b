import * as z from 'zod'
import { CaseStudy } from '../case-study/case-study.ts'
import { Day, PartialDate } from '../date/date.ts'
import { Assessment } from '../evidence/assessment.ts'
import { StageId } from '../taxonomy/stages.ts'
import { CaseStudyCard } from './search-results.ts'

const Count = z.int().min(0)
const Counted = z.array(z.object({ id: z.string(), count: Count }))

/** A case study as readers see it: its published revision, judged on the day asked about, with others like it. */
export const PublishedCaseStudy = z.object({
  caseStudy: CaseStudy,
  assessment: Assessment,
  stage: z.object({
    stage: z.union([StageId, z.literal('not-known')]),
    asAt: PartialDate,
    by: z.enum(['dates', 'statement', 'nothing']),
  }),
  /**
   * Moments are in UTC: `2026-11-22T09:30:00.000Z`. `checkedAt` is when it was last stated that nothing had changed; what
   * is `withdrawn` keeps its page, which says so and why.
   */
  revision: z.object({
    number: z.int().min(1),
    publishedAt: z.string(),
    checkedAt: z.string().nullable(),
    withdrawn: z.object({ at: z.string(), reason: z.string() }).nullable(),
  }),
  related: z.array(CaseStudyCard),
})
export type PublishedCaseStudy = z.infer<typeof PublishedCaseStudy>

/** The library at a glance: how many case studies, by topic, theme and standing, what is new and what is to come. */
export const LibraryGlance = z.object({
  total: Count,
  topics: Counted,
  themes: Counted,
  standings: Counted,
  newest: z.array(CaseStudyCard),
  onTheHorizon: z.array(CaseStudyCard),
})
export type LibraryGlance = z.infer<typeof LibraryGlance>

/** How the library was gathered: how many case studies came by each channel and means; either may be `not-known`. */
export const Gathering = z.object({
  total: Count,
  rows: z.array(z.object({ channel: z.string(), means: z.string(), count: Count })),
})
export type Gathering = z.infer<typeof Gathering>

/**
 * One of a library's two taxonomies as readers see it. A term that is no longer to be chosen says since when (a day), and
 * which term stands in its place today: `null` where none does.
 */
export const PublicTaxonomy = z.object({
  id: z.enum(['topics', 'themes']),
  title: z.string(),
  version: z.string(),
  terms: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      scopeNote: z.string(),
      altLabels: z.array(z.string()),
      deprecated: z.object({ by: z.string().nullable(), since: Day }).nullable(),
    }),
  ),
})
export type PublicTaxonomy = z.infer<typeof PublicTaxonomy>

/** One published case study in the site map; `lastModified` is the moment in UTC of its latest publication. */
export const SitemapEntry = z.object({ slug: z.string(), lastModified: z.string() })
export type SitemapEntry = z.infer<typeof SitemapEntry>
