import { type ReactElement, useState } from 'react'

/** Copies a text, and says that it did, or what to do where the browser does not let it. */
export function CopyButton({ text, what }: { text: string; what: string }): ReactElement {
  const [said, say] = useState('')
  const copy = () => {
    // Without https a browser offers no clipboard at all.
    const copied = navigator.clipboard?.writeText(text) ?? Promise.reject(new Error('no clipboard'))
    copied.then(
      () => say('Copied.'),
      () => say('Your browser does not let us copy: select the text and copy it yourself.'),
    )
  }
  return (
    <p className="copy">
      <button type="button" className="govuk-button govuk-button--secondary" onClick={copy}>
        Copy {what}
      </button>{' '}
      <span role="status">{said}</span>
    </p>
  )
}
