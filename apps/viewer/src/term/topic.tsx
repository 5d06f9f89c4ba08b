import type { ReactElement } from 'react'
import { visitContext } from '../api.ts'
import { Unsent } from '../site/unsent.ts'
import type { Route } from './+types/topic'
import { findTerm } from './find-term.ts'
import { TermPage } from './term-page.tsx'

export async function loader({ params, context }: Route.LoaderArgs) {
  return new Unsent(await findTerm(context.get(visitContext).api, 'topic', params.id))
}

export default function TopicPage({ loaderData }: Route.ComponentProps): ReactElement {
  return <TermPage kind="topic" {...loaderData.found} />
}
