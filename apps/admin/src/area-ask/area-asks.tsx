import type { LocalConfirmation } from '@casebook/core/case-study'
import { Section } from '@casebook/ui/section'
import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { api } from '../api.ts'
import { Loading } from '../frame/loading.tsx'
import { TroubleInPlace } from '../frame/trouble.tsx'
import { AskForm } from './ask-form.tsx'
import { AskView } from './ask-view.tsx'

type AreaAsksProps = {
  /** Its id. */
  caseStudy: string
  /** What to do with a confirmation that somebody in the area gave; without it, it is only told. */
  onConfirm?: (confirmation: LocalConfirmation) => void
}

/** Who in the area was asked to check the facts, what they answered, and asking somebody. */
export function AreaAsks({ caseStudy, onConfirm }: AreaAsksProps): ReactElement {
  const { data, error, refetch } = useQuery(api.areaAsk.list.queryOptions({ caseStudy }))
  return (
    <Section id="area-asks" title="Fact-check by the area">
      <div className="area-asks">
        <p className="quiet">
          Somebody in the area sees the page as it is to be, by a link and a code in their mailbox, and says
          of each part whether it is right. They need no account.
        </p>
        {error && !data && <TroubleInPlace error={error} again={refetch} />}
        {!data && !error && <Loading what="whom in the area we asked" />}
        {data?.asks.length === 0 && <p>Nobody in the area has been asked yet.</p>}
        {data?.asks.map((each) => (
          <AskView key={each.id} ask={each} mayStop={data.mayStop} {...(onConfirm && { onConfirm })} />
        ))}
        {data && data.hindrances.length === 0 && <AskForm caseStudy={caseStudy} revision={data.newest} />}
        {data?.hindrances.map(({ rule, says }) => (
          <p key={rule} className="quiet">
            {says}
          </p>
        ))}
      </div>
    </Section>
  )
}
