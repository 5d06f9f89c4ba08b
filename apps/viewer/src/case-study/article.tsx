import { type PublishedCaseStudy, yearsInWords } from '@casebook/core/search'
import { EvidencePanel } from '@casebook/ui/evidence/evidence-panel'
import { LongText } from '@casebook/ui/long-text'
import { Section } from '@casebook/ui/section'
import { StageTag } from '@casebook/ui/stage-tag'
import { TermTags } from '@casebook/ui/term-tags'
import type { ReactElement } from 'react'
import { SourcesContext } from './cite.tsx'
import { Contents } from './contents.tsx'
import { partsOf } from './parts.tsx'

/** A case study from its title to its last part, as its public page, the preview and a fact-check show it. */
export function CaseStudyArticle({ published }: { published: PublishedCaseStudy }): ReactElement {
  const { caseStudy, assessment, stage } = published
  const { title, summary, place, topics, themes, sources } = caseStudy
  const parts = partsOf(published)
  return (
    <SourcesContext value={sources}>
      <article className="case-study">
        <header className="case-study__head">
          <h1>{title}</h1>
          <p className="case-study__where">
            {place.name} · {yearsInWords(caseStudy)} · <StageTag stage={stage.stage} asAt={stage.asAt} />
          </p>
          <div className="case-study__summary">
            <LongText text={summary} />
          </div>
          <dl className="case-study__terms">
            <div>
              <dt>{topics.length === 1 ? 'Topic' : 'Topics'}</dt>
              <dd>
                <TermTags kind="topic" ids={topics} />
              </dd>
            </div>
            <div>
              <dt>{themes.length === 1 ? 'Theme' : 'Themes'}</dt>
              <dd>
                <TermTags kind="theme" ids={themes} />
              </dd>
            </div>
          </dl>
        </header>
        <div className="case-study__panel">
          <EvidencePanel assessment={assessment} />
        </div>
        <Contents parts={parts} />
        <div className="case-study__text">
          {parts.map(({ id, title: heading, draw }) => (
            <Section key={id} id={id} title={heading}>
              {draw(published)}
            </Section>
          ))}
        </div>
      </article>
    </SourcesContext>
  )
}
