import { LongText } from '@casebook/core/long-text'
import { parse, type Verdict } from '@casebook/core/reason'
import { type ReactElement, useEffect, useId, useRef, useState } from 'react'
import { TextArea } from '../act/controls.tsx'
import { CheckedForm } from '../frame/checked-form.tsx'
import { type Thread, threadsAre } from './use-discussion.ts'

type SayFormProps = {
  caseStudy: string
  label: string
  button: string
  send: (text: string) => Promise<Thread[]>
  said?: () => void
}

/** A comment or a reply, which is plain text. Once it is said there is room for the next. */
export function SayForm({ caseStudy, label, button, send, said }: SayFormProps): ReactElement {
  const within = useId()
  const [written, setWritten] = useState(0)
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (written > 0) place.current?.querySelector('textarea')?.focus()
  }, [written])
  const sendAndShow = async (text: string) => {
    threadsAre(caseStudy, await send(text))
    setWritten(written + 1)
    said?.()
  }
  return (
    <div ref={place}>
      <p role="status" className="govuk-visually-hidden">
        {written > 0 && 'It is said.'}
      </p>
      <CheckedForm
        key={written}
        within={within}
        check={textIn}
        send={sendAndShow}
        button={{ text: button, whileSending: 'Sending…' }}
      >
        <TextArea name="text" label={label} rows={3} />
      </CheckedForm>
    </div>
  )
}

function textIn(typed: unknown): Verdict<string> {
  const text = typeof typed === 'object' && typed !== null && 'text' in typed ? String(typed.text) : ''
  if (text.trim() === '')
    return { ok: false, reasons: [{ rule: 'missing', says: 'Write what you want to say.', field: 'text' }] }
  const verdict = parse(LongText, text)
  return verdict.ok
    ? verdict
    : { ok: false, reasons: verdict.reasons.map((reason) => ({ ...reason, field: 'text' })) }
}
