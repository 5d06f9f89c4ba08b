import { isDeepStrictEqual } from 'node:util'
import { policeAndPublicHealth } from '@casebook/core/library'
import * as audit from '../audit/store.ts'
import type { CaseStudy } from '../case-study/case-study.ts'
import * as caseStudies from '../case-study/store.ts'
import type { Database } from '../database/database.ts'

/** Who the founding library's revisions are by: while the newest is theirs, nobody here has edited the case study. */
const foundingAuthor = 'founding-library'

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
    const heads = await caseStudies.heads(
      tx,
      library.map(({ slug }) => slug),
    )
    const fresh = library.filter(({ slug }) => !heads.has(slug))
    const amended = library.filter((caseStudy) => isOutdated(caseStudy, heads.get(caseStudy.slug)))
    const ids = await caseStudies.addCaseStudies(
      tx,
      fresh.map(({ slug }) => slug),
      now,
    )
    const revision = (caseStudy: CaseStudy, number: number, note: string | null) => ({
      caseStudy,
      number,
      author: foundingAuthor,
      note,
      at: now,
    })
    await caseStudies.addPublished(tx, [
      ...fresh.map((caseStudy) => ({
        caseStudyId: ids.get(caseStudy.slug) ?? '',
        revision: revision(caseStudy, 1, null),
      })),
      ...amended.flatMap((caseStudy) => {
        const head = heads.get(caseStudy.slug)
        return head
          ? [{ caseStudyId: head.id, revision: revision(caseStudy, head.headNumber + 1, mendedNote) }]
          : []
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
 * One that reads the same is up to date, if need be once it is brought to today's content version: nearly all do as they
 * are, so that a start need not check them all. One of a newer version stays.
 */
function isOutdated(caseStudy: CaseStudy, head: caseStudies.Head | undefined): boolean {
  if (head === undefined || head.headAuthor !== foundingAuthor) return false
  const today = JSON.parse(JSON.stringify(caseStudy))
  if (isDeepStrictEqual(head.content, today)) return false
  const opened = policeAndPublicHealth.parse(head.content)
  if (!opened.ok) return !opened.reasons.some(({ rule }) => rule === 'newer-version')
  return !isDeepStrictEqual(opened.value, today)
}

function entry(action: string, { slug }: CaseStudy, at: string): audit.AuditEntry {
  return { at, actor: foundingAuthor, action, subject: slug, detail: {} }
}
