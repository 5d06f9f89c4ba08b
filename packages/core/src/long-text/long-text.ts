import * as z from 'zod'

/** Raw HTML: a tag, a closing tag, a comment or a declaration. `p < 0.05` and `foo <> bar` are text. */
const rawHtml = /<(?:\/?[a-zA-Z][^<>]*>|!--|!\[CDATA|![A-Z]|\?)/
/** The target of a Markdown link, an image, a reference or an autolink. */
const linkTarget =
  /\]\(\s*<?\s*([^)\s>]*)|^\s{0,3}\[[^\]]+\]:\s*<?(\S+?)>?\s*$|<([a-zA-Z][a-zA-Z0-9+.-]*:[^>\s]*)>/gm
const safeTarget = /^(?:https?:\/\/|mailto:|\/(?!\/)|#|[^:]*$)/i

/** Reasons why `text` is not the small, safe Markdown that we keep; empty when it is. */
export function unsafeMarkdown(text: string): string[] {
  const faults: string[] = []
  const html = rawHtml.exec(text.replace(/<(?:https?:\/\/|mailto:)[^>\s]*>/gi, ''))
  if (html) faults.push(`Take out the HTML at "${html[0].slice(0, 30)}": write Markdown instead.`)
  for (const match of text.matchAll(linkTarget)) {
    const target = (match[1] ?? match[2] ?? match[3] ?? '').replace(/&#?\w+;|%[0-9a-f]{2}|\s/gi, '')
    if (!safeTarget.test(target))
      faults.push(
        `Change the link "${target.slice(0, 60)}": links start with https://, http://, mailto: or /.`,
      )
  }
  return faults
}

/**
 * Long text: Markdown of paragraphs, lists, emphasis, links, sub-headings, quotes and tables, at most 20,000 characters.
 * Refuses raw HTML and links that could run.
 */
export const LongText = z
  .string()
  .trim()
  .min(1)
  .max(20_000)
  .superRefine((text, context) => {
    for (const message of unsafeMarkdown(text)) context.addIssue({ code: 'custom', message })
  })
export type LongText = z.infer<typeof LongText>

/** One line or a few: a name, a title, a sentence; at most 600 characters, no line breaks. */
export const ShortText = z
  .string()
  .trim()
  .min(1)
  .max(600)
  .regex(/^[^\r\n]*$/, 'Write it on one line.')
export type ShortText = z.infer<typeof ShortText>

/** A web address that a reader may follow. */
export const WebAddress = z
  .string()
  .regex(/^https?:\/\/[^\s<>"]+$/i, 'Give the web address whole, starting with https:// or http://.')
  .max(2000)
export type WebAddress = z.infer<typeof WebAddress>
