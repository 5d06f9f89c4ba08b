import type { ReactElement } from 'react'
import { visitContext } from '../api.ts'
import { Unsent } from '../site/unsent.ts'
import type { Route } from './+types/themes'
import { TermsPage } from './terms-page.tsx'

export async function loader({ context }: Route.LoaderArgs) {
  return new Unsent((await context.get(visitContext).api.home()).themes)
}

export default function ThemesPage({ loaderData }: Route.ComponentProps): ReactElement {
  return <TermsPage kind="theme" counts={loaderData.found} />
}
