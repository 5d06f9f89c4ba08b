import { type ReactElement, type RefObject, type SyntheticEvent, useRef } from 'react'
import { filesAlone, filesLeftOut } from './files-alone.ts'
import type { Mark } from './mark.ts'

type PlainTextProps = {
  id: string
  value: string
  onChange: (markdown: string) => void
  marks: readonly Mark[]
  described: Record<string, string>
  readOnly: boolean
  onFocused: (focused: boolean) => void
  show: RefObject<(index: number) => void>
  /** Says what was left out of what was pasted or dropped. */
  say: (sentence: string) => void
}

/** The Markdown itself, for those who prefer it, and until the editor is there. */
export function PlainText(props: PlainTextProps): ReactElement {
  const { id, value, onChange, marks, described, readOnly, onFocused, show, say } = props
  const field = useRef<HTMLTextAreaElement>(null)
  show.current = (index) => {
    const mark = marks[index]
    if (!mark || !field.current) return
    field.current.focus()
    field.current.setSelectionRange(mark.start, mark.end)
  }
  const take = (event: SyntheticEvent, carried: DataTransfer) => {
    const isRefused = filesAlone(carried)
    if (isRefused) event.preventDefault()
    say(isRefused ? filesLeftOut : '')
  }
  return (
    <textarea
      ref={field}
      id={id}
      className="long-text-editor__plain"
      aria-describedby={described['aria-describedby']}
      aria-invalid={described['aria-invalid'] === 'true' || undefined}
      value={value}
      readOnly={readOnly}
      onChange={(event) => onChange(event.target.value)}
      onPaste={(event) => take(event, event.clipboardData)}
      onDrop={(event) => take(event, event.dataTransfer)}
      onFocus={() => onFocused(true)}
      onBlur={() => onFocused(false)}
    />
  )
}
