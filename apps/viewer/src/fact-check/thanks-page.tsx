import type { ReactElement } from 'react'
import { PageHead } from '../site/page-head.tsx'
import type { Look } from './door-page.tsx'

/** What happens to the answers, and how to say more. */
export function ThanksPage({ look: { askedBy } }: { look: Look }): ReactElement {
  return (
    <div className="stack">
      <PageHead title="Thank you" description="The answers are with the editors." listed={false} />
      <h1>Thank you: your answers are with the editors</h1>
      <h2>What happens next</h2>
      <ul className="points">
        <li>{askedBy} reads what you answered, and had a letter that it is there.</li>
        <li>What you said would be right is looked into, and the case study is mended where it has to be.</li>
        <li>
          Where nothing was wrong, the page can say that the area confirmed it: with your name, as you were
          asked by it, and the day.
        </li>
        <li>It is published only after somebody else has reviewed it.</li>
      </ul>
      <p>
        This link has done its work. To say more, or if you do not want to be named, answer the letter by
        which {askedBy} asked you, or ask for a new link.
      </p>
    </div>
  )
}
