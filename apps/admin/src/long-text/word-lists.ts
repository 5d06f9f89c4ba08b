import { styleOf } from './inert.ts'

/** A paragraph that Word wrote as an entry of a list: how deep, and whether its entries are numbered. */
type Entry = { readonly paragraph: HTMLElement; readonly level: number; readonly ordered: boolean }

/** Word writes the entries of lists as paragraphs that look like them. They become lists. */
export function listsOfWord(body: Element): void {
  let open: { level: number; list: Element }[] = []
  let last: Element | undefined
  for (const paragraph of body.querySelectorAll<HTMLElement>('p, h1, h2, h3, h4, h5, h6')) {
    const entry = entryOf(paragraph)
    if (!entry) {
      open = []
      continue
    }
    if (paragraph.previousElementSibling !== last) open = []
    open = open.filter(({ level }) => level <= entry.level)
    const parent = open.at(-1)
    const name = entry.ordered ? 'ol' : 'ul'
    if (parent && parent.level === entry.level && parent.list.localName === name) {
      parent.list.append(itemOf(entry))
      paragraph.remove()
    } else {
      const list = paragraph.ownerDocument.createElement(name)
      const into = parent && parent.level < entry.level ? parent.list.lastElementChild : undefined
      if (into) into.append(list)
      else paragraph.before(list)
      list.append(itemOf(entry))
      paragraph.remove()
      if (parent?.level === entry.level) open.pop()
      open.push({ level: entry.level, list })
    }
    last = open[0]?.list
  }
}

function entryOf(paragraph: HTMLElement): Entry | undefined {
  const level = /\blevel(\d)/.exec(styleOf(paragraph).get('mso-list') ?? '')?.[1]
  if (level === undefined) return undefined
  const ordered = /^[\s(]*(?:\d+|[a-z]|[ivxl]+)[.)]/i.test(markerOf(paragraph)?.textContent ?? '')
  return { paragraph, level: Number(level), ordered }
}

/** The bullet or number, which Word asks others to pass over. */
function markerOf(paragraph: HTMLElement): Element | undefined {
  return [...paragraph.querySelectorAll('[data-style]')].find(
    (part) => styleOf(part).get('mso-list') === 'ignore',
  )
}

function itemOf({ paragraph }: Entry): Element {
  markerOf(paragraph)?.remove()
  const item = paragraph.ownerDocument.createElement('li')
  item.append(...paragraph.childNodes)
  return item
}
