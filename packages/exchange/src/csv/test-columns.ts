import type { CsvColumn, CsvTable } from './column.ts'

/** The tables and columns as a page of documentation. */
export function columnsInWords(tables: readonly CsvTable[]): string {
  const intro = `# Columns of the CSV tables

Each table is a file. Headers are recognised by the name, by the other names and by the path, capitals and punctuation aside.
Where a column may be unknown, \`not-known\`, \`not-measured\`, \`not-applicable\` or \`withheld: the reason\` may stand in place of a value.
Several values in one cell have a semicolon between them; \`none\` is a list that is known to be empty; a blank cell is left out.
In a table of case studies that stands alone, the parts may stand in numbered columns: \`Partner 2 sector\`.
`
  return `${[intro, ...tables.map(inWords)].join('\n')}`
}

function inWords({ id, title, one, help, links, columns }: CsvTable): string {
  const rows = [...links, ...columns].map(row)
  return `## ${title}: \`${id}.csv\`\n\n${help} A row is called "${one}" in numbered columns.\n\n${rows.join('\n')}\n`
}

function row({ name, otherNames, help, example, path, holds, stated, separator, whole }: CsvColumn): string {
  const kind =
    holds.kind === 'choice' ? choices(holds.choices) : holds.kind === 'parts' ? 'a count' : kinds[holds.kind]
  const told = [
    `**${name}**${path.startsWith('@') ? '' : ` (\`${path}\`)`}: ${help}`,
    `Holds ${kind}${separator ? ', several' : ''}${stated || whole !== undefined ? '; may be unknown' : ''}.`,
    `Example: \`${example}\`.`,
    ...(otherNames.length > 0 ? [`Also called: ${otherNames.join(', ')}.`] : []),
  ]
  return `- ${told.join(' ')}`
}

const kinds = { text: 'text', number: 'a number', 'yes-or-no': 'yes or no', date: 'a date', ending: 'a date' }

function choices(list: readonly { id: string }[]): string {
  return list.length > 15 ? `one of ${list.length}` : `one of ${list.map(({ id }) => `\`${id}\``).join(', ')}`
}
