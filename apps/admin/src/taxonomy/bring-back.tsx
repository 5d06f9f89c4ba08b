import type { ReactElement } from 'react'
import { ask } from '../api.ts'
import { ConfirmedAct } from '../frame/confirmed-act.tsx'
import { type ListedTaxonomy, type ListedTerm, oneOf, orLookAgain, type TermsList, takeIn } from './terms.ts'

type BringBackProps = {
  list: TermsList
  taxonomy: ListedTaxonomy
  term: ListedTerm
  say: (done: string) => void
}

/** Takes a retirement back, where it was made here. */
export function BringBack({ list, taxonomy, term, say }: BringBackProps): ReactElement {
  const { id, label, past } = term
  if (!past.some(({ broughtBack }) => broughtBack === null))
    return (
      <p className="quiet">The library itself retired it: a new version of Casebook can bring it back.</p>
    )
  return (
    <ConfirmedAct
      text={`Bring ${label} back`}
      act={async () => {
        const aimed = { taxonomy: taxonomy.id, term: id, version: list.version }
        await takeIn(await orLookAgain(ask.taxonomy.bringBack.mutate(aimed)))
        say(`${label} is back: it can be chosen again, and readers find it as before.`)
      }}
    >
      <p>
        {label} can be chosen again at once, and readers find under it what was written under it. That it was
        retired stays in the audit. What was put under another {oneOf[taxonomy.id]} meanwhile stays there.
      </p>
    </ConfirmedAct>
  )
}
