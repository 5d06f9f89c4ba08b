import { isSafeAddress } from './address.ts'
import { picturesLeftOut } from './files-alone.ts'
import { inert, styleOf } from './inert.ts'
import { listsOfWord } from './word-lists.ts'

/** What is pasted, cleaned, with a sentence for each kind of thing that was left out. */
export type Cleaned = { readonly html: string; readonly says: readonly string[] }

const never =
  'script, style, title, meta, link, base, iframe, object, embed, svg, math, template, noscript, form > input, input, button, select, textarea, xml'
const pictures = 'img, picture, video, audio, canvas'

/**
 * Makes what Word, Google Docs or a web page put on the clipboard into what a long text holds. Nothing of it is run or
 * fetched: it is read in a document of its own, and only what is allowed is written out again.
 */
export function cleanPasted(html: string): Cleaned {
  const { body } = new DOMParser().parseFromString(inert(html), 'text/html')
  const says: string[] = []
  const removed = removeAll(body, never, (one) =>
    /^(?:script|iframe|object|embed|form|svg)$/i.test(one.localName),
  )
  if (removed > 0) says.push('What could run was taken out.')
  for (const one of body.querySelectorAll('[hidden], [data-style]')) if (isHidden(one)) one.remove()
  if (removeAll(body, pictures, () => true) > 0) says.push(picturesLeftOut)
  if (unlinkUnsafe(body) > 0)
    says.push(
      'A link was taken out and its words kept: links start with https://, http://, mailto:, # or a single /.',
    )
  listsOfWord(body)
  for (const one of body.querySelectorAll<HTMLElement>('[data-style], b, i')) styleAsTags(one)
  levelHeadings(body)
  for (const table of body.querySelectorAll('table')) settleTable(table)
  for (const one of body.querySelectorAll('*')) bare(one)
  return { html: body.innerHTML, says }
}

function removeAll(body: Element, selector: string, counts: (one: Element) => boolean): number {
  const all = [...body.querySelectorAll(selector)]
  for (const one of all) one.remove()
  return all.filter(counts).length
}

function isHidden(element: Element): boolean {
  const style = styleOf(element)
  return element.hasAttribute('hidden') || style.get('display') === 'none' || style.get('mso-hide') === 'all'
}

function unlinkUnsafe(body: Element): number {
  const unsafe = [...body.querySelectorAll('a[href]')].filter(
    (one) => !isSafeAddress(one.getAttribute('href') ?? ''),
  )
  for (const one of unsafe) unwrap(one)
  return unsafe.length
}

function unwrap(element: Element): void {
  element.replaceWith(...element.childNodes)
}

/** Bold and italic are written as styles by some, and their tags without the style by others. */
function styleAsTags(element: HTMLElement): void {
  const style = styleOf(element)
  const weight = style.get('font-weight') ?? ''
  const slant = style.get('font-style') ?? ''
  const plain = element.localName === 'b' ? /^(?:normal|400)$/.test(weight) : slant === 'normal'
  if (plain && /^[bi]$/.test(element.localName)) {
    unwrap(element)
    return
  }
  if (!/^(?:span|font|a|em|strong|b|i)$/.test(element.localName)) return
  if (/^(?:bold|bolder|[6-9]00)$/.test(weight)) wrapInside(element, 'strong')
  if (slant === 'italic') wrapInside(element, 'em')
  if (style.get('text-decoration')?.includes('line-through')) wrapInside(element, 'del')
}

function wrapInside(element: Element, name: string): void {
  const wrapper = element.ownerDocument.createElement(name)
  wrapper.append(...element.childNodes)
  element.append(wrapper)
}

/** The highest heading that is pasted becomes a heading here, and all below it sub-headings. */
function levelHeadings(body: Element): void {
  const headings = [...body.querySelectorAll('h1, h2, h3, h4, h5, h6')]
  const highest = Math.min(...headings.map(({ localName }) => Number(localName.slice(1))))
  for (const heading of headings)
    rename(heading, Number(heading.localName.slice(1)) === highest ? 'h3' : 'h4')
}

/** A table of one column or one row is there for the look, so that its words come out of it. */
function settleTable(table: HTMLTableElement): void {
  const rows = [...table.rows]
  if (rows.length < 2 || rows.every(({ cells }) => cells.length < 2)) {
    const blocks = rows.flatMap(({ cells }) => [...cells]).map((cell) => asDivision(cell))
    table.replaceWith(...blocks)
    return
  }
  for (const caption of table.querySelectorAll('caption')) {
    const before = table.ownerDocument.createElement('p')
    before.append(...caption.childNodes)
    caption.remove()
    table.before(before)
  }
  for (const [at, row] of rows.entries()) {
    if (at === 0) row.setAttribute('data-head', '')
    for (const cell of [...row.cells]) {
      for (const block of cell.querySelectorAll(
        'p, div, li, ul, ol, h1, h2, h3, h4, h5, h6, br, blockquote, pre',
      )) {
        block.after(' ')
        unwrap(block)
      }
      rename(cell, at === 0 ? 'th' : 'td')
    }
  }
}

function asDivision(cell: Element): Element {
  const division = cell.ownerDocument.createElement('div')
  division.append(...cell.childNodes)
  return division
}

function rename(element: Element, name: string): void {
  const renamed = element.ownerDocument.createElement(name)
  renamed.append(...element.childNodes)
  element.replaceWith(renamed)
}

const kept: Readonly<Record<string, readonly string[]>> = {
  a: ['href', 'title'],
  ol: ['start'],
  tr: ['data-head'],
}

/** `data-pm-slice` says how far a copy of our own was open at its ends; what it says besides is not trusted. */
function bare(element: Element): void {
  const open = /^\d+ \d+/.exec(element.getAttribute('data-pm-slice') ?? '')?.[0]
  for (const { name } of [...element.attributes])
    if (!kept[element.localName]?.includes(name)) element.removeAttribute(name)
  if (open) element.setAttribute('data-pm-slice', `${open} []`)
}
