import type { Path } from '@casebook/core/difference'
import { may } from '@casebook/core/person'
import { type ReactElement, useId, useState } from 'react'
import { ask } from '../api.ts'
import { useAtHand } from '../revision/opened.ts'
import { fieldAt } from '../writing/find-field.ts'
import { SayForm } from './say-form.tsx'
import { ThreadView } from './thread-view.tsx'
import { useThreads } from './use-discussion.ts'

/**
 * What is said of one field, beside it in the form: a button with how many comments are open, which opens them in place.
 * Stands within the page of a case study; `commentsOf` of the form draws it.
 */
export function FieldComments({ field }: { field: Path }): ReactElement | null {
  const hand = useAtHand()
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  const { data: threads = [] } = useThreads(hand.opened.id)
  const here = threads.filter((thread) => thread.field === field)
  const open = here.filter(({ resolved }) => !resolved)
  if (!may(hand.person, 'discussion.read').ok) return null
  return (
    <div className="field-comments">
      <button
        type="button"
        className={`field-comments__button${open.length > 0 ? ' field-comments__button--some' : ''}`}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {countInWords(open.length, here.length)}
        <span className="govuk-visually-hidden"> on: {fieldAt(field)?.label ?? 'this part'}</span>
      </button>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys pressed in a comment are not the form's: undo is of what is typed here */}
      <div
        id={id}
        hidden={!isOpen}
        className="field-comments__thread"
        onKeyDown={(event) => event.stopPropagation()}
      >
        {isOpen && (
          <>
            {here.map((thread) => (
              <ThreadView key={thread.id} hand={hand} thread={thread} isBesideField />
            ))}
            {may(hand.person, 'discussion.comment').ok && (
              <SayForm
                caseStudy={hand.opened.id}
                label="Your comment on this field"
                button="Comment"
                send={(text) => ask.discussion.comment.mutate({ caseStudy: hand.opened.id, field, text })}
              />
            )}
          </>
        )}
      </div>
    </div>
  )
}

function countInWords(open: number, all: number): string {
  if (open === 1) return '1 comment'
  if (open > 1) return `${open} comments`
  return all > 0 ? 'Comments, resolved' : 'Comment'
}
