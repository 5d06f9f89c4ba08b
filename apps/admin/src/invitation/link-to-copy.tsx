import { type ReactElement, type ReactNode, useEffect, useRef } from 'react'
import { CopyButton } from '../frame/copy-button.tsx'
import { dayInWords } from '../frame/moments.ts'
import type { Invited } from '../person/answers.ts'

/** The link of an invitation, which is told this once. */
export function LinkToCopy({ invited, children }: { invited: Invited; children?: ReactNode }): ReactElement {
  const { person, link, expiresAt } = invited
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <div className="notice link-told">
      <h3 ref={heading} tabIndex={-1}>
        {person.name} is invited
      </h3>
      <p>
        A letter with this link was written to {person.email}, and goes out where a mail server is set. You
        can give them the link yourself too: it is shown now and never again, works once, and holds until{' '}
        {dayInWords(expiresAt)}.
      </p>
      <p className="link-to-copy">
        <code>{link}</code>
      </p>
      <CopyButton text={link} what="the link" />
      {children}
    </div>
  )
}
