import { may } from '@casebook/core/person'
import { useMutation } from '@tanstack/react-query'
import { type ReactElement, useState } from 'react'
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
}

/** A comment with its replies, and what can be done with it. */
export function ThreadView({ hand, thread, isBesideField = false }: ThreadViewProps): ReactElement {
  const [replying, setReplying] = useState(false)
  const on = { caseStudy: hand.opened.id, thread: thread.id }
  const turning = useMutation({
    mutationFn: () => (thread.resolved ? ask.discussion.reopen : ask.discussion.resolve).mutate(on),
    onSuccess: (threads) => threadsAre(on.caseStudy, threads),
  })
  const mayResolve = may(hand.person, 'discussion.resolve', { owner: thread.by.id }).ok
  const mayReply = may(hand.person, 'discussion.comment').ok && !thread.resolved
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
        {mayReply && !replying && (
          <button type="button" className="plain-button" onClick={() => setReplying(true)}>
            Reply<span className="govuk-visually-hidden"> to {thread.by.name}</span>
          </button>
        )}
        {mayResolve && (
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
      {mayReply && replying && (
        <SayForm
          caseStudy={on.caseStudy}
          label={`Your reply to ${thread.by.name}`}
          button="Reply"
          send={(text) => ask.discussion.reply.mutate({ ...on, text })}
          said={() => setReplying(false)}
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
