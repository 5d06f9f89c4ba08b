import type { BlockContent, Heading, List, ListItem, Paragraph, PhrasingContent, Table } from 'mdast'

/** What a line is made of: plain texts are written so that they mean nothing but themselves. */
export type Line = string | PhrasingContent | readonly (string | PhrasingContent)[]

export function inLine(line: Line): PhrasingContent[] {
  const parts = Array.isArray(line) ? line : [line]
  return parts.flatMap((part) =>
    typeof part !== 'string' ? [part] : part === '' ? [] : [{ type: 'text', value: part }],
  )
}

export function heading(depth: 1 | 2 | 3, line: Line): Heading {
  return { type: 'heading', depth, children: inLine(line) }
}

export function paragraph(line: Line): Paragraph {
  return { type: 'paragraph', children: inLine(line) }
}

export function strong(line: Line): PhrasingContent {
  return { type: 'strong', children: inLine(line) }
}

export function link(url: string, line: Line = url): PhrasingContent {
  return { type: 'link', url, children: inLine(line) }
}

/** A list of lines, or of blocks where an entry has several. */
export function list(entries: readonly (Line | readonly BlockContent[])[], ordered = false): List {
  return {
    type: 'list',
    ordered,
    spread: false,
    children: entries.map(
      (entry): ListItem => ({ type: 'listItem', spread: false, children: blocksOf(entry) }),
    ),
  }
}

function blocksOf(entry: Line | readonly BlockContent[]): BlockContent[] {
  return isBlocks(entry) ? [...entry] : [paragraph(entry)]
}

function isBlocks(entry: Line | readonly BlockContent[]): entry is readonly BlockContent[] {
  return (
    Array.isArray(entry) &&
    entry.length > 0 &&
    entry.every((part) => typeof part === 'object' && blocks.has(part.type))
  )
}

const blocks = new Set(['paragraph', 'list', 'heading', 'blockquote', 'table', 'code', 'thematicBreak'])

/** A table with a row of headers. */
export function table(headers: readonly string[], rows: readonly (readonly Line[])[]): Table {
  const row = (cells: readonly Line[]): Table['children'][number] => ({
    type: 'tableRow',
    children: cells.map((cell) => ({ type: 'tableCell', children: inLine(cell) })),
  })
  return { type: 'table', children: [row(headers), ...rows.map(row)] }
}
