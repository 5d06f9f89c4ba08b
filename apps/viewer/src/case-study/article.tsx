import { yearsInWords } from '@casebook/core/search'
import { EvidencePanel } from '@casebook/ui/evidence/evidence-panel'
import { LongText } from '@casebook/ui/long-text'
import { Section } from '@casebook/ui/section'
import { StageTag } from '@casebook/ui/stage-tag'
import { TermTags } from '@casebook/ui/term-tags'
import type { ReactElement, ReactNode } from 'react'
import { SourcesContext } from './cite.tsx'
import { Contents } from './contents.tsx'
import { partsOf } from './parts.tsx'
import type { ShownCaseStudy } from './shown.ts'

/** A case study from its title to its last part, as its public page, the preview and a fact-check show it. */
export function CaseStudyArticle({
  published,
  after,
}: {
  published: ShownCaseStudy
  /** What stands below a part besides, by the part's id; `head` is what comes before the parts. */
  after?: (part: string) => ReactNode
}): ReactElement {
  const { caseStudy, assessment, stage } = published
  const { title, summary, place, topics, themes, sources } = caseStudy
  const parts = partsOf(published)
  return (
    <SourcesContext value={sources}>
      <article className="case-study">
        <header className="case-study__head">
          <h1>{title || <span className="blank">No title yet</span>}</h1>
          <p className="case-study__where">
            {place.name || 'Place not known'} · {yearsInWords(caseStudy)} ·{' '}
            <StageTag stage={stage.stage} asAt={stage.asAt} />
          </p>
          <div className="case-study__summary">
            {summary ? <LongText text={summary} /> : <p className="blank">No summary yet.</p>}
          </div>
          <dl className="case-study__terms">
            <div>
              <dt>{topics.length === 1 ? 'Topic' : 'Topics'}</dt>
              <dd>{topics.length > 0 ? <TermTags kind="topic" ids={topics} /> : noneYet}</dd>
            </div>
            <div>
              <dt>{themes.length === 1 ? 'Theme' : 'Themes'}</dt>
              <dd>{themes.length > 0 ? <TermTags kind="theme" ids={themes} /> : noneYet}</dd>
            </div>
          </dl>
        </header>
        <div className="case-study__panel">
          <EvidencePanel assessment={assessment} />
          {after?.('head')}
        </div>
        <Contents parts={parts} />
        <div className="case-study__text">
          {parts.map(({ id, title: heading, draw }) => (
            <Section key={id} id={id} title={heading}>
              {draw(published)}
              {after?.(id)}
            </Section>
          ))}
        </div>
      </article>
    </SourcesContext>
  )
}

const noneYet = <span className="blank">None chosen yet</span>
