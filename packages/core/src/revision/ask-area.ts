import * as z from 'zod'
import type { LocalConfirmation } from '../case-study/provenance.ts'
import { LongText, ShortText } from '../long-text/long-text.ts'
import { may } from '../person/may.ts'
import { NewPerson, type Person } from '../person/person.ts'
import { parse } from '../reason/parse.ts'
import { accept, type Reason, refuse, type Verdict } from '../reason/reason.ts'
import type { Copy } from './copy.ts'
import { decide } from './decide.ts'
import { dayOf, daysAfter, isAfter, Moment, momentInWords } from './moment.ts'

/** How many days a link works where nobody says otherwise, and at most. */
export const askDays = { usual: 14, most: 60 } as const

/** What somebody in the area says of one field: right, wrong and what would be right, or that they do not know. */
export const AreaAnswer = z.discriminatedUnion('answer', [
  z.strictObject({ field: ShortText, answer: z.enum(['right', 'not-known']), says: LongText.optional() }),
  z.strictObject({
    field: ShortText,
    answer: z.literal('wrong'),
    says: LongText,
  }),
])
export type AreaAnswer = z.infer<typeof AreaAnswer>

/** Somebody in the area, asked by a link to check the facts of one revision. They need no account. */
export const AreaAsk = z.strictObject({
  caseStudy: z.string(),
  revision: z.int().min(1),
  name: ShortText,
  email: z.string(),
  by: z.string(),
  at: Moment,
  expiresAt: Moment,
  stopped: z.strictObject({ by: z.string(), at: Moment }).nullable(),
  /** What was answered field by field, and what they said besides. */
  answered: z
    .strictObject({ at: Moment, answers: z.array(AreaAnswer).min(1), remark: LongText.optional() })
    .nullable(),
})
export type AreaAsk = z.infer<typeof AreaAsk>

/** Whom in the area to ask, and about which revision. */
export type AskArea = {
  readonly revision: number
  readonly name: string
  readonly email: string
  /** When the link stops working; 14 days from now where it is not said. */
  readonly expiresAt?: Moment | undefined
}

const Whom = z.strictObject({ name: ShortText, email: NewPerson.shape.email })

/** Asks somebody in the area to check the newest revision. The link and its code are the server's to make. */
export function askArea(copy: Copy, person: Person, now: Moment, given: AskArea): Verdict<AreaAsk> {
  const { revision, name, email, expiresAt = daysAfter(now, askDays.usual) } = given
  const whom = parse(Whom, { name, email })
  const decided = decide('ask-area', { copy, person, now, given: { revision } }, () => ({ entered: [] }))
  const reasons = [
    ...(decided.ok ? [] : decided.reasons),
    ...(whom.ok ? [] : whom.reasons),
    ...againstExpiry(expiresAt, now),
  ]
  if (reasons.length > 0 || !whom.ok) return refuse(reasons)
  const ask = { caseStudy: copy.id, revision, ...whom.value, by: person.id, at: now, expiresAt }
  return accept({ ...ask, stopped: null, answered: null })
}

/** What the area answers: field by field, and what it says besides, if anything. */
export type AreaAnswers = { readonly answers: readonly AreaAnswer[]; readonly remark?: string | undefined }

const Given = z.strictObject({
  answers: z.array(AreaAnswer).min(1, 'Answer for at least one field.'),
  remark: LongText.optional(),
})

/** Records what the area answered, once, while the link works. Refuses with reasons that are shown to them. */
export function answerForArea(ask: AreaAsk, now: Moment, { answers, remark }: AreaAnswers): Verdict<AreaAsk> {
  const given = parse(Given, { answers, ...(remark?.trim() && { remark }) })
  const reasons = [...linkAgainst(ask, now), ...(given.ok ? [] : given.reasons)]
  if (reasons.length > 0 || !given.ok) return refuse(reasons)
  return accept({ ...ask, answered: { at: now, ...given.value } })
}

/** Whether the link still works: the ask, or why not. */
export function openAsk(ask: AreaAsk, now: Moment): Verdict<AreaAsk> {
  const reasons = linkAgainst(ask, now)
  return reasons.length === 0 ? accept(ask) : refuse(reasons)
}

/** Makes the link stop working before its time. What was answered stays. */
export function stopAsking(ask: AreaAsk, person: Person, now: Moment): Verdict<AreaAsk> {
  const verdict = may(person, 'revision.ask-area')
  const reasons = [...(verdict.ok ? [] : verdict.reasons), ...linkAgainst(ask, now)]
  return reasons.length === 0 ? accept({ ...ask, stopped: { by: person.id, at: now } }) : refuse(reasons)
}

/** What an ask fills "confirmed locally" with: who and when, where something was found right and nothing wrong. */
export function confirmationFrom({ name, answered }: AreaAsk): LocalConfirmation | null {
  const given = answered?.answers.map(({ answer }) => answer) ?? []
  if (!answered || !given.includes('right') || given.includes('wrong')) return null
  return { by: name, on: dayOf(answered.at) }
}

function againstExpiry(expiresAt: Moment, now: Moment): Reason[] {
  const field = 'expiresAt'
  const stated = parse(Moment, expiresAt)
  if (!stated.ok) return stated.reasons.map((reason) => ({ ...reason, field }))
  if (!isAfter(expiresAt, now))
    return [
      { rule: 'expiry-passed', says: `Choose a later time: ${momentInWords(expiresAt)} has passed.`, field },
    ]
  if (!isAfter(expiresAt, daysAfter(now, askDays.most))) return []
  return [{ rule: 'expiry-too-late', says: `Let the link work for at most ${askDays.most} days.`, field }]
}

function linkAgainst({ expiresAt, stopped, answered }: AreaAsk, now: Moment): Reason[] {
  if (answered)
    return [
      {
        rule: 'answered',
        says: 'This has been answered already: ask the editors for a new link to say more.',
      },
    ]
  if (stopped)
    return [{ rule: 'link-stopped', says: 'This link was stopped: ask the editors for a new one.' }]
  if (isAfter(expiresAt, now)) return []
  const says = `This link stopped working on ${momentInWords(expiresAt)}: ask the editors for a new one.`
  return [{ rule: 'link-expired', says }]
}
