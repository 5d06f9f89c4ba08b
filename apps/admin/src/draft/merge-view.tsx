import {
  type Choice,
  type Conflict,
  describeDifference,
  diffRevisions,
  type Merge,
  type Path,
  resolveConflicts,
} from '@casebook/core/difference'
import { policeAndPublicHealth } from '@casebook/core/library'
import type { DraftCaseStudy } from '@casebook/core/readiness'
import { type FormEvent, type ReactElement, useState } from 'react'
import { PageTitle } from '../frame/page-title.tsx'
import { Refused } from '../frame/refused.tsx'
import { ConflictChoice } from './conflict-choice.tsx'

type MergeViewProps = {
  merge: Merge<DraftCaseStudy>
  /** What the other side is called: `what Grace saved`. */
  theirs: string
  settle: (content: DraftCaseStudy) => void
}

/** Two changes of the same words: what each has made of it and how it was before, for a person to choose; the rest is merged already. */
export function MergeView({ merge, theirs, settle }: MergeViewProps): ReactElement {
  const [now, setNow] = useState(merge)
  const [choices, setChoices] = useState<ReadonlyMap<Path, Choice>>(new Map())
  const [missing, setMissing] = useState<readonly Path[]>([])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const left = now.conflicts.map(({ path }) => path).filter((path) => !choices.has(path))
    setMissing(left)
    if (left.length > 0) return
    const next = resolveConflicts(now, choices, policeAndPublicHealth.CaseStudy)
    if (next.conflicts.length === 0) settle(next.merged)
    else {
      setNow(next)
      setChoices(new Map())
    }
  }
  return (
    <form className="merge" onSubmit={submit} noValidate>
      <PageTitle text="Bring the two together" />
      <p>
        {now.conflicts.length === 1
          ? 'One thing was changed in two ways.'
          : `${now.conflicts.length} things were changed in two ways.`}{' '}
        Choose what stands. Nothing is lost: what you wrote is kept until you have chosen, and every saved
        revision stays in the history.
      </p>
      <Refused
        within="merge"
        reasons={missing.map((path) => ({
          rule: 'choice-missing',
          says: `Choose what stands: ${saysOf(now, path)}`,
          field: path,
        }))}
      />
      {now.conflicts.map((conflict) => (
        <ConflictChoice
          key={conflict.path}
          conflict={conflict}
          theirs={theirs}
          chosen={choices.get(conflict.path)}
          choose={(choice) => setChoices(new Map([...choices, [conflict.path, choice]]))}
          isMissing={missing.includes(conflict.path)}
        />
      ))}
      <BroughtIn merge={now} theirs={theirs} />
      <button type="submit" className="govuk-button">
        Go on with these
      </button>
    </form>
  )
}

function saysOf({ conflicts }: Merge<DraftCaseStudy>, path: Path): string {
  return conflicts.find((conflict: Conflict) => conflict.path === path)?.says ?? ''
}

/** What needs no choice, since nobody else touched it. */
function BroughtIn({ merge, theirs }: Pick<MergeViewProps, 'merge' | 'theirs'>): ReactElement | null {
  const { base } = merge.revisions
  const done = diffRevisions(base, merge.merged)
  if (done.length === 0) return null
  return (
    <details className="merge__rest">
      <summary>
        {done.length === 1 ? '1 change of yours or of' : `${done.length} changes of yours and of`} {theirs}{' '}
        {done.length === 1 ? 'goes' : 'go'} together and {done.length === 1 ? 'is' : 'are'} in already
      </summary>
      <ul>
        {done.map((difference) => (
          <li key={difference.op + difference.path}>
            {describeDifference(difference, [base, merge.merged], policeAndPublicHealth)}
          </li>
        ))}
      </ul>
    </details>
  )
}
