import { type CslDate, type CslItem, type CslName, type CslType, modelDate } from './csl.ts'

/** The types of RIS. */
export const risTypes: Record<CslType, string> = {
  'article-journal': 'JOUR',
  'article-newspaper': 'NEWS',
  book: 'BOOK',
  chapter: 'CHAP',
  dataset: 'DATA',
  document: 'GEN',
  'paper-conference': 'CONF',
  report: 'RPRT',
  thesis: 'THES',
  webpage: 'ELEC',
}

/** References as RIS: one tag a line, whatever the texts hold; lines end in CR LF. */
export function writeRis(items: readonly CslItem[]): string {
  return items.map((item) => `${lines(item).join('\r\n')}\r\n\r\n`).join('')
}

function lines(item: CslItem): string[] {
  const { type, id, title, author = [], issued, accessed } = item
  const tags: [tag: string, value: string | undefined][] = [
    ['TY', risTypes[type]],
    ['ID', id],
    ['TI', title],
    ...author.map((name): [string, string] => ['AU', nameInRis(name)]),
    ['T2', item['container-title']],
    ['PB', item.publisher],
    ['M3', item.genre],
    ['ET', item.version],
    ['PY', issued && modelDate(issued).slice(0, 4)],
    ['DA', issued && dateInRis(issued)],
    ['Y2', accessed && dateInRis(accessed)],
    ['UR', item.URL],
    ['DO', item.DOI],
    ['AB', item.abstract],
    ['N1', item.note],
    ['LA', item.language],
  ]
  const filled = tags.flatMap(([tag, value]) =>
    value === undefined ? [] : [`${tag}  - ${onOneLine(value)}`],
  )
  return [...filled, 'ER  - ']
}

/** A body as it stands, a person as `family, given`. */
function nameInRis(name: CslName): string {
  if ('literal' in name) return name.literal
  return name.given === undefined ? `${name.family},` : `${name.family}, ${name.given}`
}

function dateInRis(date: CslDate): string {
  const [year = '', month = '', day = ''] = modelDate(date).split('-')
  return `${year}/${month}/${day}/`
}

function onOneLine(text: string): string {
  const lines = text.split(/[\r\n\u0085\u2028\u2029]/).map((line) => line.trim())
  return lines.filter((line) => line !== '').join(' ')
}
