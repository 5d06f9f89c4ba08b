import { type ReactElement, useId, useRef, useState } from 'react'
import { KeysList } from './keys-list.tsx'
import type { Mark } from './mark.ts'
import { MarkedWords } from './marked-words.tsx'
import { PlainText } from './plain-text.tsx'
import { RoomLeft } from './room-left.tsx'
import { Toolbar } from './toolbar.tsx'
import { waiting } from './tools.ts'
import { useRichText } from './use-rich-text.ts'
import { useWayOfWriting } from './way-of-writing.ts'

export type LongTextEditorProps = {
  /** Of the element that is typed in, so that `#id` in an error summary leads to it. */
  id: string
  label: string
  hint?: string | undefined
  /** Markdown, as core's LongText holds it; empty where nothing is written yet. */
  value: string
  /** Called with the Markdown after each change that a person makes, and never for a `value` that came from outside. */
  onChange: (markdown: string) => void
  /** What the checks found in `value`; what is out of date is looked for by its words. */
  marks: readonly Mark[]
  /** Asked for a reason to keep the words. Without it, no button offers one. */
  onMark?: ((mark: Mark) => void) | undefined
  /** Ids of what else describes the field, such as its error message. */
  describedBy?: string | undefined
  invalid?: boolean | undefined
  readOnly?: boolean | undefined
}

/** Long text to write: paragraphs, headings, lists, quotes, links and tables, kept as Markdown. */
export function LongTextEditor(props: LongTextEditorProps): ReactElement {
  const {
    id,
    label,
    hint,
    value,
    onChange,
    marks,
    onMark,
    describedBy,
    invalid = false,
    readOnly = false,
  } = props
  const [way, choose] = useWayOfWriting()
  const loading = useRichText(way === 'rich')
  /** Whoever is typing when the editor comes is not disturbed: it takes its place once they have left the field. */
  const [typing, setTyping] = useState(false)
  const [said, say] = useState('')
  const show = useRef<(index: number) => void>(() => undefined)
  const labelId = useId()

  const describing = [
    hint && `${id}-hint`,
    describedBy,
    marks.length > 0 && `${id}-marks`,
    `${id}-help`,
  ].filter(Boolean)
  const described: Record<string, string> = {
    id,
    role: 'textbox',
    class: 'long-text long-text-editor__text',
    'aria-multiline': 'true',
    'aria-labelledby': labelId,
    'aria-describedby': describing.join(' '),
    'aria-invalid': String(invalid),
    'aria-readonly': String(readOnly),
    tabindex: '0',
  }
  const field = { id, value, onChange, marks, described, readOnly, show }
  const Rich = way === 'rich' && loading.at === 'loaded' && !typing ? loading.RichText : undefined

  const byButtons = way === 'rich' && loading.at !== 'failed'

  return (
    <div className={`govuk-form-group long-text-editor${invalid ? ' long-text-editor--wrong' : ''}`}>
      <label id={labelId} className="govuk-label field__label" htmlFor={id}>
        {label}
      </label>
      {hint && (
        <div id={`${id}-hint`} className="govuk-hint">
          {hint}
        </div>
      )}
      {Rich ? (
        <Rich {...field} label={label} />
      ) : (
        <>
          {byButtons && (
            <Toolbar
              id={id}
              label={label}
              stateOf={waiting}
              onUse={() => undefined}
              onLeave={() => undefined}
            />
          )}
          <PlainText {...field} onFocused={setTyping} say={say} />
          <p className="long-text-editor__said" role="status">
            {said}
          </p>
        </>
      )}
      <div className="long-text-editor__foot">
        <p id={`${id}-help`} className="long-text-editor__help">
          {byButtons
            ? 'Alt+F10 goes to the buttons, Escape back to the text, Tab to the next field.'
            : 'Written as Markdown.'}
        </p>
        <RoomLeft value={value} />
        <button
          type="button"
          className="long-text-editor__button"
          aria-pressed={way === 'plain'}
          onClick={() => choose(way === 'plain' ? 'rich' : 'plain')}
        >
          Plain text
        </button>
        {byButtons && <KeysList />}
      </div>
      <MarkedWords id={id} marks={marks} onShow={(index) => show.current(index)} onMark={onMark} />
    </div>
  )
}
