import * as z from 'zod'
import { unsafeMarkdown } from './unsafe-markdown.ts'

/** Control characters, which no reader sees and some stores refuse; tabs and line breaks are text. */
const control = /(?![\t\n\r])\p{Cc}/u
/** Characters that take no room, with nothing to see between them. */
const blank = /^[\s\p{Cf}]+$/u
/** A not-value, or what is meant for one, where a text belongs: its own words for a reader too. */
const noText = /^(?:not[-_\s]{1,3}(?:known|measured|applicable)|does\s{1,3}not\s{1,3}apply|withheld)\.?$/i

function checkText(text: string, context: z.core.$RefinementCtx<string>): void {
  const refuse = (rule: string, message: string) =>
    context.addIssue({ code: 'custom', message, params: { rule } })
  if (control.test(text) || blank.test(text) || !text.isWellFormed())
    refuse(
      'invisible-character',
      'Take out the characters that cannot be shown: copy the text in as plain text.',
    )
  if (noText.test(text))
    refuse(
      'no-text',
      'Write the text itself, or leave it out where it may be left out; where a fact may be lacking, write not-known, not-measured or not-applicable in small letters, or withheld with the reason.',
    )
}

/**
 * Long text: Markdown of paragraphs, lists, emphasis, links, sub-headings, quotes and tables, at most 20,000 characters.
 * Refuses raw HTML, links that could run or lead astray, control characters, and a not-value in place of a text.
 */
export const LongText = z
  .string()
  .trim()
  .min(1)
  .max(20_000)
  .superRefine((text, context) => {
    checkText(text, context)
    for (const message of unsafeMarkdown(text))
      context.addIssue({ code: 'custom', message, params: { rule: 'unsafe-markdown' } })
  })
export type LongText = z.infer<typeof LongText>

/** A name, a title, a sentence: plain text on one line, at most 600 characters, shown as it is written. */
export const ShortText = z
  .string()
  .trim()
  .min(1)
  .max(600)
  .regex(/^[^\r\n\u0085\u2028\u2029]*$/, 'Write it on one line.')
  .superRefine(checkText)
export type ShortText = z.infer<typeof ShortText>

/** A web address that a reader may follow: http or https, and a host that no user name disguises. */
export const WebAddress = z
  .string()
  .regex(
    /^https?:\/\/[^\s\p{Cc}<>"/?#@\\]+(?:[/?#][^\s\p{Cc}<>"\\]*)?$/iu,
    'Give the web address whole, starting with https:// or http://.',
  )
  .max(2000)
export type WebAddress = z.infer<typeof WebAddress>
