import { accept } from '@casebook/core/reason'
import { askDays } from '@casebook/core/revision'
import { type ReactElement, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { api, ask, queryClient } from '../api.ts'
import { CheckedForm } from '../frame/checked-form.tsx'
import { CopyButton } from '../frame/copy-button.tsx'
import { Field } from '../frame/field.tsx'

type Typed = { name: string; email: string; until: string }

/** Asks somebody; the link is shown once more, to be copied where no mail goes out. */
export function AskForm({ caseStudy, revision }: { caseStudy: string; revision: number }): ReactElement {
  const [asked, setAsked] = useState<{ name: string; link: string } | null>(null)
  const told = useRef<HTMLDivElement>(null)
  const more = useRef<HTMLElement>(null)
  useEffect(() => {
    if (asked) told.current?.focus()
  }, [asked])
  const askMore = () => {
    flushSync(() => setAsked(null))
    more.current?.focus()
  }
  const send = async ({ name, email, until }: Typed) => {
    const given = await ask.areaAsk.ask.mutate({ caseStudy, revision, name, email, until })
    setAsked({ name: given.ask.name, link: given.link })
    await queryClient.invalidateQueries({ queryKey: api.areaAsk.pathKey() })
  }
  if (asked)
    return (
      <div ref={told} tabIndex={-1} className="notice area-ask__told" role="status">
        <p>
          <strong>{asked.name} was asked.</strong> A letter with this link is on its way. You can copy it now,
          and not later:
        </p>
        <p className="letter__link">{asked.link}</p>
        <CopyButton text={asked.link} what="the link" />
        <p>The code goes to the mailbox that you named, and to nobody else.</p>
        <button type="button" className="govuk-button" onClick={askMore}>
          Ask somebody else
        </button>
      </div>
    )
  return (
    <details className="folded">
      <summary ref={more}>Ask somebody in the area about revision {revision}</summary>
      <div className="area-ask__form">
        <CheckedForm<Typed>
          within="ask-area"
          check={(typed) => accept(asTyped(typed))}
          send={send}
          button={{ text: 'Send the link', whileSending: 'Sending' }}
        >
          <Field
            name="name"
            label="Name"
            hint="As the page can name them where they confirm it: a person, or a team with its place."
            input={{ autoComplete: 'off' }}
          />
          <Field
            name="email"
            label="Email address"
            hint="The code goes there, so it has to be theirs."
            input={{ type: 'email', autoComplete: 'off', spellCheck: false }}
          />
          <Field
            name="until"
            label="The link works until (optional)"
            hint={`The last day, at most ${askDays.most} days from now; ${askDays.usual} days where you leave it blank.`}
            input={{ type: 'date' }}
          />
        </CheckedForm>
      </div>
    </details>
  )
}

/** What is wrong with it is said by the server, by core's rules. */
function asTyped(typed: unknown): Typed {
  const of = (name: string) => {
    const value: unknown = typeof typed === 'object' && typed !== null ? Reflect.get(typed, name) : ''
    return typeof value === 'string' ? value : ''
  }
  return { name: of('name'), email: of('email'), until: of('until') }
}
