import type { GapCounts, GapMap } from '@casebook/core/gap-map'
import { policeAndPublicHealth } from '@casebook/core/library'
import type { SearchQuery } from '@casebook/core/search'
import { countInWords, legend, marksOf } from '@casebook/ui/gap-map/marks'
import type { ReactElement } from 'react'
import { addressOfCell } from './addresses.ts'

const { facetLabel } = policeAndPublicHealth

type Place = { topic?: string; theme?: string }

/** The map: topics by themes, each cell with how many case studies, and how far they were studied. */
export function GapTable({ map, query }: { map: GapMap; query: SearchQuery }): ReactElement {
  const cell = (counts: GapCounts, place: Place, label: string) => (
    <Cell key={place.theme ?? 'all'} counts={counts} href={addressOfCell(query, place)} label={label} />
  )
  return (
    <table className="gap-map">
      <caption>
        How many case studies there are under each topic and theme: {legend.map(inLegend).join(', ')}. A case
        study of several topics or themes counts in each.
      </caption>
      <thead>
        <tr>
          <th scope="col">Topic</th>
          {map.themes.map(({ theme }) => (
            <th key={theme} scope="col">
              {breakable(facetLabel('theme', theme))}
            </th>
          ))}
          <th scope="col">All themes</th>
        </tr>
      </thead>
      <tbody>
        {map.topics.map(({ topic, themes, ...ofTopic }) => (
          <tr key={topic}>
            <th scope="row">
              <a href={`/topics/${topic}`}>{breakable(facetLabel('topic', topic))}</a>
            </th>
            {themes.map(({ theme, ...counts }) => cell(counts, { topic, theme }, facetLabel('theme', theme)))}
            {cell(ofTopic, { topic }, 'All themes')}
          </tr>
        ))}
        <tr>
          <th scope="row">All topics</th>
          {map.themes.map(({ theme, ...counts }) => cell(counts, { theme }, facetLabel('theme', theme)))}
          {cell(map.total, {}, 'All themes')}
        </tr>
      </tbody>
    </table>
  )
}

function Cell({ counts, href, label }: { counts: GapCounts; href: string; label: string }): ReactElement {
  return (
    <td>
      <span className="gap-map__theme" aria-hidden="true">
        {label}
      </span>
      {counts.count === 0 ? (
        <span className="gap-map__none">
          <span aria-hidden="true">▢ </span>none known
        </span>
      ) : (
        <span className="gap-map__some">
          <a href={href}>
            {counts.count}
            <span className="govuk-visually-hidden">{countInWords(counts.count).replace(/^\d+/, '')}:</span>
          </a>{' '}
          <span className="gap-map__marks">
            {marksOf(counts).map(({ mark, words, count }, at, all) => (
              <span key={words}>
                <span aria-hidden="true">{mark} </span>
                {count}
                <span className="gap-map__words">
                  {' '}
                  {words}
                  {at < all.length - 1 && ', '}
                </span>
              </span>
            ))}
          </span>
        </span>
      )}
    </td>
  )
}

function inLegend([mark, words]: (typeof legend)[number]): string {
  return `${mark} ${words}`
}

/** A line may break after a stroke. */
function breakable(words: string): string {
  return words.replaceAll('/', '/\u200b')
}
