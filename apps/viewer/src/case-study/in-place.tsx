import type { PublishedCaseStudy } from '@casebook/core/search'
import type { ReactElement } from 'react'
import { ToldAtLength } from './told.tsx'

const names = {
  legalBasis: 'Legal basis',
  sharingAgreement: 'Agreement to share information',
  staff: 'Staff',
  technology: 'Technology',
  other: 'Also',
} as const

type Named = keyof typeof names
const order = Object.keys(names) as Named[]

export function InPlace({ caseStudy: { context } }: PublishedCaseStudy): ReactElement {
  return (
    <>
      {order
        .filter((name) => context[name] !== 'not-known')
        .map((name) => (
          <div key={name}>
            <h3>{names[name]}</h3>
            <ToldAtLength text={context[name]} level={4} />
          </div>
        ))}
    </>
  )
}

export function hasInPlace({ caseStudy: { context } }: PublishedCaseStudy): boolean {
  return order.some((name) => context[name] !== 'not-known')
}
