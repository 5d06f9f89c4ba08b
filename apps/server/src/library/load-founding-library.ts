import { isDeepStrictEqual } from 'node:util'
import type { AuditAct } from '@casebook/core/audit'
import { policeAndPublicHealth } from '@casebook/core/library'
import * as audit from '../audit/store.ts'
import type { CaseStudy } from '../case-study/case-study.ts'
import type { Database } from '../database/database.ts'
import * as founding from './store.ts'

const mendedNote = 'The founding library was mended.'

export type Loaded = { added: number; amended: number; left: number }

/**
 * Loads the founding library as published revisions. A case study that is not here yet is added; one that nobody here
 * has edited and that reads otherwise now gets a new revision; one that was edited here is left alone. All in one
 * transaction, with an audit entry each.
 */
export async function loadFoundingLibrary(
  db: Database,
  library: readonly CaseStudy[],
  now: string,
): Promise<Loaded> {
  return db.transaction(async (tx) => {
    const heads = await founding.heads(
      tx,
      library.map(({ slug }) => slug),
    )
    const fresh = library.filter(({ slug }) => !heads.has(slug))
    const amended = library.filter((caseStudy) => isOutdated(caseStudy, heads.get(caseStudy.slug)))
    const ids = await founding.addCaseStudies(
      tx,
      fresh.map(({ slug }) => slug),
      now,
    )
    await founding.addPublished(tx, [
      ...fresh.map((caseStudy) => ({ caseStudyId: ids.get(caseStudy.slug) ?? '', caseStudy, at: now })),
      ...amended.flatMap((caseStudy) => {
        const amends = heads.get(caseStudy.slug)
        return amends ? [{ caseStudyId: amends.id, caseStudy, at: now, amends, note: mendedNote }] : []
      }),
    ])
    await audit.recordAll(tx, [
      ...fresh.map((caseStudy) => entry('case-study.founded', caseStudy, now)),
      ...amended.map((caseStudy) => entry('case-study.founding-mended', caseStudy, now)),
    ])
    return {
      added: fresh.length,
      amended: amended.length,
      left: library.length - fresh.length - amended.length,
    }
  })
}

/**
 * While the newest revision is the founding library's own, and is what readers find, nobody here has edited it or taken it back.
 * One that reads the same is up to date, if need be once it is brought to today's content version: nearly all do as they
 * are, so that a start need not check them all. One of a newer version stays.
 */
function isOutdated(caseStudy: CaseStudy, head: founding.Head | undefined): boolean {
  if (head === undefined || head.author !== founding.foundingAuthor) return false
  if (head.state.state !== 'published') return false
  const today = JSON.parse(JSON.stringify(caseStudy))
  if (isDeepStrictEqual(head.content, today)) return false
  const opened = policeAndPublicHealth.parse(head.content)
  if (!opened.ok) return !opened.reasons.some(({ rule }) => rule === 'newer-version')
  return !isDeepStrictEqual(opened.value, today)
}

function entry(action: AuditAct, { slug }: CaseStudy, at: string): audit.AuditEntry {
  return { at, actor: founding.foundingAuthor, action, subject: slug, detail: {} }
}
