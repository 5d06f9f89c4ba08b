import { assessEvidence } from '@casebook/core/evidence'
import { policeAndPublicHealth } from '@casebook/core/library'
import { provisionalCaseStudy } from '@casebook/core/readiness'
import { withChecks } from '@casebook/core/source'
import { EvidencePanel } from '@casebook/ui/evidence/evidence-panel'
import { LongText } from '@casebook/ui/long-text'
import { type ReactElement, useMemo } from 'react'
import { ActsPanel } from '../act/acts-panel.tsx'
import { Evaluations } from '../case-study/evaluations.tsx'
import { HowWeKnow } from '../case-study/how-we-know.tsx'
import { Sources } from '../case-study/sources.tsx'
import { WhatItSays } from '../case-study/what-it-says.tsx'
import { Comments } from '../discussion/comments.tsx'
import { PageTitle } from '../frame/page-title.tsx'
import { today } from '../frame/today.ts'
import { lastChecksOf, useChecks } from '../source/use-checks.ts'
import { useAtHand } from './opened.ts'
import { Timeline } from './timeline.tsx'

/** The case study as its newest revision stands: where it is on its way, how sure it is and why, and what it says. */
export function OverviewPage(): ReactElement {
  const { opened, title, person } = useAtHand()
  const asAt = today()
  const shown = useMemo(
    () => provisionalCaseStudy(opened.content, { asAt, model: policeAndPublicHealth.CaseStudy }),
    [opened.content, asAt],
  )
  const checks = useChecks(opened.id)
  const known = checks.known.data?.checks
  const checked = useMemo(() => withChecks(shown, lastChecksOf(known ?? [])), [shown, known])
  const assessment = useMemo(() => assessEvidence(checked, { asAt }), [checked, asAt])
  return (
    <article className="case-study">
      <PageTitle text={title} />
      <ActsPanel />
      <div className="case-study__summary">
        <LongText text={shown.summary} />
      </div>
      <EvidencePanel assessment={assessment} />
      <WhatItSays caseStudy={shown} />
      <Evaluations caseStudy={shown} />
      <HowWeKnow caseStudy={shown} />
      <Sources caseStudy={shown} checks={checks} person={person} />
      <Comments />
      <Timeline />
    </article>
  )
}
