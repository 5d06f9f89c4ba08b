import type { CaseStudy } from '@casebook/core/case-study'
import type { ReactElement } from 'react'

/** Pictures stand where their owners keep them: a page loads nothing from elsewhere, so each is a link in words. */
export function Pictures({ images }: Pick<CaseStudy, 'images'>): ReactElement | null {
  const told = images.filter(({ decorative }) => !decorative)
  if (told.length === 0) return null
  return (
    <>
      <h3>Pictures</h3>
      <ul className="notes">
        {told.map(({ id, url, alt, caption, credit, licence }) => (
          <li key={id}>
            <a href={url}>{caption ?? alt}</a>
            {caption && alt && `: ${alt}`}
            {[credit, licence].filter(Boolean).map((word) => ` · ${word}`)}
          </li>
        ))}
      </ul>
    </>
  )
}
