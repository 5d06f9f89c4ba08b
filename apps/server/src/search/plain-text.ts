/** What to take out of Markdown, in order. Each repetition is bounded, so that no text takes long. */
const marks: [pattern: RegExp, instead: string][] = [
  [/^[ \t:|-]{3,200}$/gm, ''],
  [/^ {0,3}\[[^\]\n]{1,200}\]:.*$/gm, ''],
  [/!?\[([^\]\n]{0,1000})\]\([^)\n]{0,2000}\)/g, '$1'],
  [/<((?:https?:\/\/|mailto:)[^>\s]{1,2000})>/g, '$1'],
  [/^[ \t]{0,20}(?:#{1,6} +|> ?|[-*+] +|\d{1,3}[.)] +)/gm, ''],
  [/(\*\*|__|~~|`)(?=\S)(.{0,1000}?\S)\1/g, '$2'],
  [/(?<![\p{L}\p{N}])([*_])(?=\S)([^*_\n]{0,1000}?\S)\1(?![\p{L}\p{N}])/gu, '$2'],
  [/\\([\\`*_{}[\]()#+\-.!|<>~])/g, '$1'],
  [/(?:[^\S\n]|\|)+/g, ' '],
  [/ *\n\s*/g, '\n'],
]

/** Markdown as a reader hears it, line by line: link texts without their addresses, and no marks. */
export function plainText(markdown: string): string {
  return marks.reduce((text, [pattern, instead]) => text.replace(pattern, instead), markdown).trim()
}
