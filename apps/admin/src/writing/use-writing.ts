import type { DraftCaseStudy } from '@casebook/core/readiness'
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { type History, nothingDone, recorded, redone, undone } from './history.ts'
import type { WritingFormProps } from './props.ts'
import { withValue } from './put.ts'

type Writing = {
  /** The draft as it is now, with changes that are not drawn yet. */
  readonly now: () => DraftCaseStudy
  readonly change: (path: string, value: unknown) => void
  readonly changeAll: (next: DraftCaseStudy, field: string) => void
  /** Takes back the last change, or makes again what was taken back; the field that it was in, if there was one. */
  readonly step: (way: 'undo' | 'redo') => string | undefined
  readonly canUndo: boolean
  readonly canRedo: boolean
}

/** How the form changes its draft: several changes in one go each build on the one before, and each can be undone. */
export function useWriting({ draft, onChange }: Pick<WritingFormProps, 'draft' | 'onChange'>): Writing {
  const latest = useRef(draft)
  const tell = useRef(onChange)
  const past = useRef<History>(nothingDone)
  const [can, setCan] = useState({ canUndo: false, canRedo: false })
  useLayoutEffect(() => {
    latest.current = draft
    tell.current = onChange
  }, [draft, onChange])

  const take = useCallback((history: History, next: DraftCaseStudy, field: string) => {
    past.current = history
    latest.current = next
    const [canUndo, canRedo] = [history.past.length > 0, history.future.length > 0]
    setCan((before) =>
      before.canUndo === canUndo && before.canRedo === canRedo ? before : { canUndo, canRedo },
    )
    tell.current(next, field)
  }, [])
  const now = useCallback(() => latest.current, [])
  const changeAll = useCallback(
    (next: DraftCaseStudy, field: string) => {
      const before = latest.current
      if (next === before) return
      take(recorded(past.current, { before, after: next, field, at: Date.now() }), next, field)
    },
    [take],
  )
  const change = useCallback(
    (path: string, value: unknown) => changeAll(withValue(latest.current, path, value), path),
    [changeAll],
  )
  const step = useCallback(
    (way: 'undo' | 'redo') => {
      const gone = (way === 'undo' ? undone : redone)(past.current, latest.current)
      if (gone) take(gone.history, gone.draft, gone.field)
      return gone?.field
    },
    [take],
  )
  return useMemo(() => ({ now, change, changeAll, step, ...can }), [now, change, changeAll, step, can])
}
