import type { LocalConfirmation } from '@casebook/core/case-study'
import { useMutation } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { useNavigate } from 'react-router'
import { ask, reasonsIn } from '../api.ts'
import { thisTab } from '../draft/tab.ts'
import { PageTitle } from '../frame/page-title.tsx'
import { Refused } from '../frame/refused.tsx'
import { useAtHand } from '../revision/opened.ts'
import { fieldId } from '../writing/place.ts'
import { AreaAsks } from './area-asks.tsx'

/** Where the area is asked to check the facts; what it confirmed goes into what is written, to be looked at and saved. */
export function AreaPage(): ReactElement {
  const { opened, ref, title } = useAtHand()
  const goTo = useNavigate()
  const confirm = useMutation({
    mutationFn: async (localConfirmation: LocalConfirmation) => {
      const kept = await ask.draft.read.query({ caseStudy: opened.id })
      const { content, basedOn } = kept ?? { content: opened.content, basedOn: opened.history.length }
      await ask.draft.keep.mutate({
        caseStudy: opened.id,
        over: kept?.version ?? null,
        basedOn,
        content: { ...content, localConfirmation },
        tab: await thisTab(),
      })
    },
    onSuccess: () => goTo(`/case-studies/${ref}/write#${fieldId('localConfirmation')}`),
  })
  return (
    <>
      <PageTitle text={`${title}: what the area says`} />
      <Refused within="area" reasons={confirm.error ? reasonsIn(confirm.error) : []} />
      <AreaAsks caseStudy={opened.id} onConfirm={(confirmation) => confirm.mutate(confirmation)} />
    </>
  )
}
