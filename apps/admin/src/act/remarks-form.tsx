import type { Reason, Verdict } from '@casebook/core/reason'
import { type Remark, reject, returnWithReasons } from '@casebook/core/revision'
import { type ReactElement, use, useState } from 'react'
import { ask } from '../api.ts'
import { FormContext } from '../frame/checked-form.tsx'
import type { Opened } from '../revision/opened.ts'
import { ActForm, type ActProps, seenIn, typedIn } from './act-form.tsx'
import { Select, TextArea } from './controls.tsx'
import { inEngland } from './england-time.ts'
import { fieldsToPick } from './pick-field.ts'

/** Returns a revision with what to mend in it. */
export function ReturnForm(props: ActProps): ReactElement {
  return (
    <RemarksForm
      {...props}
      rule={returnWithReasons}
      send={(remarks) => ask.revision.returnWithReasons.mutate({ ...seenIn(props), remarks })}
      says="It becomes a draft again, with your reasons beside it. Whoever sent it gets them by letter."
      told="Returned with reasons."
      button={{ text: 'Return with reasons', whileSending: 'Returning…' }}
    />
  )
}

/** Rejects a revision, with why. */
export function RejectForm(props: ActProps): ReactElement {
  return (
    <RemarksForm
      {...props}
      rule={reject}
      send={(remarks) => ask.revision.reject.mutate({ ...seenIn(props), remarks })}
      says="It will not be published, and nobody can write in it. An editor can take it up again by restoring a revision."
      told="Rejected. An editor can restore a revision in its history."
      button={{ text: 'Reject', whileSending: 'Rejecting…' }}
    />
  )
}

type RemarksFormProps = ActProps & {
  rule: typeof reject
  send: (remarks: Remark[]) => Promise<Opened>
  says: string
  told: string
  button: { text: string; whileSending: string }
}

function RemarksForm({ rule, says, told, ...props }: RemarksFormProps): ReactElement {
  const { hand, line } = props
  const [rows, setRows] = useState([0])
  const fields = fieldsToPick(hand.opened.content)
  const check = (typed: Record<string, unknown>): Verdict<Remark[]> => {
    const written = rows.filter((row) => typedIn(typed, `remarks.${row}.says`) !== '')
    const remarks = written.map((row): Remark => {
      const field = typedIn(typed, `remarks.${row}.field`)
      return { says: typedIn(typed, `remarks.${row}.says`), ...(field && { field }) }
    })
    const given = { revision: line.number, remarks }
    const verdict = rule(hand.copy, hand.person, inEngland(new Date()), given)
    if (verdict.ok) return { ok: true, value: remarks }
    return { ok: false, reasons: verdict.reasons.map((reason) => atRow(reason, written, rows[0] ?? 0)) }
  }
  return (
    <ActForm {...props} check={check} says={() => ({ says: told })}>
      <p>{says}</p>
      {rows.map((row, index) => (
        <fieldset key={row} className="govuk-fieldset remark">
          <legend className="govuk-fieldset__legend field__label">Reason {index + 1}</legend>
          <TextArea
            name={`remarks.${row}.says`}
            label="What to mend, or why"
            {...(index === 0 && { hint: 'As you would say it to whoever wrote it.' })}
          />
          <Select
            name={`remarks.${row}.field`}
            label="About"
            none="The case study as a whole"
            options={fields}
          />
          {rows.length > 1 && (
            <button
              type="button"
              className="plain-button"
              onClick={() => setRows(rows.filter((each) => each !== row))}
            >
              Take reason {index + 1} out
            </button>
          )}
        </fieldset>
      ))}
      <AddRow add={() => setRows([...rows, Math.max(...rows) + 1])} />
    </ActForm>
  )
}

/** The new row is where one writes next. */
function AddRow({ add }: { add: () => void }): ReactElement {
  const { within } = use(FormContext)
  const addAndGo = () => {
    add()
    requestAnimationFrame(() => {
      const texts = document.querySelectorAll<HTMLElement>(`textarea[id^="${within}-remarks."]`)
      texts[texts.length - 1]?.focus()
    })
  }
  return (
    <p>
      <button type="button" className="plain-button" onClick={addAndGo}>
        Add another reason
      </button>
    </p>
  )
}

/** A reason of core about the nth remark, at the row where that one was written. */
function atRow(reason: Reason, written: readonly number[], first: number): Reason {
  if (reason.field === 'remarks') return { ...reason, field: `remarks.${first}.says` }
  const field = reason.field?.replace(/^remarks\.(\d+)/, (_, nth) => `remarks.${written[Number(nth)]}`)
  return field === undefined ? reason : { ...reason, field }
}
