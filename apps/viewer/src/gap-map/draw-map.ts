import type { GapCounts, GapMap } from '@casebook/core/gap-map'
import { countInWords, legend, marksOf } from '@casebook/ui/gap-map/marks'
import type { Library } from '../api.ts'

type Told = { library: Pick<Library, 'facetLabel'>; narrowedTo: string; address: string }

const margin = 24
const firstColumn = 190
const column = 144
const head = 120
const row = 58
const ink = '#14202b'
const line = '#c8d1cf'
const caveat = 'That no case study is known does not mean that nothing is done.'

/** Draws the map as an SVG of plain text and lines: what it says is in its words, so that it can be read and searched. */
export function drawMap(map: GapMap, { library: { facetLabel }, narrowedTo, address }: Told): string {
  const columns = [...map.themes.map(({ theme }) => facetLabel('theme', theme)), 'All themes']
  const width = margin * 2 + firstColumn + columns.length * column
  const lines = [
    ...map.topics.map(({ topic, themes, ...all }) => ({
      label: facetLabel('topic', topic),
      cells: [...themes, all],
    })),
    { label: 'All topics', cells: [...map.themes, map.total] },
  ]
  const top = margin + 60 + head
  const height = top + lines.length * row + 90
  const title = narrowedTo ? `Gap map: ${narrowedTo}` : 'Gap map'
  const parts = [
    text(margin, margin + 20, title, { size: 24, weight: 600 }),
    text(
      margin,
      margin + 46,
      `${countInWords(map.total.count)}. ${legend.map(([mark, words]) => `${mark} ${words}`).join(', ')}`,
    ),
    ...columns.flatMap((label, at) =>
      wrapped(label, 15).map((words, nth, all) =>
        text(xOf(at), top - 12 - (all.length - 1 - nth) * 18, words, { weight: 600 }),
      ),
    ),
    rule(top, width),
    ...lines.flatMap(({ label, cells }, at) => {
      const y = top + at * row
      return [
        ...wrapped(label, 22).map((words, nth) => text(margin, y + 22 + nth * 18, words, { weight: 600 })),
        ...cells.flatMap((counts, nth) => drawCell(counts, xOf(nth), y)),
        rule(y + row, width),
      ]
    }),
    text(margin, height - 48, `A case study of several topics or themes counts in each. ${caveat}`),
    text(margin, height - 24, address),
  ]
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title" font-family="Atkinson Hyperlegible Next, Arial, sans-serif" font-size="14" fill="${ink}">`,
    `<title id="title">${escaped(title)}</title>`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    ...parts,
    '</svg>',
    '',
  ].join('\n')
}

function xOf(at: number): number {
  return margin + firstColumn + at * column
}

function drawCell(counts: GapCounts, x: number, y: number): string[] {
  if (counts.count === 0) return [text(x, y + 22, '▢ none known')]
  const marks = marksOf(counts).map(({ mark, count }) => `${mark} ${count}`)
  return [text(x, y + 22, `${counts.count}`, { weight: 600 }), text(x, y + 42, marks.join('  '))]
}

function text(x: number, y: number, words: string, { size = 14, weight = 400 } = {}): string {
  return `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" xml:space="preserve">${escaped(words)}</text>`
}

function rule(y: number, width: number): string {
  return `<line x1="${margin}" y1="${y}" x2="${width - margin}" y2="${y}" stroke="${line}"/>`
}

/** Words on as many lines as they need, so many signs to a line where a word is no longer. */
function wrapped(words: string, most: number): string[] {
  const lines: string[] = []
  for (const word of words.replaceAll('/', '/ ').split(' ').filter(Boolean)) {
    const last = lines.at(-1)
    const glue = last?.endsWith('/') ? '' : ' '
    if (last !== undefined && `${last}${glue}${word}`.length <= most)
      lines[lines.length - 1] = `${last}${glue}${word}`
    else lines.push(word)
  }
  return lines
}

function escaped(words: string): string {
  return words
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
