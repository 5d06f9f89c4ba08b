import { pageSize } from '@casebook/core/search'
import type { Database } from '../database/database.ts'
import { type AssessedRow, assessedRows } from './assessed-rows.ts'
import { type DeskFacetId, type DeskList, type DeskQuery, deskFacetIds } from './desk-list.ts'

/** The list of case studies at the desk: those that answer the filters, a page at a time, with the counts of each filter. */
export async function listCaseStudies(db: Database, query: DeskQuery, asAt: string): Promise<DeskList> {
  const all = await assessedRows(db, asAt)
  const spoken = all.filter(({ words }) => wordsOf(query.q).every((word) => words.includes(word)))
  const found = spoken.filter((row) => fits(row, query)).sort(orders[query.sort])
  const pages = Math.max(1, Math.ceil(found.length / pageSize))
  const page = Math.min(query.page, pages)
  return {
    total: found.length,
    outOf: all.length,
    page,
    pages,
    rows: found.slice((page - 1) * pageSize, page * pageSize).map(({ row }) => row),
    facets: {
      topic: countOf('topic', spoken, query),
      status: countOf('status', spoken, query),
      flag: countOf('flag', spoken, query),
      stage: countOf('stage', spoken, query),
      force: countOf('force', spoken, query),
    },
  }
}

function wordsOf(q: string): string[] {
  return q.toLowerCase().split(/\s+/).filter(Boolean)
}

function fits({ values }: AssessedRow, { facets }: DeskQuery, except?: DeskFacetId): boolean {
  return deskFacetIds.every((id) => {
    const wanted = facets[id] ?? []
    return id === except || wanted.length === 0 || wanted.some((value) => values[id].includes(value))
  })
}

function countOf(id: DeskFacetId, rows: AssessedRow[], query: DeskQuery): { value: string; count: number }[] {
  const counts = new Map<string, number>()
  for (const row of rows) {
    if (!fits(row, query, id)) continue
    for (const value of row.values[id]) counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  return [...counts].map(([value, count]) => ({ value, count }))
}

type Order = (a: AssessedRow, b: AssessedRow) => number

const byTitle: Order = (a, b) => a.row.title.localeCompare(b.row.title, 'en-GB')
const orders: Record<DeskQuery['sort'], Order> = {
  title: byTitle,
  updated: (a, b) => b.row.revision.savedAt.localeCompare(a.row.revision.savedAt) || byTitle(a, b),
  evidence: (a, b) => b.row.evidence.rung - a.row.evidence.rung || byTitle(a, b),
  flags: (a, b) => b.row.evidence.flags.length - a.row.evidence.flags.length || byTitle(a, b),
}
