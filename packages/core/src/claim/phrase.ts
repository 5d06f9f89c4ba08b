import { words } from './words.ts'

type ListName = keyof typeof words

const isListName = (name: string): name is ListName => Object.hasOwn(words, name)

function oneOf(name: string): string {
  if (!isListName(name)) throw new RangeError(`No list of words is named "${name}".`)
  return `(?:${words[name].replaceAll(', ', '|')})`
}

/**
 * Compiles one row of a table. A space stands for white space, `<name>` for one of the words in that list, and the
 * rest is a regular expression; whole words only, capitals aside. Rows repeat within bounds, so that matching stays linear.
 */
export function phrase(source: string, flags = 'i'): RegExp {
  const pattern = source.replace(/<(\w+)>/g, (_, name: string) => oneOf(name)).replaceAll(' ', '\\s{1,40}')
  return new RegExp(`(?<![\\w-])(?:${pattern})(?![\\w-])`, flags)
}
