import type { LibraryGlance } from '@casebook/core/search'
import type { ReactElement } from 'react'
import { TextPage } from '../site/text-page.tsx'
import { type Kind, kinds, termsOf } from './term-words.ts'

/** All the terms of a kind that the library counts by, each with what it covers and how many case studies it has. */
export function TermsPage({ kind, counts }: { kind: Kind; counts: LibraryGlance['topics'] }): ReactElement {
  const { plural, path, says } = kinds[kind]
  return (
    <TextPage
      title={plural}
      description={`${says} Case studies of police and public health working together.`}
      path={path}
      lead={says}
    >
      <dl className="terms-list">
        {termsOf(kind).flatMap(({ id, label, scopeNote }) => {
          const count = counts.find((counted) => counted.id === id)?.count
          if (count === undefined) return []
          return (
            <div key={id}>
              <dt>
                <a href={`${path}/${id}`}>{label}</a>{' '}
                <span className="terms-list__count">
                  {count === 1 ? '1 case study' : `${count} case studies`}
                </span>
              </dt>
              <dd>{scopeNote}</dd>
            </div>
          )
        })}
      </dl>
    </TextPage>
  )
}
