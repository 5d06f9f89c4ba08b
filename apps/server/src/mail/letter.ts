/** What a letter is about, with the sentence at its foot that says why one gets it. */
export const letterKinds = {
  invitation: { why: 'somebody who looks after the library invited you to work on it' },
  account: { why: 'you have an account here, and something about it changed' },
  'review-request': { why: 'you review case studies here, and somebody asked you to look at one' },
  returned: { why: 'you sent a case study for review here' },
  approved: { why: 'you sent a case study for review here' },
  published: { why: 'you worked on this case study' },
  'schedule-failed': { why: 'you publish case studies here, and one could not be published at its time' },
  comment: { why: 'you take part in the discussion of this case study' },
  'fact-check': { why: 'an editor of the library asked you to check facts about work in your area' },
  'fact-check-code': { why: 'somebody opened the link by which you are asked to check facts' },
  'fact-check-answered': { why: 'you asked the area to check the facts of this case study' },
  reminder: { why: 'something in the library waits for you' },
} as const satisfies Record<string, { why: string }>

export type LetterKind = keyof typeof letterKinds

/** A letter to one person, in plain sentences. */
export type Letter = {
  kind: LetterKind
  /** One email address, as core's schemas let it through. */
  to: string
  subject: string
  /** Plain text, a sentence or a few each; nothing in them is read as a format. */
  paragraphs: string[]
  /** The one thing to do, at an absolute address of http or https. */
  action?: { text: string; url: string }
  /** What it is about, so that the outbox can be searched by it: the id of a case study. */
  about?: { caseStudy?: string }
  /**
   * For a letter that holds a one-time link or a code: the moment, in UTC, at which that stops working. The text is
   * blanked once the letter is sent, and at this moment where it is not; after it, the letter is not sent any more.
   */
  expiresAt?: string
  /** When the act that causes it happened, in UTC. */
  at: string
}

/**
 * Kinds whose letter proves that the addressee reads the mailbox: where mail goes out, nobody at the desk may read them
 * on the way.
 */
export const mailboxProofs: readonly LetterKind[] = ['fact-check-code']
