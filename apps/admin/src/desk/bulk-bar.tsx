import { may, type Person } from '@casebook/core/person'
import { useMutation } from '@tanstack/react-query'
import { type ReactElement, useState } from 'react'
import { ask, reasonsIn } from '../api.ts'
import type { DeskList, DeskQuery } from '../case-study/list-address.ts'
import { type BulkActId, bulkActIds, bulkActs } from './bulk-acts.ts'
import { BulkPanel } from './bulk-panel.tsx'
import { type Choosing, chosenOf } from './chosen.ts'
import { countInWords } from './count-in-words.ts'

type BulkBarProps = { person: Person; query: DeskQuery; list: DeskList; choosing: Choosing }

/** What is chosen in the list, and what can be done to it: acts that the person's role allows, and no others. */
export function BulkBar({
  person,
  query,
  list: { rows, total },
  choosing,
}: BulkBarProps): ReactElement | null {
  const { chosen, chooseAll, chooseNone } = choosing
  const [act, setAct] = useState<BulkActId | ''>('')
  const [open, setOpen] = useState<BulkActId | null>(null)
  const found = useMutation({
    mutationFn: () => ask.desk.found.query({ ...query, page: 1 }),
    onSuccess: (all) => chooseAll(all.chosen),
  })
  const offered = bulkActIds.filter((id) => may(person, bulkActs[id].needs).ok)
  if (open)
    return (
      <BulkPanel
        act={open}
        person={person}
        chosen={[...chosen.values()]}
        close={() => {
          setOpen(null)
          chooseNone()
        }}
      />
    )
  return (
    <div className="bulk-bar">
      <p role="status">{chosen.size === 0 ? 'None chosen' : `${countInWords(chosen.size)} chosen`}</p>
      <button type="button" className="plain-button" onClick={() => chooseAll(rows.map(chosenOf))}>
        Choose this page
      </button>
      {total > rows.length && (
        <button type="button" className="plain-button" onClick={() => found.mutate()}>
          {found.isPending ? 'Choosing…' : `Choose all ${total} found`}
        </button>
      )}
      {chosen.size > 0 && (
        <>
          <button type="button" className="plain-button" onClick={chooseNone}>
            Choose none
          </button>
          <label className="govuk-label" htmlFor="bulk-act">
            Do to them
          </label>
          <select
            id="bulk-act"
            className="govuk-select"
            value={act}
            onChange={({ target }) => setAct(offered.find((id) => id === target.value) ?? '')}
          >
            <option value="">Choose what</option>
            {offered.map((id) => (
              <option key={id} value={id}>
                {bulkActs[id].label}
              </option>
            ))}
          </select>
          <button
            type="button"
            className="govuk-button govuk-button--secondary"
            aria-disabled={act === ''}
            onClick={() => act !== '' && setOpen(act)}
          >
            Go on
          </button>
        </>
      )}
      {found.data && found.data.total > found.data.chosen.length && (
        <p>
          The first {found.data.chosen.length} of {found.data.total} are chosen: no more can be done at once.
        </p>
      )}
      {found.error && (
        <p role="alert">
          {reasonsIn(found.error)
            .map(({ says }) => says)
            .join(' ')}
        </p>
      )}
    </div>
  )
}
