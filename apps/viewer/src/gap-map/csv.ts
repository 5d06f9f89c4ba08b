import { gapInWords } from '@casebook/ui/gap-map/marks'
import { visitContext } from '../api.ts'
import type { Route } from './+types/csv'
import { linesOf, mapAt } from './map.ts'

const header = [
  'Topic',
  'Theme',
  'What is known',
  'Case studies',
  'Evaluated',
  'Compared',
  'Results disagree',
]

/** The map line by line as CSV (RFC 4180), with the mark by which spreadsheets know UTF-8. */
export async function loader({ request, context }: Route.LoaderArgs): Promise<Response> {
  const { api } = context.get(visitContext)
  const { map } = await mapAt(api, request.url)
  const lines = linesOf(map, await api.library()).map(({ topic, theme, counts }) => [
    topic,
    theme,
    gapInWords(counts),
    counts.count,
    counts.evaluated,
    counts.compared,
    counts.disagree,
  ])
  const text = [header, ...lines].map((line) => `${line.map(cell).join(',')}\r\n`).join('')
  return new Response(`\ufeff${text}`, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="gap-map.csv"',
    },
  })
}

/** The words are the taxonomies' own, so that none is a formula. */
function cell(value: string | number): string {
  return /[",\r\n]/.test(`${value}`) ? `"${`${value}`.replaceAll('"', '""')}"` : `${value}`
}
