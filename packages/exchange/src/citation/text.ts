import { dateInWords } from '@casebook/core/date'
import { type CslDate, type CslItem, type CslName, modelDate } from './csl.ts'

/** The styles in which a reference is written as a line, and what readers call them. */
export const citationStyles = [
  { id: 'apa', label: 'APA' },
  { id: 'harvard', label: 'Harvard' },
] as const
/** The id of a style. */
export type CitationStyle = (typeof citationStyles)[number]['id']

/**
 * A reference as a line of plain text for a list of references: APA (7th edition) or Harvard (as in *Cite them right*),
 * with dates as British readers write them.
 */
export function citationText(item: CslItem, style: CitationStyle): string {
  return style === 'apa' ? apa(item) : harvard(item)
}

function apa({ title, author, issued, accessed, version, URL, ...item }: CslItem): string {
  const heading = `${title ?? 'Untitled'}${inBrackets(version && `Version ${version}`, item.genre)}`
  const when = `(${issued ? yearFirst(issued) : 'n.d.'})`
  const within = [item['container-title'], item.publisher].filter(
    (part) => part !== undefined && !sameAs(part, author),
  )
  const found = URL && (accessed ? `Retrieved ${inWords(accessed)}, from ${URL}` : URL)
  const start = author ? [namesApa(author), `${when}.`, sentence(heading)] : [sentence(heading), `${when}.`]
  return [...start, ...within.map((part) => sentence(part ?? '')), found].filter(Boolean).join(' ')
}

function harvard({ title, author, issued, accessed, version, URL, ...item }: CslItem): string {
  const year = `(${issued ? issued['date-parts'][0][0] : 'no date'})`
  const head = author ? `${namesHarvard(author)} ${year}` : `${title ?? 'Untitled'} ${year}`
  const details = [
    author ? (title ?? 'Untitled') : undefined,
    item['container-title'],
    item.genre,
    version && `version ${version}`,
    item.publisher,
    issued && issued['date-parts'][0].length > 1 ? dayAndMonth(issued) : undefined,
  ].filter((part) => part !== undefined && !sameAs(part, author))
  const found = URL && `Available at: ${URL}${accessed ? ` (Accessed: ${inWords(accessed)})` : ''}.`
  return [sentence([head, details.join(', ')].filter(Boolean).join(' ')), found].filter(Boolean).join(' ')
}

/** With a full stop, unless it ends in a mark of its own. */
function sentence(text: string): string {
  return /[.?!]$/.test(text) ? text : `${text}.`
}

function inBrackets(version: string | undefined, genre: string | undefined): string {
  return `${version ? ` (${version})` : ''}${genre ? ` [${genre}]` : ''}`
}

function inWords(date: CslDate): string {
  return dateInWords(modelDate(date))
}

/** `2026, 22 November`. */
function yearFirst(date: CslDate): string {
  const [year] = date['date-parts'][0]
  const rest = dayAndMonth(date)
  return rest === '' ? `${year}` : `${year}, ${rest}`
}

function dayAndMonth(date: CslDate): string {
  return inWords(date).split(' ').slice(0, -1).join(' ')
}

/** A body that brings out its own work is named once. */
function sameAs(part: string, author: readonly CslName[] | undefined): boolean {
  return author?.length === 1 && author.some((name) => 'literal' in name && name.literal === part)
}

function namesApa(names: readonly CslName[]): string {
  const list = names.map((name) =>
    'literal' in name ? name.literal : [name.family, initials(name.given)].filter(Boolean).join(', '),
  )
  const last = list.at(-1) ?? ''
  return sentence(list.length < 2 ? last : `${list.slice(0, -1).join(', ')}, & ${last}`)
}

function namesHarvard(names: readonly CslName[]): string {
  if (names.length > 3) return `${nameHarvard(names[0])} et al.`
  const list = names.map(nameHarvard)
  const last = list.at(-1) ?? ''
  return list.length < 2 ? last : `${list.slice(0, -1).join(', ')} and ${last}`
}

function nameHarvard(name: CslName | undefined): string {
  if (name === undefined) return ''
  return 'literal' in name
    ? name.literal
    : [name.family, initials(name.given).replaceAll(' ', '')].filter(Boolean).join(', ')
}

function initials(given = ''): string {
  return given
    .split(/[\s.]+/)
    .filter((part) => part !== '')
    .map((part) => `${[...part][0]?.toUpperCase() ?? ''}.`)
    .join(' ')
}
