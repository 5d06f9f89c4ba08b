const word = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu
const rest = /[\p{L}\p{N}\p{M}]*/uy
const ofWord = /[\p{L}\p{N}\p{M}]/u

/** The words of a text as SQLite's unicode61 tokenizer sees them: letters and digits, with the marks that follow them. */
export function wordsIn(text: string): string[] {
  return text.match(word) ?? []
}

/** Whether the character at a place is of a word. */
export function isWordAt(text: string, place: number): boolean {
  const code = text.charCodeAt(place)
  if (code < 128) return (code > 96 && code < 123) || (code > 64 && code < 91) || (code > 47 && code < 58)
  return ofWord.test(String.fromCodePoint(text.codePointAt(place) ?? code))
}

/** From a place to the end of its word. */
export function wordFrom(text: string, place: number): string {
  rest.lastIndex = place
  return rest.exec(text)?.[0] ?? ''
}

/** A text in small letters without accents, each character still at its place. */
export function fold(text: string): string {
  return text.replace(/[^ -~\s]/g, (character) => character.normalize('NFD').charAt(0)).toLowerCase()
}
