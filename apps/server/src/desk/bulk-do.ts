import { dateInWords } from '@casebook/core/date'
import { policeAndPublicHealth } from '@casebook/core/library'
import type { DraftCaseStudy } from '@casebook/core/readiness'
import { type Copy, write } from '@casebook/core/revision'
import type { Taxonomy } from '@casebook/core/taxonomy'
import { Refusal } from '../api/refusal.ts'
import * as drafts from '../draft/store.ts'
import { act } from '../revision/act.ts'
import { stateNothingChanged, unscheduleRevision, withdrawRevision } from '../revision/publish.ts'
import { assignReview, sendRevisionForReview } from '../revision/review.ts'
import { termsIn } from '../taxonomy/terms-today.ts'
import type { InBulk } from './bulk.ts'
import type { BulkAct, Chosen } from './bulk-act.ts'

/** Does an act to one case study, by the command that does it alone. */
export async function doOne(acting: InBulk, does: BulkAct, chosen: Chosen): Promise<Copy> {
  const { caseStudy, revision, standing } = chosen
  const ofPublic = { caseStudy, revision: standing ?? revision }
  switch (does.act) {
    case 'assign':
      return assignReview(acting, { caseStudy, revision, reviewer: does.reviewer, due: does.due })
    case 'send-for-review':
      return sendRevisionForReview(acting, { caseStudy, revision, reviewer: does.reviewer, due: does.due })
    case 'check-nothing-changed':
      return stateNothingChanged(acting, { ...ofPublic, reviewBy: does.reviewBy })
    case 'withdraw':
      return withdrawRevision(acting, { ...ofPublic, reason: does.reason })
    case 'unschedule':
      return unscheduleRevision(acting, { caseStudy, revision })
    case 'set-review-by':
    case 'add-term':
    case 'take-term-away':
      return writeOne(acting, does, chosen)
  }
}

type Writing = Extract<BulkAct, { act: 'set-review-by' | 'add-term' | 'take-term-away' }>

/** Writes a new revision that differs in one field. What the person left unsaved in it is not left behind. */
async function writeOne(acting: InBulk, writing: Writing, { caseStudy, revision }: Chosen): Promise<Copy> {
  await refuseRetired(acting, writing)
  return act(
    acting,
    caseStudy,
    ({ copy, person, now }) =>
      write(copy, person, now, {
        revision,
        content: written(copy.content, writing),
        note: noteOf(writing),
      }),
    async ({ tx, person }) => {
      const unsaved = await drafts.heldVersion(tx, { caseStudy, person: person.id })
      if (unsaved !== null)
        throw new Refusal([
          {
            rule: 'unsaved-draft',
            says: 'Save what you are writing in it first: you have changes there that are not saved.',
          },
        ])
    },
  )
}

/** A term that was retired is added to nothing; it can be taken away. */
async function refuseRetired({ db }: InBulk, writing: Writing): Promise<void> {
  if (writing.act !== 'add-term') return
  const { library } = await termsIn(db)
  const terms: Taxonomy = writing.kind === 'topic' ? library.topics : library.themes
  const became = terms.whatBecameOf(writing.term)
  if (became.as === 'kept' || became.as === 'unknown') return
  const label = library.facetLabel(writing.kind, writing.term)
  const instead = became.as === 'replaced' ? ` "${terms.label(became.by)}" took its place.` : ''
  throw new Refusal([{ rule: 'retired-term', says: `"${label}" is retired.${instead}`, field: 'term' }])
}

function written(content: DraftCaseStudy, writing: Writing): DraftCaseStudy {
  if (writing.act === 'set-review-by') return { ...content, reviewBy: writing.reviewBy }
  const field = writing.kind === 'topic' ? 'topics' : 'themes'
  const terms = content[field]
  const others = Array.isArray(terms) ? terms.filter((term) => term !== writing.term) : []
  const isThere = Array.isArray(terms) && terms.length !== others.length
  if (writing.act === 'add-term')
    return isThere ? content : { ...content, [field]: [...others, writing.term] }
  return isThere ? { ...content, [field]: others } : content
}

/** What the history tells of it. */
export function noteOf(writing: Writing): string {
  if (writing.act === 'set-review-by') return `To be looked at again by ${dateInWords(writing.reviewBy)}.`
  const kind = writing.kind === 'topic' ? 'Topic' : 'Theme'
  const label = policeAndPublicHealth.facetLabel(writing.kind, writing.term)
  return `${kind} ${writing.act === 'add-term' ? 'added' : 'taken away'}: ${label}.`
}
