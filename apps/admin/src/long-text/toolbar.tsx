import { type KeyboardEvent, type ReactElement, useRef, useState } from 'react'
import { type ToolName, type ToolState, tools } from './tools.ts'

type ToolbarProps = {
  /** Of the text that it works on. */
  id: string
  label: string
  stateOf: (name: ToolName) => ToolState
  onUse: (name: ToolName) => void
  /** Back to the text. */
  onLeave: () => void
}

/** One stop for Tab; arrows, Home and End go from tool to tool, and Escape back to the text. */
export function Toolbar({ id, label, stateOf, onUse, onLeave }: ToolbarProps): ReactElement {
  const bar = useRef<HTMLDivElement>(null)
  const [current, setCurrent] = useState<ToolName>('strong')
  const shown = tools.filter(({ name }) => !stateOf(name).hidden)
  const at = Math.max(
    shown.findIndex(({ name }) => name === current),
    0,
  )
  const move = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onLeave()
    const to = placeAfter(event.key, at, shown.length)
    if (to === undefined && event.key !== 'Escape') return
    event.preventDefault()
    if (to === undefined) return
    bar.current?.querySelectorAll('button')[to]?.focus()
  }
  return (
    <div
      ref={bar}
      id={`${id}-toolbar`}
      role="toolbar"
      aria-label={`${label}: formatting`}
      aria-controls={id}
      className="long-text-editor__toolbar"
      onKeyDown={move}
    >
      {shown.map(({ name, label: words, keys }, place) => {
        const { pressed, disabled = false } = stateOf(name)
        return (
          <button
            key={name}
            type="button"
            className={`long-text-editor__tool long-text-editor__tool--${name}`}
            tabIndex={place === at ? 0 : -1}
            aria-pressed={pressed}
            aria-disabled={disabled}
            aria-keyshortcuts={keys.replaceAll('Ctrl', 'Control') || undefined}
            title={keys ? `${words} (${keys})` : undefined}
            onFocus={() => setCurrent(name)}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => disabled || onUse(name)}
          >
            {words}
          </button>
        )
      })}
    </div>
  )
}

function placeAfter(key: string, at: number, length: number): number | undefined {
  switch (key) {
    case 'ArrowRight':
      return (at + 1) % length
    case 'ArrowLeft':
      return (at - 1 + length) % length
    case 'Home':
      return 0
    case 'End':
      return length - 1
    default:
      return undefined
  }
}
