import type { ReactElement } from 'react'
import { visitContext } from '../api.ts'
import { Unsent } from '../site/unsent.ts'
import type { Route } from './+types/topics'
import { TermsPage } from './terms-page.tsx'

export async function loader({ context }: Route.LoaderArgs) {
  return new Unsent((await context.get(visitContext).api.home()).topics)
}

export default function TopicsPage({ loaderData }: Route.ComponentProps): ReactElement {
  return <TermsPage kind="topic" counts={loaderData.found} />
}
