import { isNotValue, type NotValue } from '@casebook/core/stated'
import type { ReactElement } from 'react'
import { hasNotBegun } from './not-begun.ts'
import type { ShownCaseStudy } from './shown.ts'

type Blank = { name: string; value: NotValue }

/** What nobody can know before the work has run for a while. */
const onlyLater: readonly string[] = [
  'lessons',
  'what they would do differently',
  'how others changed it to fit',
  'what did not work',
  'savings that were audited',
  'its effect on unfair differences',
]

/** Every blank of the case study by name, together, so that a gap is seen and is no wall. */
export function NotKnown(published: ShownCaseStudy): ReactElement {
  const blanks = unknownsOf(published)
  const named = (value: string) => blanks.filter((blank) => blank.value === value).map(({ name }) => name)
  const notKnown = named('not-known')
  const tooEarly = hasNotBegun(published) ? notKnown.filter((name) => onlyLater.includes(name)) : []
  return (
    <>
      <Line words="Too early to know:" names={tooEarly} />
      <Line
        words="This record has no entry yet on"
        names={notKnown.filter((name) => !tooEarly.includes(name))}
      />
      <Line words="Nobody has measured" names={named('not-measured')} />
      <Line words="These do not apply here:" names={named('not-applicable')} />
      {blanks.map(({ name, value }) =>
        typeof value === 'object' ? (
          <p key={name}>
            Withheld: {name}. Why: {value.withheld}
          </p>
        ) : null,
      )}
    </>
  )
}

function Line({ words, names }: { words: string; names: readonly string[] }): ReactElement | null {
  if (names.length === 0) return null
  return (
    <p>
      {words} {names.join(', ')}.
    </p>
  )
}

/** The fields that are blank, in the order of the page. */
export function unknownsOf({ caseStudy }: ShownCaseStudy): Blank[] {
  const {
    audience,
    aims,
    mechanism,
    sponsors,
    conflictsOfInterest,
    endReason,
    lessons,
    didNotWork,
    barriers,
  } = caseStudy
  const { wouldDoDifferently, adaptations, cost, savingsClaimed, savingsAudited, context } = caseStudy
  const { inequalities, involvement, materials, relatedGuidance, recognitions } = caseStudy
  const ended = typeof caseStudy.end === 'string' && caseStudy.end !== 'not-known'
  const named: [string, unknown][] = [
    ['who it is for', audience],
    ['its aims', aims],
    ['how it is meant to work', mechanism],
    ['who paid for it', sponsors],
    ...(ended ? ([['why it ended', endReason]] as [string, unknown][]) : []),
    ['lessons', lessons],
    ['what they would do differently', wouldDoDifferently],
    ['how others changed it to fit', adaptations],
    ['what did not work', didNotWork],
    ['what stood in the way', barriers],
    ['what it costs', cost.amount],
    ['savings that are claimed', savingsClaimed],
    ['savings that were audited', savingsAudited],
    ['its legal basis', context.legalBasis],
    ['agreements to share information', context.sharingAgreement],
    ['the staff it takes', context.staff],
    ['the technology it takes', context.technology],
    ['its effect on unfair differences', inequalities],
    ['how the people concerned took part', involvement],
    ['materials to use again', materials],
    ['guidance on the same work', relatedGuidance],
    ['awards', recognitions],
    ['conflicts of interest', conflictsOfInterest],
  ]
  return named.flatMap(([name, value]) => (isNotValue(value) ? [{ name, value }] : []))
}
