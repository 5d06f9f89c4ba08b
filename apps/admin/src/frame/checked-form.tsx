import type { Reason, Verdict } from '@casebook/core/reason'
import { useMutation } from '@tanstack/react-query'
import { createContext, type FormEvent, type ReactElement, type ReactNode, useState } from 'react'
import { reasonsIn } from '../api.ts'
import { Refused } from './refused.tsx'

/** The form that a field stands in, and what is wrong with what was typed. */
export const FormContext = createContext<{ within: string; reasons: readonly Reason[] }>({
  within: '',
  reasons: [],
})

type CheckedFormProps<Given> = {
  /** Ids are made of it, so that two forms on a page do not mix. */
  within: string
  /** The check that the server makes too. */
  check: (typed: unknown) => Verdict<Given>
  send: (given: Given) => Promise<unknown>
  button: { text: string; whileSending: string }
  /** The fields. */
  children: ReactNode
}

/**
 * A form that is checked before it is sent. What stands in the way, here or at the server, is said at the top and at the
 * fields, and what was typed stays.
 */
export function CheckedForm<Given>({
  within,
  check,
  send,
  button,
  children,
}: CheckedFormProps<Given>): ReactElement {
  const [reasons, setReasons] = useState<readonly Reason[]>([])
  const sending = useMutation({ mutationFn: send, onError: (error) => setReasons(reasonsIn(error)) })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const given = check(Object.fromEntries(new FormData(event.currentTarget)))
    setReasons(given.ok ? [] : given.reasons)
    if (given.ok && !sending.isPending) sending.mutate(given.value)
  }
  return (
    <form onSubmit={submit} noValidate>
      <FormContext value={{ within, reasons }}>
        <Refused reasons={reasons} within={within} />
        {children}
      </FormContext>
      <button type="submit" className="govuk-button" aria-disabled={sending.isPending}>
        {sending.isPending ? button.whileSending : button.text}
      </button>
    </form>
  )
}
