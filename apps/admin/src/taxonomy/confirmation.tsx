import { type ReactElement, type ReactNode, type Ref, useId, useImperativeHandle, useRef } from 'react'

/** Asks whether to go on; whether the answer was yes. */
export type Confirming = { asked: () => Promise<boolean> }

type ConfirmationProps = { ref: Ref<Confirming>; title: string; button: string; children: ReactNode }

/** A question over the page, put once a form holds what it needs and before it is sent. */
export function Confirmation({ ref, title, button, children }: ConfirmationProps): ReactElement {
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const answer = useRef<(yes: boolean) => void>(undefined)
  useImperativeHandle(ref, () => ({
    asked: () =>
      new Promise((resolve) => {
        answer.current = resolve
        dialog.current?.showModal()
      }),
  }))
  const say = (yes: boolean) => {
    answer.current?.(yes)
    answer.current = undefined
    dialog.current?.close()
  }
  return (
    <dialog ref={dialog} className="over" aria-labelledby={id} onClose={() => say(false)}>
      <h2 id={id}>{title}</h2>
      {children}
      <div className="button-row">
        <button type="button" className="govuk-button" onClick={() => say(true)}>
          {button}
        </button>
        <button type="button" className="govuk-button govuk-button--secondary" onClick={() => say(false)}>
          Leave it
        </button>
      </div>
    </dialog>
  )
}
