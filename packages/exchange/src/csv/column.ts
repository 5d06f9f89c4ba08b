import type { Taxonomy } from '@casebook/core/taxonomy'

/** The tables of the set, each of which becomes a file or a sheet. `case-studies` has one row a case study; the rows of the others point to it. */
export const tableIds = [
  'case-studies',
  'partners',
  'sources',
  'aims',
  'evaluations',
  'arms',
  'outcomes',
  'lessons',
  'sponsors',
  'disputes',
  'kept-claims',
  'materials',
  'guidance',
  'evidence-from-elsewhere',
  'images',
] as const
/** The id of a table, which is the name of its file without the ending. */
export type TableId = (typeof tableIds)[number]

/** The taxonomies of the library that the case studies belong to: the library itself will do. */
export type Taxonomies = { topics: Taxonomy; themes: Taxonomy }

/** A value that may be chosen, and what readers call it. */
export type CsvOption = { id: string; label: string }

/**
 * What the cells of a column hold. `ending` is a date, or "ongoing as at" a date. `parts` counts the rows of another
 * table that belong to this one, or says "none"; those of one `part` where the table has several.
 */
export type CsvHolds =
  | { kind: 'text' | 'number' | 'yes-or-no' | 'date' | 'ending' }
  | { kind: 'choice'; choices: readonly CsvOption[] }
  | { kind: 'parts'; table: TableId; part?: string }

/** One column: what it is called, what it may be called as well, what goes in, and where that stands in the model. */
export type CsvColumn = {
  readonly name: string
  /** Headers that are taken for it too, capitals and punctuation aside; its path is another. */
  readonly otherNames: readonly string[]
  readonly help: string
  readonly example: string
  /** Where the value stands in the model, from the case study or from the part: `place.name`. */
  readonly path: string
  readonly holds: CsvHolds
  /** Whether not-known, not-measured, not-applicable or "withheld: the reason" may stand in place of a value. */
  readonly stated: boolean
  /** What stands between the values of a cell that takes several. */
  readonly separator?: ';'
  /** The group of fields that a not-value in this cell stands for as a whole: `contact`. */
  readonly whole?: string
}

/** Where the rows of a table go: a list of the case study, or of each of its evaluations. */
export type PartList = { readonly path: string; readonly within?: 'evaluations'; readonly part?: string }

/** A table of the set. */
export type CsvTable = {
  readonly id: TableId
  readonly title: string
  /** What one row is called, also in numbered columns of the first table: "Partner 1 name". */
  readonly one: string
  readonly help: string
  /** Columns that say what a row belongs to, before its own. */
  readonly links: readonly CsvColumn[]
  readonly columns: readonly CsvColumn[]
  readonly lists: readonly PartList[]
  /** Groups of fields that are there though all their cells are blank. */
  readonly groups: readonly string[]
}

type Extra = { names?: string; stated?: true; several?: true; whole?: string }
type Place = [path: string, name: string]
type Told = [help: string, example: string]

function column([path, name]: Place, [help, example]: Told, holds: CsvHolds, extra: Extra = {}): CsvColumn {
  const { names, stated = false, several, whole } = extra
  return {
    name,
    otherNames: names?.split(', ') ?? [],
    help,
    example,
    path,
    holds,
    stated,
    ...(several ? { separator: ';' as const } : {}),
    ...(whole === undefined ? {} : { whole }),
  }
}

/** A column of text. */
export function text(place: Place, told: Told, extra?: Extra): CsvColumn {
  return column(place, told, { kind: 'text' }, extra)
}

/** A column of numbers, of dates, or of yes and no. */
export function plain(kind: 'number' | 'yes-or-no' | 'date' | 'ending') {
  return (place: Place, told: Told, extra?: Extra): CsvColumn => column(place, told, { kind }, extra)
}

/** A column that takes one of a list, or several. */
export function choice(place: Place, told: Told, choices: readonly CsvOption[], extra?: Extra): CsvColumn {
  return column(place, told, { kind: 'choice', choices }, extra)
}

/** A column that says how many rows of another table belong to this row. */
export function parts(place: Place, table: TableId, extra: Extra & { part?: string } = {}): CsvColumn {
  const { part } = extra
  const help = `How many rows of the table ${table}${part ? ` of the kind ${part}` : ''} belong to it, or none. May be left blank.`
  return column(place, [help, '2'], { kind: 'parts', table, ...(part === undefined ? {} : { part }) }, extra)
}

/** The terms of a taxonomy, to choose from. */
export function termsOf({ terms }: Taxonomy): CsvOption[] {
  return terms.map(({ id, label }) => ({ id, label }))
}

/** Words of the model, to choose from, as readers call them where that is not plain from the word itself. */
export function wordsOf(ids: readonly string[], labels: Readonly<Record<string, string>> = {}): CsvOption[] {
  return ids.map((id) => ({ id, label: labels[id] ?? id.replaceAll('-', ' ') }))
}
