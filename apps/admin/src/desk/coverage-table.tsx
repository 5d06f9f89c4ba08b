import type { GapCounts, GapMap } from '@casebook/core/gap-map'
import { legend, marksOf } from '@casebook/ui/gap-map/marks'
import { termInWords } from '@casebook/ui/term-tags'
import type { ReactElement } from 'react'
import { Link } from 'react-router'
import { writeDeskQuery } from '../case-study/list-address.ts'

type Scope = 'everything' | 'published'
type Of = { topic?: string; theme?: string }

/** Topics by themes. On a phone each topic is a list of its themes, each told by name in its own cell. */
export function CoverageTable({ coverage, of }: { coverage: GapMap; of: Scope }): ReactElement {
  const { total, topics, themes } = coverage
  return (
    <>
      <p className="coverage__legend">
        Each number is a link to the case studies that it counts. Marks:{' '}
        {legend.map(([mark, words]) => `${mark} ${words}`).join(', ')}. One of several topics or themes counts
        in each.
      </p>
      <table className="coverage">
        <caption className="govuk-visually-hidden">Case studies by topic and theme</caption>
        <thead>
          <tr>
            <th scope="col">Topic</th>
            {themes.map(({ theme }) => (
              <th key={theme} scope="col">
                {breakable(termInWords('theme', theme))}
              </th>
            ))}
            <th scope="col">All themes</th>
          </tr>
        </thead>
        <tbody>
          {topics.map(({ topic, themes: cells, ...all }) => (
            <tr key={topic}>
              <th scope="row">{breakable(termInWords('topic', topic))}</th>
              {cells.map(({ theme, ...counts }) => (
                <Cell
                  key={theme}
                  label={breakable(termInWords('theme', theme))}
                  counts={counts}
                  to={hrefOf({ topic, theme }, of)}
                />
              ))}
              <Cell label="All themes" counts={all} to={hrefOf({ topic }, of)} />
            </tr>
          ))}
          <tr>
            <th scope="row">All topics</th>
            {themes.map(({ theme, ...counts }) => (
              <Cell
                key={theme}
                label={breakable(termInWords('theme', theme))}
                counts={counts}
                to={hrefOf({ theme }, of)}
              />
            ))}
            <Cell label="All themes" counts={total} to={hrefOf({}, of)} />
          </tr>
        </tbody>
      </table>
    </>
  )
}

function Cell({ label, counts, to }: { label: string; counts: GapCounts; to: string }): ReactElement {
  const { count } = counts
  return (
    <td>
      <span className="coverage__theme">{label}: </span>
      {count === 0 ? (
        <span className="quiet">none</span>
      ) : (
        <span>
          <Link to={to}>
            {count}
            <span className="govuk-visually-hidden"> case {count === 1 ? 'study' : 'studies'}:</span>
          </Link>
          <span className="coverage__marks">
            {marksOf(counts).map(({ mark, words, count: marked }) => (
              <span key={words}>
                <span aria-hidden="true">{mark} </span>
                {marked}
                <span className="govuk-visually-hidden"> {words}. </span>
              </span>
            ))}
          </span>
        </span>
      )}
    </td>
  )
}

/** A line may break after a stroke. */
function breakable(words: string): string {
  return words.replaceAll('/', '/\u200b')
}

/** The list, narrowed to what a cell counts. */
function hrefOf({ topic, theme }: Of, of: Scope): string {
  const facets = {
    ...(of === 'published' && { state: ['published', 'published-and-newer'] }),
    ...(topic && { topic: [topic] }),
    ...(theme && { theme: [theme] }),
  }
  return `/case-studies${writeDeskQuery({ q: '', facets, sort: 'updated', page: 1 })}`
}
