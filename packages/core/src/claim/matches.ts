/**
 * Every match of a global pattern, in order, as `matchAll` gives them but without making the pattern anew for each text.
 * For patterns that never match nothing.
 */
export function matchesOf(pattern: RegExp, text: string): RegExpExecArray[] {
  const matches: RegExpExecArray[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) matches.push(match)
  return matches
}
