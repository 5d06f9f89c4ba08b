/** A person, or a body that is written as it stands. */
export type CslName = { literal: string } | { family: string; given?: string }

/** A date as exact as it is known: year, month and day. */
export type CslDate = { 'date-parts': [[year: number, month?: number, day?: number]] }

/** The types of CSL that references here have. */
export const cslTypes = [
  'article-journal',
  'article-newspaper',
  'book',
  'chapter',
  'dataset',
  'document',
  'paper-conference',
  'report',
  'thesis',
  'webpage',
] as const
/** What a reference is, in the word of CSL. */
export type CslType = (typeof cslTypes)[number]

/** One reference in CSL-JSON, as far as a case study or one of its sources needs it. */
export type CslItem = {
  id: string
  type: CslType
  title?: string
  author?: CslName[]
  /** The journal, the newspaper or the site that it is in. */
  'container-title'?: string
  publisher?: string
  /** What sort of thing it is, where the type does not say. */
  genre?: string
  version?: string
  issued?: CslDate
  /** The day as at which it is cited. */
  accessed?: CslDate
  URL?: string
  DOI?: string
  abstract?: string
  note?: string
  language?: string
}

/** What was read, and in sentences what could not be held. */
export type CitationsRead = { items: CslItem[]; lost: string[] }

/** A date of the model, `2016`, `2016-10` or `2016-10-31`, in CSL. */
export function cslDate(date: string): CslDate {
  const [year = 0, month, day] = date.split('-').map(Number)
  if (month === undefined) return { 'date-parts': [[year]] }
  return { 'date-parts': [day === undefined ? [year, month] : [year, month, day]] }
}

/** A date of CSL as the model writes it. */
export function modelDate({ 'date-parts': [[year, month, day]] }: CslDate): string {
  const parts = [String(year).padStart(4, '0')]
  for (const part of [month, day]) {
    if (part === undefined) break
    parts.push(String(part).padStart(2, '0'))
  }
  return parts.join('-')
}

/** References as CSL-JSON, which Zotero, Mendeley, Pandoc and others read. Loses nothing of a reference. */
export function writeCslJson(items: readonly CslItem[]): string {
  return `${JSON.stringify(items, null, 2)}\n`
}
