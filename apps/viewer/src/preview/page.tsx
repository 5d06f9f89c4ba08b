import { plainText } from '@casebook/ui/long-text'
import type { ReactElement } from 'react'
import { data, redirect } from 'react-router'
import { visitContext } from '../api.ts'
import { CaseStudyArticle } from '../case-study/article.tsx'
import { Withdrawn } from '../case-study/withdrawn.tsx'
import { type Desk, refusalIn } from '../desk/desk.ts'
import { NoDeskPage } from '../desk/no-desk-page.tsx'
import { RefusedPage } from '../desk/refused-page.tsx'
import { PageHead } from '../site/page-head.tsx'
import { Unsent } from '../site/unsent.ts'
import type { Route } from './+types/page'
import { PreviewBanner } from './preview-banner.tsx'

export async function loader({ params, request, context }: Route.LoaderArgs) {
  const { desk } = context.get(visitContext)
  if (!desk) return data(new Unsent({ at: 'no-desk' as const }), { status: 404 })
  const { pathname, searchParams, search } = new URL(request.url)
  try {
    const preview = await desk.revision.preview(askedIn(params.caseStudy, searchParams))
    return data(new Unsent({ at: 'shown' as const, preview }))
  } catch (error) {
    const refused = refusalIn(error)
    if (!refused) throw error
    if (refused.code === 'UNAUTHORIZED')
      throw redirect(`/admin/sign-in?next=${encodeURIComponent(pathname + search)}`)
    if (refused.code !== 'FORBIDDEN') throw data(null, { status: 404 })
    return data(new Unsent({ at: 'refused' as const, reasons: refused.reasons }), { status: 403 })
  }
}

export default function PreviewPage({ loaderData }: Route.ComponentProps): ReactElement {
  const found = loaderData.found
  if (found.at === 'no-desk') return <NoDeskPage />
  if (found.at === 'refused')
    return (
      <RefusedPage
        title="You cannot see this preview"
        reasons={found.reasons}
        leadsTo={{ text: 'Go to the desk', href: '/admin/' }}
      />
    )
  const { page } = found.preview
  const { title, summary } = page.caseStudy
  const { withdrawn } = page.revision
  return (
    <>
      <PageHead
        title={`Preview: ${title || 'no title yet'}`}
        description={plainText(summary)}
        listed={false}
      />
      <PreviewBanner {...found.preview} />
      {withdrawn && <Withdrawn {...withdrawn} />}
      <CaseStudyArticle published={page} />
    </>
  )
}

/** A number that is none finds nothing, as one that no revision has. */
function askedIn(caseStudy: string, params: URLSearchParams): Parameters<Desk['revision']['preview']>[0] {
  const revision = params.get('revision')
  return {
    caseStudy,
    ...(revision !== null && { revision: /^[1-9]\d{0,8}$/.test(revision) ? Number(revision) : 0 }),
    ...(params.get('draft') === '1' && { draft: true }),
  }
}
