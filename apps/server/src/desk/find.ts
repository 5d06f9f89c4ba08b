import { type DeskFacetId, type DeskQuery, deskFacetIds, personalFacetIds } from './desk-list.ts'
import { isSettled } from './facet-codes.ts'
import { inOrder } from './order.ts'
import type { Personal, Seen } from './seen.ts'
import type { OnShelf, Shelf } from './shelf.ts'

type Counts = Record<DeskFacetId, { value: string; count: number }[]>
export type Found = { rows: OnShelf[]; counts: Counts }

/** A filter that is on: its place among those that are, as a bit, and its values. */
type Wanted = { id: DeskFacetId; bit: number; values: readonly string[] }

/** Which case studies answer words and filters, in order, with how many each value of a facet would find, that facet's own filter left aside. */
export function find({ shelf, personal }: Seen, { q, facets, sort }: DeskQuery): Found {
  const spoken = q.toLowerCase().split(/\s+/).filter(Boolean)
  const wanted = deskFacetIds
    .filter((id) => (facets[id] ?? []).length > 0)
    .map((id, at) => ({ id, bit: 1 << at, values: facets[id] ?? [] }))
  const all = (1 << wanted.length) - 1
  const bitOf = bitsByCode(shelf, wanted)
  const personally = wanted.filter(({ id }) => !isSettled(id))
  const tally = tallyOf(shelf, wanted)
  const rows: OnShelf[] = []
  for (const row of inOrder(shelf, sort)) {
    if (!spoken.every((word) => row.words.includes(word))) continue
    const mine = personal.get(row.row.id)
    let fits = 0
    if (all > 0) {
      for (const code of row.codes) fits |= bitOf[code] ?? 0
      for (const { id, bit, values } of personally)
        if (values.some((value) => mine?.[id as keyof Personal].includes(value))) fits |= bit
    }
    const failing = all & ~fits
    if (failing === 0) rows.push(row)
    // One that a single filter leaves out still counts for the values of that filter.
    else if ((failing & (failing - 1)) !== 0) continue
    tally.add(row.codes, mine, failing)
  }
  return { rows, counts: tally.counts() }
}

/** By the number of a value: the bit of the filter that wants it. */
function bitsByCode({ codes }: Shelf, wanted: readonly Wanted[]): Uint16Array {
  const bits = new Uint16Array(codes.values.length)
  for (const { id, bit, values } of wanted) {
    if (!isSettled(id)) continue
    for (const value of values) {
      const code = codes.codeOf(id, value)
      if (code !== undefined) bits[code] = bit
    }
  }
  return bits
}

function tallyOf({ codes }: Shelf, wanted: readonly Wanted[]) {
  const bits = new Map(wanted.map(({ id, bit }) => [id, bit]))
  const bitOf = Uint16Array.from(codes.values, ({ facet }) => bits.get(facet) ?? 0)
  const settled = new Uint32Array(codes.values.length)
  const ofPerson = { needs: new Map<string, number>(), whose: new Map<string, number>() }
  return {
    /** Counts a row for every facet, or for the one alone whose filter leaves it out. */
    add(row: Uint16Array, mine: Personal | undefined, failing: number): void {
      for (const code of row)
        if (failing === 0 || bitOf[code] === failing) settled[code] = (settled[code] ?? 0) + 1
      if (!mine) return
      for (const id of personalFacetIds) {
        if (failing !== 0 && bits.get(id) !== failing) continue
        for (const value of mine[id]) ofPerson[id].set(value, (ofPerson[id].get(value) ?? 0) + 1)
      }
    },
    counts(): Counts {
      const counts: Counts = {
        needs: [...ofPerson.needs].map(([value, count]) => ({ value, count })),
        whose: [...ofPerson.whose].map(([value, count]) => ({ value, count })),
        state: [],
        'review-by': [],
        status: [],
        flag: [],
        stage: [],
        topic: [],
        theme: [],
        force: [],
      }
      codes.values.forEach(({ facet, value }, code) => {
        const count = settled[code] ?? 0
        if (count > 0) counts[facet].push({ value, count })
      })
      return counts
    },
  }
}
