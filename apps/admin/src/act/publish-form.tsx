import { publicOf, publish } from '@casebook/core/revision'
import { type ReactElement, useState } from 'react'
import { ask } from '../api.ts'
import { DifferencesOfRevisions } from '../difference/differences-of-revisions.tsx'
import { ActForm, type ActProps, given, seenIn, typedIn } from './act-form.tsx'
import { TextArea } from './controls.tsx'
import { inEngland } from './england-time.ts'

/** Publishes what was approved; over something that is public as an amendment, with its note and what it changes. */
export function PublishForm(props: ActProps): ReactElement {
  const { hand, line } = props
  const isAmendment = publicOf(hand.copy) !== undefined
  const check = (typed: Record<string, unknown>) => {
    const note = typedIn(typed, 'note')
    const asked = note === '' ? {} : { note }
    return given(
      asked,
      publish(hand.copy, hand.person, inEngland(new Date()), { revision: line.number, ...asked }),
    )
  }
  return (
    <ActForm
      {...props}
      check={check}
      send={(asked) => ask.revision.publish.mutate({ ...seenIn(props), ...asked })}
      says={(_, { address }) => ({
        says: `${isAmendment ? 'The amendment is public' : 'It is public'}: readers find it at /case-studies/${address}.`,
      })}
      button={
        isAmendment
          ? { text: 'Publish the amendment', whileSending: 'Publishing…' }
          : { text: `Publish revision ${line.number}`, whileSending: 'Publishing…' }
      }
    >
      {isAmendment ? (
        <AmendmentSays {...props} />
      ) : (
        <p>
          Readers see it at once, and its address stays for good: what was public is never deleted. It can be
          amended, or withdrawn with a reason.
        </p>
      )}
      {isAmendment && <AmendmentNote />}
    </ActForm>
  )
}

/** The public note of an amendment. */
export function AmendmentNote(): ReactElement {
  return (
    <TextArea
      name="note"
      label="Public note"
      hint="What changed, and why: readers see it in the history of the page."
    />
  )
}

/** What an amendment will change, for the reader to look at before it is public. */
export function AmendmentSays({ hand, line }: Pick<ActProps, 'hand' | 'line'>): ReactElement | null {
  const standing = publicOf(hand.copy)
  const [open, setOpen] = useState(false)
  if (!standing) return null
  return (
    <>
      <p>
        Readers see revision {line.number} in place of revision {standing.number}, which stays at its own
        address in the history.
      </p>
      <details className="folded" onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>What it changes for readers</summary>
        {open && (
          <DifferencesOfRevisions caseStudy={hand.opened.id} from={standing.number} to={line.number} />
        )}
      </details>
    </>
  )
}
