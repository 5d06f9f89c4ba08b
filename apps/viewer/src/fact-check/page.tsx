import type { ReactElement } from 'react'
import { data } from 'react-router'
import { visitContext } from '../api.ts'
import { refusalIn } from '../desk/desk.ts'
import { NoDeskPage } from '../desk/no-desk-page.tsx'
import { RefusedPage } from '../desk/refused-page.tsx'
import { Unsent } from '../site/unsent.ts'
import stylesheet from '../style/fact-check.scss?url'
import type { Route } from './+types/page'
import { actOn } from './act.ts'
import { CheckPage } from './check-page.tsx'
import { DoorPage } from './door-page.tsx'
import { ThanksPage } from './thanks-page.tsx'

export async function loader({ params: { token }, context }: Route.LoaderArgs) {
  const { desk } = context.get(visitContext)
  if (!desk) return data(new Unsent({ at: 'no-desk' as const }), { status: 404 })
  try {
    const look = await desk.areaAsk.look({ token })
    const toCheck = look.isIn ? await desk.areaAsk.read({ token }) : null
    return data(new Unsent({ at: 'link' as const, look, toCheck }))
  } catch (error) {
    const refused = refusalIn(error)
    if (!refused) throw error
    return data(new Unsent({ at: 'refused' as const, reasons: refused.reasons }), { status: 404 })
  }
}

export async function action({ params: { token }, request, context }: Route.ActionArgs) {
  const { desk } = context.get(visitContext)
  if (!desk) throw data(null, { status: 404 })
  const form = await request.formData()
  return actOn({ desk, token, path: new URL(request.url).pathname, form })
}

export default function FactCheckPage({ loaderData, actionData }: Route.ComponentProps): ReactElement {
  return (
    <>
      <link rel="stylesheet" href={stylesheet} precedence="page" />
      <Shown found={loaderData.found} outcome={actionData?.found ?? null} />
    </>
  )
}

type Shown = {
  found: Route.ComponentProps['loaderData']['found']
  outcome: NonNullable<Route.ComponentProps['actionData']>['found'] | null
}

function Shown({ found, outcome }: Shown): ReactElement {
  if (found.at === 'no-desk') return <NoDeskPage />
  if (found.at === 'refused') return <RefusedPage title="This link does not work" reasons={found.reasons} />
  const { look, toCheck } = found
  if (look.isAnswered) return <ThanksPage look={look} />
  if (look.hindrances.length > 0)
    return <RefusedPage title="This link works no more" reasons={look.hindrances} />
  const given = { reasons: outcome?.reasons ?? [], typed: outcome?.typed ?? null }
  return toCheck ? (
    <CheckPage look={look} toCheck={toCheck} {...given} />
  ) : (
    <DoorPage look={look} {...given} />
  )
}
