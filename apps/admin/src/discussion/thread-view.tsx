import { mayReopen, mayReply, mayResolve } from '@casebook/core/discussion'
import { useMutation } from '@tanstack/react-query'
import { type ReactElement, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { Link } from 'react-router'
import { ask, reasonsIn } from '../api.ts'
import { momentInWords } from '../frame/moments.ts'
import type { AtHand } from '../revision/opened.ts'
import { wayTo } from '../revision/way.ts'
import { fieldId } from '../writing/place.ts'
import { isGone } from './is-gone.ts'
import { SayForm } from './say-form.tsx'
import { type Thread, threadsAre } from './use-discussion.ts'

type ThreadViewProps = {
  hand: AtHand
  thread: Thread
  /** Where it stands beside its field, that need not be named. */
  isBesideField?: boolean
  /** Told once it was resolved or opened again, where it moves to another place on the page. */
  turned?: (says: string) => void
}

/** A comment with its replies, and what can be done with it. */
export function ThreadView({ hand, thread, isBesideField = false, turned }: ThreadViewProps): ReactElement {
  const [replying, setReplying] = useState(false)
  const replyButton = useRef<HTMLButtonElement>(null)
  const stopReplying = () => {
    flushSync(() => setReplying(false))
    replyButton.current?.focus()
  }
  const on = { caseStudy: hand.opened.id, thread: thread.id }
  const turning = useMutation({
    mutationFn: () => (thread.resolved ? ask.discussion.reopen : ask.discussion.resolve).mutate(on),
    onSuccess: (threads) => {
      threadsAre(on.caseStudy, threads)
      turned?.(`The comment by ${thread.by.name} is ${thread.resolved ? 'open again' : 'resolved'}.`)
    },
  })
  const asked = { begunBy: thread.by.id, isResolved: thread.resolved !== null }
  const canTurn = (thread.resolved ? mayReopen : mayResolve)(hand.person, asked).ok
  const canReply = mayReply(hand.person, asked).ok
  return (
    <article className="thread" id={`comment-${thread.id}`} aria-label={`Comment by ${thread.by.name}`}>
      {!isBesideField && <About hand={hand} thread={thread} />}
      <Said {...thread} />
      {thread.replies.map((reply) => (
        <div key={reply.id} className="thread__reply">
          <Said {...reply} />
        </div>
      ))}
      {thread.resolved && (
        <p className="quiet">
          Resolved by {thread.resolved.by.name}, {momentInWords(thread.resolved.at)}.
        </p>
      )}
      <div className="thread__ways">
        {canReply && !replying && (
          <button ref={replyButton} type="button" className="plain-button" onClick={() => setReplying(true)}>
            Reply<span className="govuk-visually-hidden"> to {thread.by.name}</span>
          </button>
        )}
        {canTurn && (
          <button
            type="button"
            className="plain-button"
            aria-disabled={turning.isPending}
            onClick={() => !turning.isPending && turning.mutate()}
          >
            {thread.resolved ? 'Open it again' : 'Resolve'}
            <span className="govuk-visually-hidden">: the comment by {thread.by.name}</span>
          </button>
        )}
      </div>
      {turning.error && (
        <div role="alert" className="govuk-error-message">
          {reasonsIn(turning.error)
            .map(({ says }) => says)
            .join(' ')}
        </div>
      )}
      {canReply && replying && (
        <SayForm
          caseStudy={on.caseStudy}
          label={`Your reply to ${thread.by.name}`}
          button="Reply"
          send={(text) => ask.discussion.reply.mutate({ ...on, text })}
          said={stopReplying}
        />
      )}
    </article>
  )
}

/** The field that a comment is about, or that it is gone. */
function About({ hand, thread: { field, about, revision } }: ThreadViewProps): ReactElement {
  if (field === '') return <p className="thread__about">On the case study, at revision {revision}</p>
  return (
    <p className="thread__about">
      {isGone(hand.opened.content, field) ? (
        <>
          On {about}, which is not there any more; written at revision {revision}
        </>
      ) : (
        <>
          On <Link to={wayTo(hand, `write#${fieldId(field)}`)}>{about}</Link>, at revision {revision}
        </>
      )}
    </p>
  )
}

function Said({ by, at, text }: Pick<Thread, 'by' | 'at' | 'text'>): ReactElement {
  return (
    <>
      <p className="thread__who">
        <b>{by.name}</b>, <time dateTime={at}>{momentInWords(at)}</time>
      </p>
      <p className="thread__text">{text}</p>
    </>
  )
}
