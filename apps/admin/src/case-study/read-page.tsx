import { yearsInWords } from '@casebook/core/search'
import { EvidencePanel } from '@casebook/ui/evidence/evidence-panel'
import { LongText } from '@casebook/ui/long-text'
import { StageTag } from '@casebook/ui/stage-tag'
import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { Link, useParams } from 'react-router'
import { api } from '../api.ts'
import { Loading } from '../frame/loading.tsx'
import { PageTitle } from '../frame/page-title.tsx'
import { Trouble } from '../frame/trouble.tsx'
import { Evaluations } from './evaluations.tsx'
import { HowWeKnow } from './how-we-know.tsx'
import { authorInWords, madeInWords } from './revision-words.ts'
import { Sources } from './sources.tsx'
import { WhatItSays } from './what-it-says.tsx'

/** One case study as it stands: how sure it is and why, what it says, how we know it, and its sources. */
export function ReadPage(): ReactElement {
  const { slug = '' } = useParams()
  const { data, error, refetch } = useQuery(api.caseStudy.read.queryOptions({ slug }))
  if (error) return <Trouble error={error} again={refetch} />
  if (!data) return <Loading what="the case study" />
  const { caseStudy, assessment, stage, revision } = data
  return (
    <article className="case-study">
      <nav aria-label="Back" className="back">
        <Link to="/">
          <span aria-hidden="true">← </span>Case studies
        </Link>
      </nav>
      <PageTitle text={caseStudy.title} />
      <p className="quiet">
        {caseStudy.place.name} · {yearsInWords(caseStudy)} ·{' '}
        <StageTag stage={stage.stage} asAt={stage.asAt} />
      </p>
      <p className="quiet">
        Published, {madeInWords(revision)}, by {authorInWords(revision.author)}.
        {revision.note && ` ${revision.note}`}{' '}
        <a href={`/case-studies/${caseStudy.slug}`}>See it as readers do</a>
      </p>
      <div className="case-study__summary">
        <LongText text={caseStudy.summary} />
      </div>
      <EvidencePanel assessment={assessment} />
      <WhatItSays caseStudy={caseStudy} />
      <Evaluations caseStudy={caseStudy} />
      <HowWeKnow caseStudy={caseStudy} />
      <Sources sources={caseStudy.sources} />
    </article>
  )
}
