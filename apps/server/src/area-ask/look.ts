import { Reason } from '@casebook/core/reason'
import { openAsk } from '@casebook/core/revision'
import * as z from 'zod'
import { momentInEngland } from '../api/moment.ts'
import { orRefuse } from '../api/refusal.ts'
import type { DoorContext } from '../api/trpc.ts'
import { namesOf } from '../person/names.ts'
import { Page } from '../revision/page.ts'
import { askOf, maskedAddress, needPass } from './opened.ts'
import { hasPass } from './pass.ts'
import { Question, questionsAbout } from './questions.ts'
import { shownPage } from './shown-page.ts'
import { nothingTyped, Typed } from './typed.ts'

/** What a link tells whoever follows it, mailbox or not: who asks whom, and nothing of what is written. Moments in UTC. */
export const LookedAt = z.object({
  askedBy: z.string(),
  name: z.string(),
  /** The mailbox, all but its first letter hidden. */
  mailbox: z.string(),
  expiresAt: z.string(),
  /** Why the link works no more. */
  hindrances: z.array(Reason),
  isAnswered: z.boolean(),
  /** This browser came in by a code, and need not again for a while. */
  isIn: z.boolean(),
  /** Whether a code waits to be typed. */
  isCodeSent: z.boolean(),
})
export type LookedAt = z.infer<typeof LookedAt>

/** Looks at a link without going in by it. */
export async function lookAt({ db, now, web }: DoorContext, token: string): Promise<LookedAt> {
  const stored = await askOf(db, token)
  const { ask, codeExpiresAt, codeHash } = stored
  const names = await namesOf(db, [ask.by])
  const open = openAsk(ask, momentInEngland(now()))
  return {
    askedBy: names[ask.by] ?? 'An editor',
    name: ask.name,
    mailbox: maskedAddress(ask),
    expiresAt: new Date(ask.expiresAt).toISOString(),
    hindrances: open.ok ? [] : open.reasons,
    isAnswered: ask.answered !== null,
    isIn: open.ok && hasPass(web, stored, now()),
    isCodeSent: codeHash !== null && codeExpiresAt !== null && Date.parse(codeExpiresAt) > now().getTime(),
  }
}

/** What whoever came in by a code checks: the page as it is to be, what is asked about it, and what they typed so far. */
export const ToCheck = z.object({
  page: Page,
  questions: z.array(Question),
  typed: Typed,
  /** When that was kept, in UTC; `null` where nothing was. */
  keptAt: z.string().nullable(),
})
export type ToCheck = z.infer<typeof ToCheck>

/** Reads what is to be checked: refuses whoever has no code, and a link that works no more. */
export async function readToCheck(context: DoorContext, token: string): Promise<ToCheck> {
  const { db, now } = context
  const at = momentInEngland(now())
  const stored = await askOf(db, token)
  orRefuse(openAsk(stored.ask, at))
  needPass(context, stored)
  const page = await shownPage(db, stored.ask, at)
  return {
    page,
    questions: questionsAbout(page),
    typed: stored.kept ?? nothingTyped,
    keptAt: stored.keptAt && new Date(stored.keptAt).toISOString(),
  }
}
