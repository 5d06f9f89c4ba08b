import { useEffect, useState } from 'react'
import type { RichText } from './rich-text.tsx'

type Loading = { at: 'loading' } | { at: 'failed' } | { at: 'loaded'; RichText: typeof RichText }

let loading: Loading = { at: 'loading' }

/** The editor, which is a file of its own and comes when the first text is to be edited. */
export function useRichText(wanted: boolean): Loading {
  const [state, setState] = useState(loading)
  useEffect(() => {
    if (!wanted || loading.at === 'loaded') return setState(loading)
    let here = true
    import('./rich-text.tsx')
      .then(
        (loaded): Loading => ({ at: 'loaded', RichText: loaded.RichText }),
        (): Loading => ({ at: 'failed' }),
      )
      .then((next) => {
        loading = next
        if (here) setState(next)
      })
      .catch(() => undefined)
    return () => {
      here = false
    }
  }, [wanted])
  return state
}
