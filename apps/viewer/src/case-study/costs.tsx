import { isKnown, listed } from '@casebook/core/stated'
import { Facts } from '@casebook/ui/facts'
import { LongText } from '@casebook/ui/long-text'
import type { ReactElement } from 'react'
import { Cite } from './cite.tsx'
import type { ShownCaseStudy } from './shown.ts'
import { Notes, toldIfKnown } from './told.tsx'

/** What it costs; what is claimed to be saved and what was audited stand apart. */
export function Costs({ caseStudy }: ShownCaseStudy): ReactElement {
  const { amount, basis, priceYear, whoPays, whoGains, source } = caseStudy.cost
  const claimed = listed(caseStudy.savingsClaimed)
  const audited = listed(caseStudy.savingsAudited)
  return (
    <>
      {isKnown(amount) && <LongText text={amount} />}
      <Facts
        facts={[
          ['On what basis', toldIfKnown(basis)],
          ['Prices of', toldIfKnown(priceYear)],
          ['Who pays', toldIfKnown(whoPays)],
          ['Who gains', toldIfKnown(whoGains)],
        ]}
      />
      <Cite of={source} />
      {claimed.length > 0 && (
        <>
          <h3>Savings that are claimed</h3>
          <p>Nobody independent has checked these that we know of.</p>
          <Notes notes={claimed} />
        </>
      )}
      {audited.length > 0 && (
        <>
          <h3>Savings that were audited</h3>
          <Notes notes={audited} />
        </>
      )}
    </>
  )
}

export function hasCosts({ caseStudy: { cost, savingsClaimed, savingsAudited } }: ShownCaseStudy): boolean {
  const { amount, basis, priceYear, whoPays, whoGains } = cost
  return (
    [amount, basis, priceYear, whoPays, whoGains].some(isKnown) ||
    listed(savingsClaimed).length > 0 ||
    listed(savingsAudited).length > 0
  )
}
