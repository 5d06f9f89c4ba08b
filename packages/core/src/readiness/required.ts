import { isNotValue } from '../stated/stated.ts'
import type { DraftCaseStudy } from './draft.ts'
import type { FieldReason } from './field-reason.ts'
import { at, isBlank } from './without-blanks.ts'

type Required = {
  readonly field: string
  /** What to do where it is blank. */
  readonly says: string
  /** Whether it is enough to say that it is not known. */
  readonly mayBeNotKnown: boolean
}

const asked = (field: string, says: string): Required => ({ field, says, mayBeNotKnown: true })
const needed = (field: string, says: string): Required => ({ field, says, mayBeNotKnown: false })

/** What has to be filled in before a case study can be published: its first tier, in the order of the form. */
export const requiredFields: readonly Required[] = [
  needed('slug', 'Give it an address: a few words in small letters with hyphens between them.'),
  needed('title', 'Write a title.'),
  needed('summary', 'Write a summary of one or two sentences.'),
  needed('topics', 'Choose one to three topics.'),
  needed('themes', 'Choose at least one theme.'),
  needed('place.name', 'Name the place.'),
  needed('place.extent', 'Say whether it is in one place, in several places or national.'),
  asked('place.forces', 'Choose the police forces, or say that they are not known.'),
  asked('place.regions', 'Choose the regions, or say that they are not known.'),
  asked('place.localAuthorities', 'Name the local authorities, or say that they are not known.'),
  asked('partners', 'Name the partners, or say that they are not known.'),
  asked('start', 'Say when it started, to the month or the year, or that it has not begun or is not known.'),
  asked('end', 'Say when it ended, or as at when it is ongoing, or that it is not known.'),
  needed('factsAsAt', 'Give the date as at which the facts hold.'),
  asked('problem', 'Say what the problem was, or that it is not known.'),
  needed('approach', 'Say what was done.'),
  asked('audience', 'Say who it is for, or that it is not known.'),
  asked('evaluated', 'Say whether it has been evaluated, or that it is not known.'),
  asked('provenance.channel', 'Say by which channel we came to know, or that it is not known.'),
  asked('provenance.means', 'Say by which means we came to know, or that it is not known.'),
  needed('provenance.gatheredBy', 'Say who gathered it.'),
  needed('provenance.gatheredOn', 'Give the date on which it was gathered.'),
  asked('localConfirmation', 'Say who in the area confirmed the facts and when, or that it is not known.'),
  asked('contact', 'Give a contact, or say that none is known.'),
  needed('licence', 'Say under which licence it may be used, such as CC BY 4.0.'),
  needed('sources', 'List at least one source.'),
]

/** A reason for each required field that is blank, or that says "not known" where that is not enough. */
export function missingFrom(draft: DraftCaseStudy): FieldReason[] {
  return requiredFields.flatMap(({ field, says, mayBeNotKnown }) => {
    const typed = at(draft, field)
    if (isBlank(typed) && !isEmptyByChoice(field, typed)) return [{ rule: 'missing', says, field }]
    return isNotValue(typed) && !mayBeNotKnown ? [{ rule: 'has-to-be-known', says, field }] : []
  })
}

/** No force, no region and no local authority is an answer too, for what is national. */
function isEmptyByChoice(field: string, typed: unknown): boolean {
  return Array.isArray(typed) && typed.length === 0 && field.startsWith('place.')
}
