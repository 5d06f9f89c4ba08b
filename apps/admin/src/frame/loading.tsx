import { type ReactElement, useEffect, useState } from 'react'

/** Said when loading takes long enough to be noticed. */
export function Loading({ what }: { what: string }): ReactElement {
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 300)
    return () => clearTimeout(timer)
  }, [])
  return (
    <p role="status" className="quiet loading">
      {late ? `Loading ${what}…` : ''}
    </p>
  )
}
