import { Day } from '@casebook/core/date'
import { parse, type Reason } from '@casebook/core/reason'
import { type AreaAsk, askArea, askDays, type Moment } from '@casebook/core/revision'
import { momentInEngland } from '../api/moment.ts'
import { Refusal } from '../api/refusal.ts'
import type { MemberContext } from '../api/trpc.ts'
import * as audit from '../audit/store.ts'
import { noSuchCaseStudy } from '../revision/act.ts'
import { heldCopyOf } from '../revision/store.ts'
import { writeToArea } from './letters.ts'
import { hashOf, newToken } from './secrets.ts'
import { addAsk } from './store.ts'

/** Whom to ask as typed: `until` is the last day on which the link works, two weeks from now where it is blank. */
export type Asking = { caseStudy: string; revision: number; name: string; email: string; until: string }

/** What was asked, with the link to copy: it is told this once. */
export type Asked = { id: string; ask: AreaAsk; link: string }

/** Asks somebody in the area to check the newest revision: they get a letter with a link of their own. */
export async function askTheArea(context: MemberContext, typed: Asking): Promise<Asked> {
  const { db, now, person, web } = context
  const { caseStudy, until, ...whom } = typed
  const at = momentInEngland(now())
  return db.transaction(async (tx) => {
    const copy = await heldCopyOf(tx, caseStudy)
    if (!copy) throw noSuchCaseStudy(caseStudy)
    const day = until.trim() === '' ? null : parse(Day, until.trim())
    const expiresAt = day?.ok ? endOf(day.value, at) : undefined
    const verdict = askArea(copy, person, at, { ...whom, expiresAt })
    const reasons = [
      ...(verdict.ok ? [] : verdict.reasons.map(onField)),
      ...(day && !day.ok ? day.reasons.map((reason) => ({ ...reason, field: 'until' })) : []),
    ]
    if (!verdict.ok || reasons.length > 0) throw new Refusal(reasons, conflict(reasons))
    const ask = verdict.value
    const token = newToken()
    const link = `${web.publicUrl}/fact-check/${token}`
    const id = await addAsk(tx, ask, hashOf(token))
    await audit.record(tx, {
      at,
      actor: person.id,
      action: 'area.asked',
      subject: copy.id,
      detail: { revision: ask.revision, whom: ask.name, until: ask.expiresAt },
    })
    await writeToArea(tx, { copy, ask, link, by: person })
    return { id, ask, link }
  })
}

/** The end of a day in England; on the last day that may be chosen, as late as may be. */
function endOf(day: Day, now: Moment): Moment {
  const offset = momentInEngland(new Date(`${day}T23:59:59Z`)).slice(-6)
  const latest = Date.parse(now) + askDays.most * 86_400_000
  const end = Date.parse(`${day}T23:59:59${offset}`)
  const isLastDay = end > latest && momentInEngland(new Date(latest)).slice(0, 10) === day
  return momentInEngland(new Date(isLastDay ? latest : end))
}

function onField(reason: Reason): Reason {
  return reason.field === 'expiresAt' ? { ...reason, field: 'until' } : reason
}

function conflict(reasons: readonly Reason[]): 'CONFLICT' | undefined {
  return reasons.some(({ rule }) => rule === 'changed-since') ? 'CONFLICT' : undefined
}
