import type { Partner } from '@casebook/core/case-study'
import { isKnown, listed, notValueInWords } from '@casebook/core/stated'
import { sectors } from '@casebook/core/taxonomy'
import type { ReactElement } from 'react'
import { hasNotBegun } from './not-begun.ts'
import type { ShownCaseStudy } from './shown.ts'
import { toldIfKnown } from './told.tsx'

export function Partners({ caseStudy: { partners, sponsors }, stage }: ShownCaseStudy): ReactElement {
  return (
    <>
      {isKnown(partners) ? (
        <ul className="partners">
          {leadsFirst(partners).map(({ id, name, sector, role, lead }) => (
            <li key={id}>
              <strong>{name}</strong>
              <span className="partners__sector">
                {sectors.label(sector)}
                {lead === true && (hasNotBegun({ stage }) ? ' · to lead it' : ' · led it')}
              </span>
              {toldIfKnown(role) && <span className="partners__role">{toldIfKnown(role)}</span>}
            </li>
          ))}
        </ul>
      ) : (
        <p className="blank">
          {partners === 'not-known' && hasNotBegun({ stage })
            ? 'Not settled, or not known yet.'
            : `${notValueInWords(partners)}.`}
        </p>
      )}
      {listed(sponsors).length > 0 && (
        <>
          <h3>
            {hasNotBegun({ stage }) ? 'Who is to pay for it or back it' : 'Who paid for it or backed it'}
          </h3>
          <ul className="notes">
            {listed(sponsors).map(({ id, name, role }) => (
              <li key={id}>
                {name}
                {isKnown(role) && `: ${role}`}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

function leadsFirst(partners: readonly Partner[]): Partner[] {
  return [...partners].sort((a, b) => Number(b.lead === true) - Number(a.lead === true))
}
