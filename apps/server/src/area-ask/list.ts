import { LocalConfirmation } from '@casebook/core/case-study'
import { may, type Person } from '@casebook/core/person'
import { Reason } from '@casebook/core/reason'
import { AreaAnswer, confirmationFrom, mayAct, openAsk } from '@casebook/core/revision'
import * as z from 'zod'
import { momentInEngland } from '../api/moment.ts'
import type { MemberContext } from '../api/trpc.ts'
import { namesOf } from '../person/names.ts'
import { noSuchCaseStudy } from '../revision/act.ts'
import { copyOf } from '../revision/store.ts'
import { questionsAbout } from './questions.ts'
import { shownPage } from './shown-page.ts'
import { asksAbout, type StoredAsk } from './store.ts'

/** One ask as the desk sees it. Moments are in UTC. */
const ListedAsk = z.object({
  id: z.uuid(),
  revision: z.int(),
  name: z.string(),
  /** For those alone who may ask. */
  email: z.string().nullable(),
  by: z.string(),
  at: z.string(),
  expiresAt: z.string(),
  state: z.enum(['waiting', 'opened', 'answered', 'expired', 'stopped']),
  openedAt: z.string().nullable(),
  stopped: z.object({ by: z.string(), at: z.string() }).nullable(),
  answered: z
    .object({
      at: z.string(),
      /** In the order of the page, each with the question that was asked. */
      answers: z.array(
        z.object({
          field: z.string(),
          asked: z.string(),
          answer: AreaAnswer.options[0].shape.answer.or(AreaAnswer.options[1].shape.answer),
          says: z.string().nullable(),
        }),
      ),
      remark: z.string().nullable(),
    })
    .nullable(),
  /** What "confirmed locally" can be filled in with from it. */
  confirmation: LocalConfirmation.nullable(),
})
type ListedAsk = z.infer<typeof ListedAsk>

export const AreaAskList = z.object({
  asks: z.array(ListedAsk),
  /** The number of the newest revision, which is the one to ask about. */
  newest: z.int(),
  /** Why the person who looks cannot ask; empty where they can. */
  hindrances: z.array(Reason),
  mayStop: z.boolean(),
})
export type AreaAskList = z.infer<typeof AreaAskList>

/** Everybody in the area who was asked about a case study, newest first, with what they answered. */
export async function listAsks(context: MemberContext, caseStudy: string): Promise<AreaAskList> {
  const { db, person } = context
  const copy = await copyOf(db, caseStudy)
  if (!copy) throw noSuchCaseStudy(caseStudy)
  const stored = await asksAbout(db, caseStudy)
  const names = await namesOf(
    db,
    stored.flatMap(({ ask }) => [ask.by, ...(ask.stopped ? [ask.stopped.by] : [])]),
  )
  const verdict = mayAct(person, 'ask-area', copy)
  return {
    asks: await Promise.all(stored.map((each) => listed(context, each, names))),
    newest: copy.history.length,
    hindrances: verdict.ok ? [] : verdict.reasons,
    mayStop: mayAsk(person),
  }
}

async function listed(
  { db, now, person }: MemberContext,
  stored: StoredAsk,
  names: Record<string, string>,
): Promise<ListedAsk> {
  const { id, ask, openedAt } = stored
  const { revision, name, email, by, at, expiresAt, stopped, answered } = ask
  const nameOf = (of: string) => names[of] ?? 'Somebody'
  const asked = answered
    ? new Map(questionsAbout(await shownPage(db, ask, at)).map((each) => [each.field, each.asks]))
    : new Map<string, string>()
  return {
    id,
    revision,
    name,
    email: mayAsk(person) ? email : null,
    by: nameOf(by),
    at: utc(at),
    expiresAt: utc(expiresAt),
    state: stateOf(stored, now()),
    openedAt: openedAt && utc(openedAt),
    stopped: stopped && { by: nameOf(stopped.by), at: utc(stopped.at) },
    answered: answered && {
      at: utc(answered.at),
      answers: answered.answers.map(({ field, answer, says }) => ({
        field,
        asked: asked.get(field) ?? field,
        answer,
        says: says ?? null,
      })),
      remark: answered.remark ?? null,
    },
    confirmation: confirmationFrom(ask),
  }
}

function stateOf({ ask, openedAt }: StoredAsk, now: Date): ListedAsk['state'] {
  if (ask.answered) return 'answered'
  if (ask.stopped) return 'stopped'
  if (!openAsk(ask, momentInEngland(now)).ok) return 'expired'
  return openedAt === null ? 'waiting' : 'opened'
}

function mayAsk(person: Person): boolean {
  return may(person, 'revision.ask-area').ok
}

function utc(moment: string): string {
  return new Date(moment).toISOString()
}
