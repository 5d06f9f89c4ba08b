import { type CslItem, type CslName, type CslType, modelDate } from './csl.ts'
import { toLatex } from './latex.ts'

/** How a type is written: the kind of entry, what tells it from others of that kind, and the fields for what it is in and who brings it out. */
export type BibtexType = { entry: string; subtype?: string; in: string; by: string }

export const bibtexTypes: Record<CslType, BibtexType> = {
  'article-journal': { entry: 'article', in: 'journal', by: 'publisher' },
  'article-newspaper': { entry: 'article', subtype: 'newspaper', in: 'journal', by: 'publisher' },
  book: { entry: 'book', in: 'series', by: 'publisher' },
  chapter: { entry: 'incollection', in: 'booktitle', by: 'publisher' },
  dataset: { entry: 'misc', subtype: 'dataset', in: 'howpublished', by: 'publisher' },
  document: { entry: 'misc', in: 'howpublished', by: 'publisher' },
  'paper-conference': { entry: 'inproceedings', in: 'booktitle', by: 'publisher' },
  report: { entry: 'techreport', in: 'series', by: 'institution' },
  thesis: { entry: 'phdthesis', in: 'series', by: 'school' },
  webpage: { entry: 'misc', subtype: 'webpage', in: 'howpublished', by: 'publisher' },
}

export const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/**
 * References as BibTeX in UTF-8. What TeX would take for a command is escaped, titles keep their capitals, and a body is
 * written as one name. The keys are the ids, in letters, digits and hyphens; a repeated one gets a number.
 */
export function writeBibtex(items: readonly CslItem[]): string {
  const taken = new Set<string>()
  return items.map((item) => `${entry(item, ownKey(item.id, taken))}\n`).join('\n')
}

function ownKey(id: string, taken: Set<string>): string {
  const key =
    id
      .normalize('NFKD')
      .replace(/[^a-zA-Z0-9:-]+/g, '-')
      .replace(/^-+|-+$/g, '') || 'reference'
  let own = key
  for (let number = 2; taken.has(own); number++) own = `${key}-${number}`
  taken.add(own)
  return own
}

function entry(item: CslItem, key: string): string {
  const type = bibtexTypes[item.type]
  const [year, month, day] = item.issued ? modelDate(item.issued).split('-') : []
  const fields: [name: string, value: string | undefined][] = [
    ['title', item.title && `{${toLatex(item.title)}}`],
    ['author', item.author?.map(nameInBibtex).join(' and ')],
    [type.in, text(item['container-title'])],
    [type.by, text(item.publisher)],
    ['type', text(item.genre)],
    ['entrysubtype', type.subtype],
    ['version', text(item.version)],
    ['year', year],
    ['month', month === undefined ? undefined : monthNames[Number(month) - 1]],
    ['day', day === undefined ? undefined : String(Number(day))],
    ['url', item.URL && address(item.URL)],
    ['doi', item.DOI && address(item.DOI)],
    ['urldate', item.accessed && modelDate(item.accessed)],
    ['abstract', text(item.abstract)],
    ['note', text(item.note)],
    ['language', text(item.language)],
  ]
  const lines = fields.flatMap(([name, value]) => {
    if (value === undefined || value === '') return []
    return [`  ${name} = ${name === 'month' ? value : `{${value}}`},`]
  })
  return [`@${type.entry}{${key},`, ...lines, '}'].join('\n')
}

function text(value: string | undefined): string | undefined {
  return value === undefined ? undefined : toLatex(value)
}

/** Addresses stand as they are, but for what would break the entry. */
function address(url: string): string {
  return url.replace(/[\\{}\s"<>]/g, (character) => encodeURIComponent(character))
}

/** In braces, so that "and" and commas in the name of a body divide nothing. */
function nameInBibtex(name: CslName): string {
  if ('literal' in name) return `{${toLatex(name.literal)}}`
  return name.given === undefined
    ? `{${toLatex(name.family)}},`
    : `{${toLatex(name.family)}}, {${toLatex(name.given)}}`
}
