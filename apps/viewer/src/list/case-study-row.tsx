import type { CaseStudyCard, SnippetPart } from '@casebook/core/search'
import { EvidenceLine } from '@casebook/ui/evidence/evidence-line'
import { plainText } from '@casebook/ui/long-text'
import { StageTag } from '@casebook/ui/stage-tag'
import { TermTags } from '@casebook/ui/term-tags'
import type { ReactElement } from 'react'

type Row = { card: CaseStudyCard; snippet?: readonly SnippetPart[]; heading?: 'h2' | 'h3' }

/** A case study in a list: enough to choose by, its evidence always in words. */
export function CaseStudyRow({ card, snippet = [], heading: Heading = 'h3' }: Row): ReactElement {
  return (
    <article className="row">
      <Heading className="row__title">
        <a href={`/case-studies/${card.slug}`}>{card.title}</a>
      </Heading>
      <p className="row__where">
        {card.place} · {card.years} · <StageTag stage={card.stage} asAt={card.stageAsAt} />
      </p>
      <EvidenceLine evidence={card.evidence} />
      <p className="row__text">
        {snippet.length > 0 ? <Snippet parts={snippet} /> : plainText(card.summary)}
      </p>
      <TermTags kind="topic" ids={card.topics} />
    </article>
  )
}

/** Rows one under another. */
export function CaseStudyRows({
  cards,
  heading,
}: {
  cards: readonly CaseStudyCard[]
  heading?: 'h2' | 'h3'
}): ReactElement {
  return (
    <ul className="rows">
      {cards.map((card) => (
        <li key={card.slug}>
          <CaseStudyRow card={card} {...(heading && { heading })} />
        </li>
      ))}
    </ul>
  )
}

function Snippet({ parts }: { parts: readonly SnippetPart[] }): ReactElement {
  let start = 0
  return (
    <>
      {parts.map(({ text, marked }) => {
        const key = start
        start += text.length + 1
        return marked ? <mark key={key}>{text}</mark> : <span key={key}>{text}</span>
      })}
    </>
  )
}
