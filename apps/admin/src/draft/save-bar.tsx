import { type FormEvent, type ReactElement, useState } from 'react'
import { Refused } from '../frame/refused.tsx'
import { type AtHand, tookPlace } from '../revision/opened.ts'
import { KeptLine } from './kept-line.tsx'
import type { Writing } from './writing.ts'
import type { WritingState } from './writing-state.ts'

type SaveBarProps = {
  hand: AtHand
  writing: Writing
  state: WritingState
  isChanged: boolean
  canWrite: boolean
}

/** What has become of what was typed, and the button that makes a revision of it, with a note for the history. */
export function SaveBar({ hand, writing, state, isChanged, canWrite }: SaveBarProps): ReactElement {
  const [note, setNote] = useState('')
  const [savedAs, setSavedAs] = useState<number | null>(null)
  const { ref, opened } = hand
  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (state.isSaving) return
    setSavedAs(null)
    const after = await writing.save(note.trim() === '' ? undefined : note)
    if (!after) return
    tookPlace(ref, after)
    setNote('')
    setSavedAs(after.history.length)
  }
  return (
    <form className="save-bar" onSubmit={save} noValidate>
      <Refused within="save" reasons={state.reasons} />
      {state.told && (
        <p role="status" className="notice">
          {state.told}
        </p>
      )}
      {canWrite && (
        <>
          <KeptLine state={state} isChanged={isChanged} />
          {savedAs !== null && !isChanged && (
            <p role="status" className="save-bar__done">
              Saved as revision {savedAs}.
            </p>
          )}
          <div className="save-bar__acts">
            <label className="save-bar__note" htmlFor="save-note">
              What has changed, for the history (optional)
            </label>
            <input
              id="save-note"
              className="govuk-input"
              value={note}
              maxLength={500}
              onChange={(event) => setNote(event.target.value)}
            />
            <button
              type="submit"
              className="govuk-button"
              aria-disabled={state.isSaving || !isChanged}
              aria-keyshortcuts="Control+S Meta+S"
            >
              {state.isSaving ? 'Saving…' : `Save as revision ${state.basedOn + 1}`}
            </button>
          </div>
        </>
      )}
      <p className="save-bar__see">
        <a href={`/preview/${opened.id}?draft=1`} target="_blank" rel="noreferrer">
          Preview as readers will see it (opens in a new tab)
        </a>
      </p>
    </form>
  )
}
