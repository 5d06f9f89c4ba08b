import { caseStudyJsonLd, jsonLdScriptText } from '@casebook/exchange/json-ld'
import { Breadcrumbs } from '@casebook/ui/breadcrumbs'
import { plainText } from '@casebook/ui/long-text'
import type { ReactElement } from 'react'
import { data } from 'react-router'
import { visitContext } from '../api.ts'
import { publishedOf } from '../download/published.ts'
import { StructuredData } from '../download/structured-data.tsx'
import { PageHead } from '../site/page-head.tsx'
import { Unsent } from '../site/unsent.ts'
import type { Route } from './+types/page'
import { CaseStudyArticle } from './article.tsx'
import { TimelineContext } from './timeline.tsx'
import { Withdrawn } from './withdrawn.tsx'

export async function loader({ params, context }: Route.LoaderArgs) {
  const { api, baseUrl } = context.get(visitContext)
  const published = await api.caseStudy(params.slug)
  if (!published) throw data(null, { status: 404 })
  const told = publishedOf(published, { library: await api.library(), baseUrl })
  const structured = jsonLdScriptText(caseStudyJsonLd(published.caseStudy, told))
  return new Unsent({ published, structured, timeline: await api.timeline(params.slug) })
}

export default function CaseStudyPage({ loaderData }: Route.ComponentProps): ReactElement {
  const { published, structured, timeline } = loaderData.found
  const { slug, title, summary } = published.caseStudy
  const { withdrawn } = published.revision
  return (
    <>
      <PageHead
        title={withdrawn ? `Withdrawn: ${title}` : title}
        description={plainText(summary)}
        path={`/case-studies/${slug}`}
        listed={!withdrawn}
      />
      {!withdrawn && <StructuredData text={structured} />}
      <Breadcrumbs
        trail={[
          { text: 'Home', href: '/' },
          { text: 'Case studies', href: '/search' },
        ]}
      />
      {withdrawn && <Withdrawn {...withdrawn} />}
      <TimelineContext value={timeline}>
        <CaseStudyArticle published={published} />
      </TimelineContext>
    </>
  )
}
