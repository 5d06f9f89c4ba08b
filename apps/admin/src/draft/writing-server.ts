import type { DraftCaseStudy } from '@casebook/core/readiness'
import type { Reason } from '@casebook/core/reason'
import type { Opened } from '../revision/opened.ts'
import type { BrowserCopies } from './browser-copy.ts'

/** What is sent to be kept: over which version, on which revision, and what it holds. */
export type Sent = { over: string | null; basedOn: number; content: DraftCaseStudy }
/** What is sent to be saved as a revision. */
export type SentRevision = {
  revision: number
  content: DraftCaseStudy
  draft: string | null
  note?: string | undefined
}

/** What writing asks of the server, for one case study and one tab. */
export type WritingServer = {
  open: () => Promise<Opened>
  revision: (number: number) => Promise<DraftCaseStudy>
  keep: (sent: Sent) => Promise<{ version: string; keptAt: string }>
  write: (sent: SentRevision) => Promise<Opened>
  /** What stands behind an error. */
  troubleIn: (error: unknown) => Trouble
}

/** Why something was not kept: nobody answered, the session ended, somebody or another tab was quicker, or core's reasons. */
export type Trouble =
  | { is: 'away' }
  | { is: 'signed-out' }
  | { is: 'overtaken'; by: 'revision' | 'draft' }
  | { is: 'refused'; reasons: readonly Reason[] }

/** What writing needs: the server, the browser's own copies, and how to tell what was brought in. */
export type WritingParts = {
  server: WritingServer
  copies: BrowserCopies
  /** Who opened which revision is told by name. */
  told: { tab: string; newer: (opened: Opened) => string; closed: string }
}
