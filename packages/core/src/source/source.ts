import * as z from 'zod'
import { PartId } from '../id/id.ts'
import { ShortText, WebAddress } from '../long-text/long-text.ts'
import { optionallyStated } from '../stated/stated.ts'
import { LastCheck } from './source-check.ts'

/** What a source is. News and web pages are summaries: alone they do not stand for a report. */
export const SourceKind = z.enum([
  'journal-article',
  'report',
  'official-document',
  'data',
  'practice-example',
  'news',
  'web-page',
  'other',
])
export type SourceKind = z.infer<typeof SourceKind>

/** Where a fact comes from. Entered once and cited by `id`; an address is given only where it is known. */
export const Source = z.strictObject({
  id: PartId,
  title: ShortText,
  publisher: optionallyStated(ShortText),
  year: optionallyStated(z.int().min(1800).max(2200)),
  url: optionallyStated(WebAddress),
  kind: SourceKind,
  note: ShortText.optional(),
  lastCheck: LastCheck.optional(),
})
export type Source = z.infer<typeof Source>

/** Whether a source is only a summary by others: a news item or a web page. */
export function isSummary(source: Source): boolean {
  return source.kind === 'news' || source.kind === 'web-page'
}
