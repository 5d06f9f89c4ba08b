import type { ReactElement } from 'react'
import { tools } from './tools.ts'

const others = [
  { label: 'Line within a paragraph', keys: 'Shift+Enter' },
  { label: 'Deeper in the list', keys: 'Ctrl+]' },
  { label: 'Out of the list', keys: 'Ctrl+[' },
  { label: 'To the buttons', keys: 'Alt+F10' },
  { label: 'Back to the text', keys: 'Escape' },
]

/** The keys that do what the buttons do, to be looked up. */
export function KeysList(): ReactElement {
  return (
    <details className="long-text-editor__keys">
      <summary>Keys</summary>
      <ul>
        {[...tools, ...others]
          .filter(({ keys }) => keys !== '')
          .map(({ label, keys }) => (
            <li key={label}>
              {label}: <kbd>{asHere(keys)}</kbd>
            </li>
          ))}
      </ul>
    </details>
  )
}

/** On Apple's keyboards the key is another one. */
function asHere(keys: string): string {
  return /Mac|iP(?:hone|ad)/.test(navigator.userAgent) ? keys.replace('Ctrl', 'Cmd') : keys
}
