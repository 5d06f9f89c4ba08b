import { type LetterKind, letterKinds } from './letter.ts'
import type { LetterText } from './tables.ts'

/** The library that a letter comes from, as its foot names it. */
export type Sender = { title: string; url: string }
export type Composed = { subject: string; text: string; html: string }

const mark = '#0b5c5a'

/** A letter as plain text and as HTML that says the same: no pictures, nothing fetched, nothing that tells of its being read. */
export function compose(
  { kind, subject, paragraphs, action }: LetterText & { kind: LetterKind; subject: string },
  from: Sender,
): Composed {
  const foot = `You get this letter because ${letterKinds[kind].why}. It comes from ${from.title}, ${from.url}`
  const text = [...paragraphs, ...(action ? [`${action.text}:\n${action.url}`] : []), `-- \n${foot}\n`]
  const html = [
    '<!doctype html>',
    '<html lang="en-GB">',
    `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(subject)}</title></head>`,
    '<body style="margin:0;padding:24px;font:18px/1.5 Arial,sans-serif;color:#14202b;background:#ffffff">',
    `<main style="max-width:34em"><h1 style="font-size:22px">${escaped(subject)}</h1>`,
    ...paragraphs.map((paragraph) => `<p>${escaped(paragraph).replaceAll('\n', '<br>\n')}</p>`),
    ...(action ? button(action) : []),
    '</main>',
    `<footer style="max-width:34em;margin-top:32px;padding-top:12px;border-top:1px solid #c8d1cf;font-size:15px"><p>${escaped(foot)}</p></footer>`,
    '</body>',
    '</html>',
    '',
  ]
  return { subject, text: text.join('\n\n'), html: html.join('\n') }
}

/** The address stands in full too: where links are not followed it can be copied. */
function button({ text, url }: { text: string; url: string }): string[] {
  const href = escaped(url)
  return [
    `<p><a href="${href}" style="display:inline-block;padding:10px 16px;background:${mark};color:#ffffff">${escaped(text)}</a></p>`,
    `<p>The address, to copy:<br>\n<span style="overflow-wrap:anywhere">${href}</span></p>`,
  ]
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => entities[sign] ?? '')
}
