import { words } from './words.ts'

type ListName = keyof typeof words

const isListName = (name: string): name is ListName => Object.hasOwn(words, name)

/** A row of a table with each `<name>` written out as one of the words in that list. */
export function spelledOut(source: string): string {
  return source.replace(/<(\w+)>/g, (_, name: string) => {
    if (!isListName(name)) throw new RangeError(`No list of words is named "${name}".`)
    return `(?:${words[name].replaceAll(', ', '|')})`
  })
}

/**
 * Compiles one row of a table. A space stands for white space, `<name>` for one of the words in that list, and the
 * rest is a regular expression; whole words only, capitals aside. Rows repeat within bounds, so that matching stays linear.
 */
export function phrase(source: string, flags = 'i'): RegExp {
  return new RegExp(`(?<![\\w-])(?:${spelledOut(source).replaceAll(' ', '\\s{1,40}')})(?![\\w-])`, flags)
}
