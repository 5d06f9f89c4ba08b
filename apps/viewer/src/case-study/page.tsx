import { yearsInWords } from '@casebook/core/search'
import { Breadcrumbs } from '@casebook/ui/breadcrumbs'
import { EvidencePanel } from '@casebook/ui/evidence/evidence-panel'
import { LongText, plainText } from '@casebook/ui/long-text'
import { Section } from '@casebook/ui/section'
import { StageTag } from '@casebook/ui/stage-tag'
import { TermTags } from '@casebook/ui/term-tags'
import type { ReactElement } from 'react'
import { data } from 'react-router'
import { visitContext } from '../api.ts'
import { PageHead } from '../site/page-head.tsx'
import { Unsent } from '../site/unsent.ts'
import type { Route } from './+types/page'
import { SourcesContext } from './cite.tsx'
import { Contents } from './contents.tsx'
import { partsOf } from './parts.tsx'

export async function loader({ params, context }: Route.LoaderArgs) {
  const published = await context.get(visitContext).api.caseStudy(params.slug)
  if (!published) throw data(null, { status: 404 })
  return new Unsent(published)
}

export default function CaseStudyPage({ loaderData }: Route.ComponentProps): ReactElement {
  const published = loaderData.found
  const { caseStudy, assessment, stage } = published
  const { slug, title, summary, place, topics, themes, sources } = caseStudy
  const parts = partsOf(published)
  return (
    <SourcesContext value={sources}>
      <PageHead title={title} description={plainText(summary)} path={`/case-studies/${slug}`} />
      <Breadcrumbs
        trail={[
          { text: 'Home', href: '/' },
          { text: 'Case studies', href: '/search' },
        ]}
      />
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
