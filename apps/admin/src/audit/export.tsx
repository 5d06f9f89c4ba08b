import { useMutation } from '@tanstack/react-query'
import { type ReactElement, useState } from 'react'
import { ask, reasonsIn } from '../api.ts'
import { today } from '../frame/today.ts'
import type { AuditQuery } from './audit-address.ts'

/** Saves exactly what the filters leave as a CSV file; it comes piece by piece, so that no answer grows too large. */
export function Export({ filters }: { filters: AuditQuery }): ReactElement {
  const [count, setCount] = useState(0)
  const exporting = useMutation({
    mutationFn: async () => {
      const pieces: string[] = []
      let [before, entries]: [number | null, number] = [null, 0]
      do {
        const piece = await ask.audit.export.query({ ...filters, ...(before && { before }) })
        pieces.push(piece.csv)
        entries += piece.entries
        setCount(entries)
        before = piece.next
      } while (before)
      save(new Blob(['\uFEFF', ...pieces], { type: 'text/csv' }), `audit-${today()}.csv`)
    },
  })
  return (
    <div className="export">
      <button
        type="button"
        className="govuk-button govuk-button--secondary"
        aria-disabled={exporting.isPending}
        onClick={() => !exporting.isPending && exporting.mutate()}
      >
        Save these entries as CSV
      </button>
      <p role="status">
        {exporting.isPending && `${count.toLocaleString('en-GB')} entries so far…`}
        {exporting.isSuccess &&
          `Saved ${count.toLocaleString('en-GB')} ${count === 1 ? 'entry' : 'entries'}.`}
      </p>
      <div role="alert">
        {exporting.isError && reasonsIn(exporting.error).map(({ rule, says }) => <p key={rule}>{says}</p>)}
      </div>
    </div>
  )
}

function save(file: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}
