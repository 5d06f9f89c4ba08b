import { accept, refuse, type Verdict } from '@casebook/core/reason'
import { type ReactElement, useEffect, useRef, useState } from 'react'
import { TextArea } from '../act/controls.tsx'
import { ask, queryClient } from '../api.ts'
import { CheckedForm } from '../frame/checked-form.tsx'
import type { Did } from './bulk-acts.ts'
import { BulkResults } from './bulk-results.tsx'
import { countInWords } from './count-in-words.ts'
import { type Run, runBulk } from './run-bulk.ts'
import { Stopped } from './stopped.tsx'

type Back = NonNullable<Did['now']> & { undo: NonNullable<Did['undo']> }

/** The way back from what was done, for those that have one. */
export function UndoBulk({ bulk, did }: { bulk: string; did: readonly Did[] }): ReactElement | null {
  const [run, setRun] = useState<Run<Did, Back> | null>(null)
  const [note, setNote] = useState('')
  const told = useRef<HTMLParagraphElement>(null)
  const hasBegun = run !== null
  useEffect(() => {
    if (hasBegun) told.current?.focus()
  }, [hasBegun])
  const backs = did.flatMap(({ now, undo }) => (now && undo ? [{ ...now, undo }] : []))
  if (backs.length === 0) return null
  const undo = async (given: string, from: Pick<Run<Did, Back>, 'answers' | 'left'>) => {
    setNote(given)
    const some = (undone: Back[]) => ask.desk.undoBulk.mutate({ bulk, undone, note: given })
    setRun(await runBulk(from, 1, some, setRun))
    await queryClient.invalidateQueries()
  }
  if (run)
    return (
      <>
        <p ref={told} role="status" tabIndex={-1}>
          Undone: {run.answers.filter(({ refused }) => refused === null).length} of {backs.length}.
        </p>
        <Stopped run={run} again={() => undo(note, run)} />
        <BulkResults answers={run.answers} />
      </>
    )
  const needsNote = backs.some(({ undo }) => undo.undo === 'unwithdraw')
  return (
    <CheckedForm
      within="undo"
      check={(typed) => noteIn(typed, needsNote)}
      send={(given) => undo(given, { answers: [], left: backs })}
      button={{ text: `Undo it for ${countInWords(backs.length)}`, whileSending: 'Undoing…' }}
    >
      {needsNote && (
        <TextArea name="note" label="Why they are public again" hint="Readers see this on each page." />
      )}
    </CheckedForm>
  )
}

function noteIn(typed: unknown, isNeeded: boolean): Verdict<string> {
  const note = typeof typed === 'object' && typed !== null && 'note' in typed ? `${typed.note}`.trim() : ''
  if (isNeeded && note === '')
    return refuse([
      { rule: 'note-missing', says: 'Say why they are public again: readers will see it.', field: 'note' },
    ])
  return accept(note)
}
