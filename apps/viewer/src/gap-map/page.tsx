import { policeAndPublicHealth } from '@casebook/core/library'
import { Breadcrumbs } from '@casebook/ui/breadcrumbs'
import type { ReactElement } from 'react'
import { visitContext } from '../api.ts'
import { Chips } from '../search/chips.tsx'
import { Ignored } from '../search/notices.tsx'
import { isNarrowed } from '../search/search-words.ts'
import { PageHead } from '../site/page-head.tsx'
import { Unsent } from '../site/unsent.ts'
import type { Route } from './+types/page'
import { addressOfMap } from './addresses.ts'
import { GapTable } from './gap-table.tsx'
import { linesOf, mapAt } from './map.ts'

import { Narrowing } from './narrowing.tsx'
import { PlainTable } from './plain-table.tsx'

export async function loader({ request, context }: Route.LoaderArgs) {
  const { api } = context.get(visitContext)
  const found = await mapAt(api, request.url)
  return new Unsent({ ...found, counts: (await api.search(found.query)).facets })
}

export default function GapMapPage({ loaderData }: Route.ComponentProps): ReactElement {
  const { query, ignored, map, counts } = loaderData.found
  const lines = linesOf(map, policeAndPublicHealth)
  const empty = lines.filter(({ counts: { count } }) => count === 0).length
  return (
    <div className="stack gap-map-page">
      <PageHead
        title="Gap map"
        description="Where police and public health teams have tried something together, how far it was studied, and where nothing is known."
        path={addressOfMap(query)}
        listed={!isNarrowed(query) && query.q === ''}
      />
      <Breadcrumbs trail={[{ text: 'Home', href: '/' }]} />
      <h1>Gap map</h1>
      <p className="lead">
        Where something has been tried, how far it was studied, and where nothing is known.
      </p>
      <Ignored reasons={ignored} />
      <Narrowing query={query} counts={counts} />
      {isNarrowed(query) && <Chips query={query} addressOf={addressOfMap} />}
      <GapTable map={map} query={query} />
      <p>
        Of {lines.length} pairs of topic and theme, {empty} {empty === 1 ? 'has' : 'have'} no case study that
        we know of. That does not mean that nobody does anything there.{' '}
        <a href="/how-we-judge-evidence">How we judge evidence</a>
      </p>
      <PlainTable map={map} query={query} />
      <p>
        Take it with you: <a href={addressOfMap(query, '.svg')}>as a picture (SVG)</a>,{' '}
        <a href={addressOfMap(query, '.csv')}>as a table (CSV)</a>
      </p>
    </div>
  )
}
