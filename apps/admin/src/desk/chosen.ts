import { useRef, useState } from 'react'
import type { DeskRow } from '../case-study/list-address.ts'

/** A case study that was chosen, as it stood in the list. */
export type Chosen = { caseStudy: string; revision: number; standing: number | null; title: string }

/** What is chosen in the list, on whichever page of it. */
export type Choosing = {
  chosen: ReadonlyMap<string, Chosen>
  /** Chooses a row or leaves it; with `range`, all rows between it and the one before. */
  choose: (row: DeskRow, isChosen: boolean, range: readonly DeskRow[] | null) => void
  chooseAll: (all: readonly Chosen[]) => void
  chooseNone: () => void
}

export function useChoosing(): Choosing {
  const [chosen, setChosen] = useState<ReadonlyMap<string, Chosen>>(new Map())
  const last = useRef<string | null>(null)
  return {
    chosen,
    choose: (row, isChosen, rows) => {
      const from = rows?.findIndex(({ id }) => id === last.current) ?? -1
      const to = rows?.findIndex(({ id }) => id === row.id) ?? -1
      const [first, end] = [Math.min(from, to), Math.max(from, to)]
      const touched = rows && from >= 0 ? rows.slice(first, end + 1) : [row]
      last.current = row.id
      const next = new Map(chosen)
      for (const each of touched) {
        if (isChosen) next.set(each.id, chosenOf(each))
        else next.delete(each.id)
      }
      setChosen(next)
    },
    chooseAll: (all) =>
      setChosen(new Map([...chosen, ...all.map((each) => [each.caseStudy, each] as const)])),
    chooseNone: () => setChosen(new Map()),
  }
}

export function chosenOf({ id, title, revision, standing }: DeskRow): Chosen {
  return { caseStudy: id, title, revision: revision.number, standing: standing?.revision ?? null }
}
