import { type ReactElement, useEffect, useRef, useState } from 'react'
import { reasonsIn } from '../api.ts'
import type { Done } from './act-form.tsx'

/** What was done, where one looks next; with the way back where there is one. */
export function DoneBanner({ done, next }: { done: Done; next: (done: Done | null) => void }): ReactElement {
  const place = useRef<HTMLDivElement>(null)
  const [failed, setFailed] = useState<unknown>(null)
  const { undo } = done
  const putAway = () => {
    const part = place.current?.closest('section')
    next(null)
    part?.focus()
  }
  useEffect(() => place.current?.focus(), [])
  return (
    <div ref={place} tabIndex={-1} role="status" className="notice done">
      <p>
        <b>{done.says}</b>
      </p>
      {failed !== null && reasonsIn(failed).map(({ says }) => <p key={says}>{says}</p>)}
      <p>
        {undo && (
          <button type="button" className="plain-button" onClick={() => undo.does().then(next, setFailed)}>
            {undo.text}
          </button>
        )}{' '}
        <button type="button" className="plain-button" onClick={putAway}>
          Put this note away
        </button>
      </p>
    </div>
  )
}
