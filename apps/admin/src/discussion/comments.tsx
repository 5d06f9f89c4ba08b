import { may } from '@casebook/core/person'
import { Section } from '@casebook/ui/section'
import { type ReactElement, useEffect, useRef, useState } from 'react'
import { ask } from '../api.ts'
import { Loading } from '../frame/loading.tsx'
import { TroubleInPlace } from '../frame/trouble.tsx'
import { useAtHand } from '../revision/opened.ts'
import { SayForm } from './say-form.tsx'
import { ThreadView } from './thread-view.tsx'
import { useThreads } from './use-discussion.ts'

/** All that is said of a case study and its fields; what is resolved is folded. Readers never see it. */
export function Comments(): ReactElement {
  const hand = useAtHand()
  const { data: threads, error, refetch } = useThreads(hand.opened.id)
  const [turned, setTurned] = useState<{ says: string } | null>(null)
  const told = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    if (turned) told.current?.focus()
  }, [turned])
  const open = threads?.filter(({ resolved }) => !resolved) ?? []
  const resolved = threads?.filter(({ resolved }) => resolved) ?? []
  return (
    <Section id="comments" title={open.length > 0 ? `Comments (${open.length} open)` : 'Comments'}>
      <p className="quiet">For those at the desk alone: readers never see them.</p>
      <p ref={told} role="status" tabIndex={-1}>
        {turned?.says}
      </p>
      {error && !threads && <TroubleInPlace error={error} again={refetch} />}
      {!threads && !error && <Loading what="the comments" />}
      {threads?.length === 0 && <p>Nobody has commented yet.</p>}
      {open.map((thread) => (
        <ThreadView key={thread.id} hand={hand} thread={thread} turned={(says) => setTurned({ says })} />
      ))}
      {resolved.length > 0 && (
        <details className="folded">
          <summary>
            {resolved.length === 1 ? '1 resolved comment' : `${resolved.length} resolved comments`}
          </summary>
          {resolved.map((thread) => (
            <ThreadView key={thread.id} hand={hand} thread={thread} turned={(says) => setTurned({ says })} />
          ))}
        </details>
      )}
      {threads && may(hand.person, 'discussion.comment').ok && (
        <div className="comments">
          <SayForm
            caseStudy={hand.opened.id}
            label="Comment on the case study as a whole"
            button="Comment"
            send={(text) => ask.discussion.comment.mutate({ caseStudy: hand.opened.id, field: '', text })}
          />
        </div>
      )}
    </Section>
  )
}
