import { useMutation } from '@tanstack/react-query'
import { type ReactElement, type ReactNode, useId, useRef, useState } from 'react'
import { reasonsIn } from '../api.ts'
import { Refused } from './refused.tsx'

type ConfirmedActProps = {
  /** What the button says, and the title of the question. */
  text: string
  /** What will happen. */
  children: ReactNode
  act: () => Promise<unknown>
  /** Said when it is done; left out where `act` says it. */
  done?: string
  /** Says it elsewhere, where this button goes away with what it does. */
  tell?: (done: string) => void
}

/** Something that is not done by a slip: a button, and a question that says what will happen. */
export function ConfirmedAct({ text, children, act, done, tell }: ConfirmedActProps): ReactElement {
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const [said, say] = useState('')
  const doing = useMutation({
    mutationFn: act,
    onSuccess: () => {
      dialog.current?.close()
      if (done) (tell ?? say)(done)
    },
  })
  const open = () => {
    doing.reset()
    say('')
    dialog.current?.showModal()
  }
  return (
    <div>
      <button type="button" className="govuk-button govuk-button--secondary" onClick={open}>
        {text}
      </button>{' '}
      <span role="status">{said}</span>
      <dialog ref={dialog} className="over" aria-labelledby={id}>
        <h2 id={id}>{text}</h2>
        {doing.isError && <Refused reasons={reasonsIn(doing.error)} within={id} />}
        {children}
        <div className="button-row">
          <button
            type="button"
            className="govuk-button"
            aria-disabled={doing.isPending}
            onClick={() => !doing.isPending && doing.mutate()}
          >
            {doing.isPending ? 'One moment…' : text}
          </button>
          <button
            type="button"
            className="govuk-button govuk-button--secondary"
            onClick={() => dialog.current?.close()}
          >
            Leave it
          </button>
        </div>
      </dialog>
    </div>
  )
}
