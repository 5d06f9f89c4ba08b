import { type KeyboardEvent, type ReactElement, useState } from 'react'
import { useForm } from './form-context.ts'
import type { Choice } from './form-field.ts'
import type { Described } from './labelled.tsx'
import { inputClass } from './text-controls.tsx'

type ComboboxProps = {
  readonly described: Described
  /** What the list of suggestions is called. */
  readonly label: string
  readonly of: readonly Choice[]
  /** Whether what is not suggested may be added as it was typed. */
  readonly free?: boolean
  readonly onChoose: (value: string) => void
}

const most = 12

/**
 * A line to type in that suggests what can be chosen (the combobox of the ARIA practices): arrows move through the list,
 * Enter chooses, Escape closes it. What is suggested is text, so that a name can hold any character.
 */
export function Combobox({ described, label, of, free = false, onChoose }: ComboboxProps): ReactElement {
  const { announce } = useForm()
  const [typed, setTyped] = useState('')
  const [open, setOpen] = useState(false)
  const [at, setAt] = useState(-1)
  const found = suggestions(of, typed)
  const isOpen = open && found.length > 0
  const listId = `${described.id}-list`
  const choose = (value: string) => {
    onChoose(value)
    setTyped('')
    setAt(-1)
    setOpen(false)
  }
  const type = (text: string) => {
    setTyped(text)
    setAt(-1)
    setOpen(true)
    announce(inWords(suggestions(of, text).length, free))
  }
  const enter = () => {
    const picked = found[at] ?? (found.length === 1 && !free ? found[0] : undefined)
    if (picked && isOpen) choose(picked.value)
    else if (free && typed.trim() !== '') choose(typed.trim())
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      setOpen(true)
      setAt(stepped(at, event.key === 'ArrowDown' ? 1 : -1, found.length))
    } else if (event.key === 'Enter') enter()
    else if (event.key === 'Escape' && isOpen) setOpen(false)
    else return
    event.preventDefault()
  }
  return (
    <div className="combobox">
      <input
        {...described}
        className={inputClass(described)}
        role="combobox"
        aria-expanded={isOpen}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={isOpen && at >= 0 ? `${listId}-${at}` : undefined}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => type(event.target.value)}
        onKeyDown={onKeyDown}
        onClick={() => setOpen(true)}
        onBlur={() => setOpen(false)}
      />
      {free && (
        <button
          type="button"
          className="combobox__add"
          data-beside
          onClick={() => typed.trim() !== '' && choose(typed.trim())}
        >
          Add <span className="govuk-visually-hidden">to {label}</span>
        </button>
      )}
      <div id={listId} role="listbox" aria-label={label} className="combobox__list" hidden={!isOpen}>
        {found.map(({ value, label: name }, index) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the input keeps the focus and names the option that is active
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are heard at the input
          <div
            key={value}
            id={`${listId}-${index}`}
            role="option"
            aria-selected={index === at}
            className="combobox__option"
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => choose(value)}
          >
            {name}
          </div>
        ))}
      </div>
    </div>
  )
}

function stepped(at: number, by: 1 | -1, length: number): number {
  if (length === 0) return -1
  return at < 0 && by < 0 ? length - 1 : (at + by + length) % length
}

/** Those that start with what was typed, then those that hold it. */
function suggestions(of: readonly Choice[], typed: string): readonly Choice[] {
  const words = plain(typed)
  if (words === '') return of.slice(0, most)
  const starts = of.filter(({ label }) => plain(label).startsWith(words))
  const holds = of.filter((each) => !starts.includes(each) && plain(each.label).includes(words))
  return [...starts, ...holds].slice(0, most)
}

function plain(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/[\p{M}’']/gu, '')
}

function inWords(count: number, free: boolean): string {
  if (count === 0) return free ? 'Nothing to suggest: press Enter to add it.' : 'Nothing found.'
  return count === 1 ? '1 to choose from.' : `${count} to choose from.`
}
