/** A paragraph, a heading, one entry of a list or a row of a table or quote, with the white space before it. */
export type Block = { space: string; text: string }

/** Where a block starts though no blank line stands before it: a heading, an entry of a list. */
const opens = /^(?:#{1,6}\s|\s{0,3}(?:[-*+]|\d{1,9}[.)])\s)/
const heading = /^#{1,6}\s/

/**
 * A long text cut into its blocks, in order: at blank lines, at headings and at the entries of lists. No Markdown is
 * parsed: a block is only what is compared and merged as one. Blocks and the white space between them are the text.
 */
export function blocksOf(text: string): { blocks: Block[]; after: string } {
  const blocks: Block[] = []
  let space = ''
  let open = false
  for (const line of text.split(/(?<=\n)/)) {
    const end = line.trimEnd().length
    const ending = line.slice(end)
    if (end === 0) {
      space += line
      open = false
      continue
    }
    const last = blocks.at(-1)
    if (open && last !== undefined && !opens.test(line)) last.text += space + line.slice(0, end)
    else blocks.push({ space, text: line.slice(0, end) })
    space = ending
    open = !heading.test(line)
  }
  return { blocks, after: space }
}
