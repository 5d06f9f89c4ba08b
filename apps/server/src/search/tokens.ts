/** A word as SQLite's unicode61 tokenizer sees it: letters and digits, with the marks that follow them. */
export const wordPattern = '[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}]*'
const word = new RegExp(wordPattern, 'gu')

/** The words of a text, as written. */
export function wordsIn(text: string): string[] {
  return text.match(word) ?? []
}

/** A text in small letters without accents, each character still at its place. */
export function fold(text: string): string {
  return text.replace(/[^ -~\s]/g, (character) => character.normalize('NFD').charAt(0)).toLowerCase()
}

/** Markdown as a reader hears it: link texts without addresses, and no marks. */
export function plainText(markdown: string): string {
  return markdown
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^\s{0,3}\[[^\]]+\]:.*$/gm, '')
    .replace(/<((?:https?:\/\/|mailto:)[^>\s]*)>/g, '$1')
    .replace(/^\s{0,3}(?:#{1,6}\s+|>\s?|[-*+]\s+|\d{1,3}[.)]\s+)/gm, '')
    .replace(/^\s*\|?[\s:|-]*-{3,}[\s:|-]*$/gm, '')
    .replace(/(\*\*|__|~~|`)(?=\S)([\s\S]*?\S)\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}])([*_])(?=\S)([^*_]*?\S)\1(?![\p{L}\p{N}])/gu, '$2')
    .replace(/\\([\\`*_{}[\]()#+\-.!|<>])/g, '$1')
    .replace(/\s*\|\s*/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}
