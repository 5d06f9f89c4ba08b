import { publicFace, stageOf } from '@casebook/core/case-study'
import { readToday } from '@casebook/core/library'
import { Slug } from '@casebook/core/permalink'
import { CaseStudyCard, PublishedCaseStudy, SitemapEntry } from '@casebook/core/search'
import { TRPCError } from '@trpc/server'
import * as z from 'zod'
import { checkedOnce } from '../api/checked-once.ts'
import { answering } from '../api/output.ts'
import { publicProcedure, today } from '../api/trpc.ts'
import { termsToday } from '../taxonomy/terms-today.ts'
import { assessedOn } from './assessed.ts'
import { CaseStudy } from './case-study.ts'
import * as caseStudies from './store.ts'

const mostRelated = 5

const Answer = PublishedCaseStudy.extend({
  caseStudy: checkedOnce(CaseStudy),
  related: z.array(checkedOnce(CaseStudyCard)),
})

/** A published case study by its address, judged as at today and under the terms of today, with its kin. */
export const caseStudy = publicProcedure
  .input(z.object({ slug: Slug }))
  .output(answering(Answer))
  .query(async ({ ctx: { db, index, now }, input: { slug } }) => {
    const published = await caseStudies.publicBySlug(db, slug)
    if (!published)
      throw new TRPCError({ code: 'NOT_FOUND', message: `There is no case study at "${slug}".` })
    const asAt = today(now())
    return {
      caseStudy: readToday(publicFace(published.caseStudy), termsToday(db).library),
      assessment: assessedOn(asAt, published.caseStudy),
      stage: stageOf(published.caseStudy, asAt),
      revision: {
        number: published.revisionNumber,
        publishedAt: published.publishedAt,
        checkedAt: published.checkedAt,
        withdrawn: published.withdrawn,
      },
      related: index.related(slug, asAt, mostRelated),
    }
  })

/** Every public address, for the site map. */
export const sitemap = publicProcedure
  .output(answering(z.array(SitemapEntry)))
  .query(({ ctx: { db } }) => caseStudies.publishedAddresses(db))
