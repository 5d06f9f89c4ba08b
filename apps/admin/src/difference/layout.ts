import { useState } from 'react'

/** How differences are shown: what was and what is beside each other, or in one text. */
export type Layout = 'side-by-side' | 'inline'

const kept = 'casebook.differences'

/** The layout that was chosen last in this browser, and how to choose another. */
export function useLayout(): [Layout, (layout: Layout) => void] {
  const [layout, setLayout] = useState<Layout>(() =>
    localStorage.getItem(kept) === 'inline' ? 'inline' : 'side-by-side',
  )
  return [
    layout,
    (chosen) => {
      localStorage.setItem(kept, chosen)
      setLayout(chosen)
    },
  ]
}
