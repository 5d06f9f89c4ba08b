import { isSafeTarget } from './link-target.ts'

/** What starts HTML, in any renderer: `p < 0.05`, `n<30` and `foo <> bar` do not. */
const htmlStart = /<[a-z/!?]/gi
/** A web or email address in angle brackets, the one use of `<` before a letter that is Markdown. */
const autolink =
  /<(?:https?:\/\/[^\s<>"'\\]+|mailto:[^\s<>"'\\]+|[a-z0-9][a-z0-9.+_'-]*@[a-z0-9][a-z0-9.-]*)>/iy
const linkStart = /\]\(|\]:/g
/** Before a target: white space, the markers of a quotation that goes on, an angle bracket. */
const beforeTarget = /[\s<>]*/y
/** White space that Markdown does not know, such as a no-break space, is part of a target. */
const bareTarget = /[^ \t\r\n()[\]<>]*/y
const bracketedTarget = /[^<>\r\n]*/y
/** After the target of a link: its end, or its title. */
const afterLink = /\)|[ \t\r\n]{1,9}["')]/y
/** After the target of a definition: the end of its line, or its title. */
const afterDefinition = /[ \t]*(?:$|[\r\n]|(?<=[ \t])["'(])/y
const mostFaults = 20

/**
 * Reasons why `text` is not the small, safe Markdown that we keep; empty when it is. Reads more as HTML and as links
 * than Markdown does, so that no renderer finds one that we missed. Takes time in proportion to the length of `text`.
 */
export function unsafeMarkdown(text: string): string[] {
  const faults = new Set<string>()
  for (const fault of faultsIn(text)) {
    faults.add(fault)
    if (faults.size === mostFaults) break
  }
  return [...faults]
}

function* faultsIn(text: string): Generator<string> {
  const html = firstHtml(text)
  if (html !== undefined)
    yield `Take out the HTML at "${html}": write Markdown instead, or put a space after the "<".`
  for (const { target, surely } of targetsIn(text)) {
    if (!isSafeTarget(target, surely))
      yield `Change the link "${target.slice(0, 60).toWellFormed()}": links start with https://, http://, mailto:, # or a single /.`
  }
}

function firstHtml(text: string): string | undefined {
  for (const { index } of text.matchAll(htmlStart)) {
    if (found(autolink, text, index) === undefined) return text.slice(index, index + 30).toWellFormed()
  }
  return undefined
}

/** What stands where a link, an image or a definition has its target; `surely` where it is one in every renderer. */
function* targetsIn(text: string): Generator<{ target: string; surely: boolean }> {
  let wordEnd = 0
  for (const { 0: opener, index } of text.matchAll(linkStart)) {
    const before = found(beforeTarget, text, index + 2) ?? ''
    const start = index + 2 + before.length
    const bracketed = before.includes('<')
    const target = found(bracketed ? bracketedTarget : bareTarget, text, start) ?? ''
    if (bracketed) {
      yield { target, surely: false }
    } else if (opener === '](') {
      yield { target, surely: found(afterLink, text, start + target.length) !== undefined }
    } else {
      if (start > wordEnd) wordEnd = endOfWord(text, start)
      if (found(afterDefinition, text, wordEnd) !== undefined) yield { target, surely: false }
    }
  }
}

function endOfWord(text: string, start: number): number {
  const length = text.slice(start).search(/[ \t\r\n]/)
  return length === -1 ? text.length : start + length
}

function found(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0]
}
