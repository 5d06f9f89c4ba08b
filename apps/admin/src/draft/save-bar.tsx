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
  /** The words of the way to what comes next. */
  next: string
}

/** What has become of what was typed, and the button that makes a revision of it, with a note for the history. */
export function SaveBar({ hand, writing, state, isChanged, next }: SaveBarProps): ReactElement {
  const [note, setNote] = useState('')
  const { ref, opened } = hand
  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (state.isSaving) return
    const after = await writing.save(note.trim() === '' ? undefined : note)
    if (!after) return
    tookPlace(ref, after)
    setNote('')
  }
  return (
    <form className="save-bar" onSubmit={save} noValidate>
      <Refused within="save" reasons={state.reasons} />
      <p role="status" className="save-bar__told">
        {state.told}
      </p>
      <div className="save-bar__acts">
        <KeptLine state={state} isChanged={isChanged} />
        <details className="save-bar__note">
          <summary>Add a note</summary>
          <label htmlFor="save-note">What has changed, for the history</label>
          <input
            id="save-note"
            className="govuk-input"
            value={note}
            maxLength={500}
            onChange={(event) => setNote(event.target.value)}
          />
        </details>
        <a href={`/preview/${opened.id}?draft=1`} target="_blank" rel="noreferrer">
          Preview<span className="govuk-visually-hidden"> as readers will see it</span> (new tab)
        </a>
        <a href="#next-step">{next}</a>
        <button type="submit" className="govuk-button" aria-disabled={state.isSaving || !isChanged}>
          {state.isSaving ? 'Saving…' : `Save as revision ${state.basedOn + 1}`}
        </button>
      </div>
    </form>
  )
}
