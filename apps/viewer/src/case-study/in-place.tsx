import type { ReactElement } from 'react'
import type { ShownCaseStudy } from './shown.ts'
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

export function InPlace({ caseStudy: { context } }: ShownCaseStudy): ReactElement {
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

export function hasInPlace({ caseStudy: { context } }: ShownCaseStudy): boolean {
  return order.some((name) => context[name] !== 'not-known')
}
