import { type ReactElement, useCallback, useEffect, useRef, useState } from 'react'

/**
 * Where a part of a page tells what was done in it, and how: it takes the focus, since the button that did it may be gone
 * with what it did. Stands in what stays on the page meanwhile.
 */
export function useToldHere(): { told: ReactElement; tell: (says: string) => void } {
  const [said, say] = useState<{ says: string } | null>(null)
  const place = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    if (said) place.current?.focus()
  }, [said])
  const told = (
    <p ref={place} role="status" tabIndex={-1}>
      {said?.says}
    </p>
  )
  return { told, tell: useCallback((says) => say({ says }), []) }
}
