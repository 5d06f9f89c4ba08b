import type { ReactElement } from 'react'
import { CopyButton } from '../frame/copy-button.tsx'

type LetterTextProps = { paragraphs: string[]; action: { text: string; url: string } | null }

/** What a letter says, with its link to copy. */
export function LetterText({ paragraphs, action }: LetterTextProps): ReactElement {
  return (
    <section aria-labelledby="letter-text" className="letter__text">
      <h2 id="letter-text">What it says</h2>
      {paragraphs.map((paragraph, at) => (
        <p key={at} className="letter__paragraph">
          {paragraph}
        </p>
      ))}
      {action && (
        <>
          <p>{action.text}:</p>
          <p className="letter__link">{action.url}</p>
          <CopyButton text={action.url} what="the link" />
        </>
      )}
    </section>
  )
}
