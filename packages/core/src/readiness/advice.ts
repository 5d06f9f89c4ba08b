import type { CaseStudy } from '../case-study/case-study.ts'
import { type Day, dateInWords, firstDay, type PartialDate } from '../date/date.ts'
import type { Flag } from '../evidence/assessment.ts'
import { isKnown } from '../stated/stated.ts'
import type { DraftCaseStudy } from './draft.ts'
import type { FieldReason } from './field-reason.ts'
import { at } from './without-blanks.ts'

/** What an editor can do about a flag: in which list and field it stands, and the sentence beside it. */
type Mend = {
  readonly list: 'evaluations' | 'sources' | 'aims'
  readonly field: string
  readonly says: string
}

const ofStudy = (field: string, says: string): Mend => ({ list: 'evaluations', field, says })

/** The flags of evidence that an editor may be able to mend; the others state what is so. */
const mends: ReadonlyMap<string, Mend> = new Map([
  [
    'report-not-available',
    ofStudy(
      'report',
      'Name the report by title, publisher and year, and say how to read it: it counts for little until then.',
    ),
  ],
  [
    'design-not-stated',
    ofStudy('design', 'Choose the design that the report describes: it counts for little until then.'),
  ],
  ['finding-not-stated', ofStudy('outcomes', 'Add what the study found: it counts for little until then.')],
  ['sample-not-known', ofStudy('sample', 'Say how many were compared, where the report tells.')],
  ['attrition-not-stated', ofStudy('attrition', 'Say how many dropped out, where the report tells.')],
  [
    'arm-sizes-not-known',
    ofStudy('sample.perArm', 'Say how many were in each group, where the report tells.'),
  ],
  ['period-not-known', ofStudy('period', 'Say which period the study covers, where the report tells.')],
  [
    'site-not-known',
    ofStudy('site', 'Say where the study was made: it counts as made elsewhere until then.'),
  ],
  ['evaluation-overdue', ofStudy('due', 'Ask what became of the evaluation: its date has passed.')],
  ['stale', ofStudy('report', 'Look for newer evidence: the newest is over five years old.')],
  [
    'source-unreachable',
    { list: 'sources', field: 'url', says: 'Find out where the source is now: it could not be reached.' },
  ],
  [
    'stated-aim-not-measured',
    { list: 'aims', field: 'text', says: 'Add the outcome for this aim, where anybody measured one.' },
  ],
])

/** A reason for each part that set off a flag which an editor may be able to mend. */
export function adviceOnFlags(draft: DraftCaseStudy, flags: readonly Flag[]): FieldReason[] {
  return flags.flatMap(({ code, ids }) => {
    const mend = mends.get(code)
    if (!mend) return []
    return ids.flatMap((id) => {
      const place = placeOf(draft, mend.list, id)
      return place === undefined ? [] : [{ rule: code, says: mend.says, field: `${place}.${mend.field}` }]
    })
  })
}

/** The path of the part of a list with this id: `evaluations.0`. */
export function placeOf(draft: DraftCaseStudy, list: string, id: string): string | undefined {
  const parts = at(draft, list)
  const index = Array.isArray(parts) ? parts.findIndex((part) => at(part, 'id') === id) : -1
  return index < 0 ? undefined : `${list}.${index}`
}

type Advice = {
  readonly rule: string
  readonly find: (caseStudy: CaseStudy, asAt: Day) => [field: string, says: string][]
}

/** What is worth a second look and bars nothing. Each sentence stands beside its field. */
const advice: readonly Advice[] = [
  {
    rule: 'contact-not-shown',
    find: ({ contact }) =>
      isKnown(contact) && !contact.consentToPublish
        ? [
            [
              'contact',
              'Ask whether the contact may be published: without consent readers see that it is withheld.',
            ],
          ]
        : [],
  },
  {
    rule: 'not-confirmed-locally',
    find: ({ localConfirmation }) =>
      isKnown(localConfirmation)
        ? []
        : [['localConfirmation', 'Ask the area to check the facts: nobody there has confirmed them.']],
  },
  {
    rule: 'review-by-passed',
    find: ({ reviewBy }, asAt) =>
      reviewBy < asAt
        ? [
            [
              'reviewBy',
              `Check the facts and set a later date for review: ${dateInWords(reviewBy)} has passed.`,
            ],
          ]
        : [],
  },
  {
    rule: 'date-ahead',
    find: (caseStudy, asAt) =>
      datesOfWhatIsKnown(caseStudy)
        .filter(([, date]) => firstDay(date) > asAt)
        .map(([field, date]) => [field, `Check the date: ${dateInWords(date)} has not come yet.`]),
  },
  {
    rule: 'evaluation-not-listed',
    find: ({ evaluated, evaluations }) =>
      evaluated === 'yes' && evaluations.length === 0
        ? [['evaluated', 'Add the evaluation, or say that none was found.']]
        : [],
  },
  {
    rule: 'evaluation-listed',
    find: ({ evaluated, evaluations }) =>
      evaluated !== 'yes' && evaluations.some(({ state }) => state === 'complete')
        ? [['evaluated', 'Say that it has been evaluated: a complete evaluation is listed.']]
        : [],
  },
]

function datesOfWhatIsKnown(caseStudy: CaseStudy): [field: string, date: PartialDate][] {
  const { factsAsAt, end, provenance, localConfirmation } = caseStudy
  return [
    ...(typeof end === 'object' ? [['end.ongoingAsAt', end.ongoingAsAt] as [string, string]] : []),
    ['factsAsAt', factsAsAt],
    ['provenance.gatheredOn', provenance.gatheredOn],
    ...(isKnown(localConfirmation)
      ? [['localConfirmation.on', localConfirmation.on] as [string, string]]
      : []),
  ]
}

/** The advice on a case study as at a day. */
export function adviceOn(caseStudy: CaseStudy, asAt: Day): FieldReason[] {
  return advice.flatMap(({ rule, find }) =>
    find(caseStudy, asAt).map(([field, says]) => ({ rule, says, field })),
  )
}
