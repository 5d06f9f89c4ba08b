import type { Reason } from '@casebook/core/reason'
import { type AreaAnswer, answerForArea } from '@casebook/core/revision'
import { momentInEngland } from '../api/moment.ts'
import { Refusal } from '../api/refusal.ts'
import type { DoorContext } from '../api/trpc.ts'
import * as audit from '../audit/store.ts'
import { copyOf } from '../revision/store.ts'
import { areaActor } from './actor.ts'
import { type Keeping, keepTyped } from './keep.ts'
import { tellOfAnswer } from './letters.ts'
import { heldWorkingAsk, needPass } from './opened.ts'
import { questionsAbout } from './questions.ts'
import { shownPage } from './shown-page.ts'
import { saveAsk } from './store.ts'
import { answersIn, typedOver } from './typed.ts'

/**
 * Records what the area answers, once: what is blank counts as not answered. Refuses with a reason for each field where
 * what would be right is missing or cannot be kept; what was typed is kept either way.
 */
export async function answerTheAsk(context: DoorContext, given: Keeping): Promise<void> {
  await keepTyped(context, given)
  const { db, now, web } = context
  const at = momentInEngland(now())
  await db.transaction(async (tx) => {
    const stored = await heldWorkingAsk(tx, given.token, now())
    needPass(context, stored)
    const fields = questionsAbout(await shownPage(tx, stored.ask, at)).map(({ field }) => field)
    const answers = answersIn(typedOver(stored.kept, given.typed), fields)
    const verdict = answerForArea(stored.ask, at, answers)
    if (!verdict.ok) throw new Refusal(verdict.reasons.map((reason) => onQuestion(reason, answers.answers)))
    const ask = verdict.value
    const copy = await copyOf(tx, ask.caseStudy)
    if (!copy) throw new TypeError(`The case study ${ask.caseStudy} is gone.`)
    await saveAsk(tx, stored.id, { ask })
    await audit.record(tx, {
      at,
      actor: areaActor(ask.name),
      action: 'area.answered',
      subject: ask.caseStudy,
      detail: { revision: ask.revision, answers: answers.answers.length },
    })
    await tellOfAnswer(tx, { copy, ask, publicUrl: web.publicUrl })
  })
}

/** Core names an answer by its place in the list: the page knows it by the field that it is about. */
function onQuestion(reason: Reason, answers: readonly AreaAnswer[]): Reason {
  const [, place] = /^answers\.(\d+)/.exec(reason.field ?? '') ?? []
  const answer = place === undefined ? undefined : answers[Number(place)]
  if (!answer) return reason
  const says =
    answer.answer === 'wrong' && answer.says.trim() === '' ? 'Write what would be right.' : reason.says
  return { ...reason, says, field: answer.field }
}
