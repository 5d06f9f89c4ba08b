import * as z from 'zod'

/** The part of an address that names one thing for good: kebab-case, 1 to 100 characters. */
export const Slug = z
  .string()
  .min(1, 'Write a name for the address, such as "herbert-protocol".')
  .max(100, 'Shorten the name for the address to 100 characters or fewer.')
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    'Write the name for the address in small letters a to z, digits and single hyphens, such as "herbert-protocol".',
  )
export type Slug = z.infer<typeof Slug>

const mostCharacters = 100

/** Letters that Unicode does not take apart into a plain letter and a mark. */
const plainLetters: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['ı', 'i'],
  ['&', ' and '],
])

/**
 * Makes a slug of a title: `Hot & cold: Gwent’s plan` becomes `hot-and-cold-gwents-plan`. Accents go, apostrophes
 * close up, `&` becomes `and`, all else becomes a hyphen; a long title is cut at the last whole word in 100 characters.
 * Answers an empty string, which `Slug` refuses, where `text` has no letter a to z or digit to build on. Never throws.
 */
export function slugify(text: string): string {
  const plain = text
    .toLowerCase()
    .replace(/[ßæœøłđðþı&]/g, (letter) => plainLetters.get(letter) ?? letter)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}'’‘ʼ]/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  if (plain.length <= mostCharacters) return plain
  const lastHyphen = plain.lastIndexOf('-', mostCharacters)
  return plain.slice(0, lastHyphen > 0 ? lastHyphen : mostCharacters)
}
