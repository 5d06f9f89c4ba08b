import { dateInWords } from '../date/date.ts'

/** What one field of the model is called, and how it is compared and merged. */
export type Field = {
  /** As it stands after "the". */
  label: string
  /** A text is compared word by word; a long one is merged block by block too. */
  text?: 'short' | 'long'
  /** What one entry is called, where the field holds a list. */
  entry?: string
  /** What a group of fields, or each entry of a list, holds. */
  fields?: Fields
  /** Its fields say one thing together, so that two people's halves are never put together. */
  whole?: true
  /** A value of a closed list, or a date, in words. */
  say?: (value: string) => string
}

export type Fields = { readonly [name: string]: Field }

/** One line of plain text. */
export function short(label: string): Field {
  return { label, text: 'short' }
}

/** Text of several blocks. */
export function long(label: string): Field {
  return { label, text: 'long' }
}

/** A number, a yes or no, an id, an address, or a value of a closed list. */
export function value(label: string, say: (value: string) => string = plain): Field {
  return { label, say }
}

/** A date, as exact as it is known. */
export function date(label: string): Field {
  return { label, say: (day) => (/^\d{4}(?:-\d\d){0,2}$/.test(day) ? dateInWords(day) : plain(day)) }
}

/** Fields that belong together. */
export function group(label: string, fields: Fields): Field {
  return { label, fields }
}

/** Fields that say one thing together. */
export function whole(label: string, fields: Fields): Field {
  return { label, fields, whole: true }
}

/** A list of parts, each with its id. */
export function parts(label: string, entry: string, fields: Fields): Field {
  return { label, entry, fields }
}

/** A list of plain values; texts where no words are given. */
export function values(label: string, entry: string, say?: (value: string) => string): Field {
  return { label, entry, ...(say && { say }) }
}

/** A slug in words. */
export function plain(slug: string): string {
  return /^[a-z]+(?:-[a-z]+)+$/.test(slug) ? slug.replaceAll('-', ' ') : slug
}

/** The label of a term where it is one of ours, else its id in words. */
export function labels(
  terms: readonly { id: string; label?: string; name?: string }[],
): (id: string) => string {
  return (id) => {
    const term = terms.find((each) => each.id === id)
    return term?.label ?? term?.name ?? plain(id)
  }
}

type ClosedList<Value extends string> = {
  safeParse(held: string): { success: boolean; data?: Value | undefined }
}

/** The words of the model for a value of a closed list. */
export function closed<Value extends string>(
  list: ClosedList<Value>,
  words: (held: Value) => string,
): (held: string) => string {
  return (held) => {
    const { data } = list.safeParse(held)
    return data === undefined ? plain(held) : words(data)
  }
}
