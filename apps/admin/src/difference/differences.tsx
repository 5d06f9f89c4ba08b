import { diffRevisions } from '@casebook/core/difference'
import type { DraftCaseStudy } from '@casebook/core/readiness'
import { type ReactElement, useId, useMemo } from 'react'
import { bySection, countsInWords, type DifferencesOfSection, unchangedIn } from './grouped.ts'
import { type Layout, useLayout } from './layout.ts'
import { OneDifference } from './one-difference.tsx'

type DifferencesProps = {
  from: DraftCaseStudy
  to: DraftCaseStudy
  /** The level of its headings: that of what stands around it, and one more. */
  level?: 2 | 3 | 4
}

/** What differs between two versions of a case study, by the sections of the form, with a count and a link to each. */
export function Differences({ from, to, level = 3 }: DifferencesProps): ReactElement {
  const prefix = `difference${useId()}`
  const [layout, setLayout] = useLayout()
  const differences = useMemo(() => diffRevisions(from, to), [from, to])
  const sections = useMemo(
    () => bySection(differences, { from, to, prefix }),
    [differences, from, to, prefix],
  )
  if (differences.length === 0) return <p className="differences__none">Nothing differs between the two.</p>
  const changed = sections.filter(({ told }) => told.length > 0)
  const unchanged = unchangedIn(sections)
  const Heading = `h${level}` as const
  return (
    <div className="differences">
      <div className="differences__top">
        <p>
          <b>{differences.length === 1 ? '1 difference' : `${differences.length} differences`}</b>:{' '}
          {countsInWords(differences)}.
        </p>
        <LayoutSwitch layout={layout} choose={setLayout} />
      </div>
      <Contents sections={changed} isShort={differences.length <= 12} />
      {changed.map(({ title, told }) => (
        <section key={title} className="differences__section">
          <Heading className="differences__title">
            {title} <span className="quiet">({told.length})</span>
          </Heading>
          <ol className="differences__list">
            {told.map((each) => (
              <OneDifference key={each.id} told={each} layout={layout} />
            ))}
          </ol>
        </section>
      ))}
      {unchanged.length > 0 && (
        <details className="folded">
          <summary>
            {unchanged.length === 1 ? '1 section is' : `${unchanged.length} sections are`} unchanged
          </summary>
          <p>{unchanged.join(', ')}.</p>
        </details>
      )}
    </div>
  )
}

function Contents({
  sections,
  isShort,
}: {
  sections: readonly DifferencesOfSection[]
  isShort: boolean
}): ReactElement {
  return (
    <details className="folded" open={isShort}>
      <summary>All of them in a list</summary>
      <ul className="differences__contents">
        {sections.flatMap(({ told }) =>
          told.map(({ id, says }) => (
            <li key={id}>
              <a href={`#${id}`}>{says}</a>
            </li>
          )),
        )}
      </ul>
    </details>
  )
}

function LayoutSwitch({
  layout,
  choose,
}: {
  layout: Layout
  choose: (layout: Layout) => void
}): ReactElement {
  return (
    <fieldset className="layout-switch">
      <legend className="govuk-visually-hidden">How to show them</legend>
      {(
        [
          ['side-by-side', 'Side by side'],
          ['inline', 'In one text'],
        ] as const
      ).map(([value, text]) => (
        <button
          key={value}
          type="button"
          className="layout-switch__button"
          aria-pressed={layout === value}
          onClick={() => choose(value)}
        >
          {text}
        </button>
      ))}
    </fieldset>
  )
}
