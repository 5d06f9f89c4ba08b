import type { Reason } from '@casebook/core/reason'
import { ErrorSummary } from '@casebook/ui/error-summary'
import type { ReactElement } from 'react'
import type { Desk } from '../desk/desk.ts'
import { PageHead } from '../site/page-head.tsx'
import { momentInWords } from './in-words.ts'
import { namedFields, type Typed } from './typed.ts'

export type Look = Awaited<ReturnType<Desk['areaAsk']['look']>>

/** Who asks whom for what, and the code that shows that the mailbox is theirs. Nothing of what is written stands here. */
export function DoorPage({
  look,
  reasons,
  typed,
}: {
  look: Look
  reasons: readonly Reason[]
  typed: Typed | null
}): ReactElement {
  const { askedBy, name, mailbox, expiresAt, isCodeSent } = look
  const wrongCode = reasons.find(({ field }) => field === 'code')
  return (
    <div className="stack">
      <PageHead
        title={`${reasons.length > 0 ? 'Error: ' : ''}Check the facts`}
        description="Somebody in the area is asked to check facts."
        listed={false}
      />
      <ErrorSummary reasons={reasons} hrefOf={() => '#code'} />
      <h1>Check the facts</h1>
      <p className="lead">
        {askedBy} asks {name} to look whether a case study about work in their area is right.
      </p>
      <ol className="points points--steps">
        <li>We send a code to your mailbox, {mailbox}, so that nobody else gets in by this link.</li>
        <li>You see the page as it is to be, and say of each part whether it is right.</li>
        <li>You send your answers. You need no account, and nothing becomes public by it.</li>
      </ol>
      <p>
        The link works until {momentInWords(expiresAt)}. You can save what you have done, and go on another
        day.
      </p>
      {isCodeSent && (
        <form method="post" className="code">
          <Carried typed={typed} />
          <h2>Type the code</h2>
          <p>
            We sent it to {mailbox}. It works for 15 minutes. If it does not come, look under unwanted mail.
          </p>
          <div className={`govuk-form-group${wrongCode ? ' govuk-form-group--error' : ''}`}>
            <label className="govuk-label" htmlFor="code">
              The code in the newest letter, six digits
            </label>
            {wrongCode && (
              <p id="code-error" className="govuk-error-message">
                <span className="govuk-visually-hidden">Error:</span> {wrongCode.says}
              </p>
            )}
            <input
              className={`govuk-input govuk-input--width-10${wrongCode ? ' govuk-input--error' : ''}`}
              id="code"
              name="code"
              type="text"
              inputMode="numeric"
              autoComplete="one-time-code"
              spellCheck={false}
              aria-describedby={wrongCode ? 'code-error' : undefined}
            />
          </div>
          <button className="govuk-button" type="submit" name="do" value="enter">
            Go on
          </button>
        </form>
      )}
      <form method="post">
        <Carried typed={typed} />
        <button
          className={`govuk-button${isCodeSent ? ' govuk-button--secondary' : ''}`}
          type="submit"
          name="do"
          value="send-code"
        >
          {isCodeSent ? 'Send another code' : 'Send me the code'}
        </button>
      </form>
    </div>
  )
}

/** What was typed before the code had to be shown again goes along, so that it is kept once it was. */
function Carried({ typed }: { typed: Typed | null }): ReactElement | null {
  if (!typed) return null
  return (
    <>
      {namedFields(typed).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
    </>
  )
}
