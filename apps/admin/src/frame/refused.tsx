import type { Reason } from '@casebook/core/reason'
import { ErrorSummary } from '@casebook/ui/error-summary'
import { type ReactElement, useEffect, useRef } from 'react'

/** The summary of what stands in the way: it takes the focus each time that something was refused, and the tab says so. */
export function Refused({ reasons, within }: { reasons: readonly Reason[]; within: string }): ReactElement {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (reasons.length === 0) return
    const title = document.title
    document.title = `Error: ${title}`
    place.current?.querySelector<HTMLElement>('[role=alert]')?.focus()
    return () => {
      document.title = title
    }
  }, [reasons])
  return (
    <div ref={place}>
      <ErrorSummary reasons={reasons} hrefOf={(field) => `#${within}-${field}`} />
    </div>
  )
}
