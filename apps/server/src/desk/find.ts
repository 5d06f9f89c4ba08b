import { type DeskFacetId, type DeskQuery, deskFacetIds, personalFacetIds } from './desk-list.ts'
import { inOrder } from './order.ts'
import type { Seen } from './seen.ts'
import type { Shelved } from './shelved.ts'

export type Found = {
  rows: Shelved[]
  counts: Record<DeskFacetId, { value: string; count: number }[]>
}

const personal: readonly string[] = personalFacetIds
const isSettled = (id: DeskFacetId): id is Exclude<DeskFacetId, (typeof personalFacetIds)[number]> =>
  !personal.includes(id)
const settled = deskFacetIds.filter(isSettled)

/** Which case studies answer words and filters, in order, with how many each value of a facet would find, that facet's own filter left aside. */
export function find({ shelf, personal }: Seen, { q, facets, sort }: DeskQuery): Found {
  const { codes } = shelf
  const spoken = q.toLowerCase().split(/\s+/).filter(Boolean)
  const wanted = deskFacetIds.flatMap((id) => {
    const values = facets[id] ?? []
    if (values.length === 0) return []
    const coded = isSettled(id) ? values.flatMap((value) => codes.codeOf(id, value) ?? []) : []
    return [{ id, values, codes: coded }]
  })
  const tally = settled.map((id) => ({ id, counts: new Uint32Array(codes.valuesOf(id).length) }))
  const tallyOfPerson = { needs: new Map<string, number>(), whose: new Map<string, number>() }
  const rows: Shelved[] = []
  for (const row of inOrder(shelf, sort)) {
    if (!spoken.every((word) => row.words.includes(word))) continue
    const coded = codes.of(row)
    const mine = personal.get(row.row.id) ?? nothing
    const failing = wanted.filter(({ id, values, codes }) =>
      isSettled(id)
        ? !codes.some((code) => coded[id].includes(code))
        : !values.some((value) => mine[id].includes(value)),
    )
    if (failing.length > 1) continue
    const [only] = failing
    if (!only) rows.push(row)
    for (const { id, counts } of tally) {
      if (only && only.id !== id) continue
      for (const code of coded[id]) counts[code] = (counts[code] ?? 0) + 1
    }
    for (const id of personalFacetIds) {
      if (only && only.id !== id) continue
      const counts = tallyOfPerson[id]
      for (const value of mine[id]) counts.set(value, (counts.get(value) ?? 0) + 1)
    }
  }
  const countsOf = (id: DeskFacetId) => {
    if (!isSettled(id)) return [...tallyOfPerson[id]].map(([value, count]) => ({ value, count }))
    const counts = tally.find((each) => each.id === id)?.counts
    return codes.valuesOf(id).flatMap((value, code) => {
      const count = counts?.[code] ?? 0
      return count > 0 ? [{ value, count }] : []
    })
  }
  return {
    rows,
    counts: {
      needs: countsOf('needs'),
      whose: countsOf('whose'),
      state: countsOf('state'),
      'review-by': countsOf('review-by'),
      status: countsOf('status'),
      flag: countsOf('flag'),
      stage: countsOf('stage'),
      topic: countsOf('topic'),
      theme: countsOf('theme'),
      force: countsOf('force'),
    },
  }
}

const nothing = { needs: [], whose: [] }
