import type { CaseStudy } from '@casebook/core/case-study'
import { isNotValue, notValueInWords, type Stated } from '@casebook/core/stated'
import type { BlockContent } from 'mdast'
import type { Cite } from './evaluations.ts'
import { fact, longFact, said } from './facts.ts'
import { entry, longText } from './long-text.ts'
import { heading, type Line, link, list, paragraph } from './nodes.ts'

type Told = { text: string; source?: string | undefined }
type Entry = Line | BlockContent[]

/** What makes the work reusable. What is not told at all stands in one list, so that the blanks are seen and not waded through. */
export function reuse(caseStudy: CaseStudy, cite: Cite): BlockContent[] {
  const blanks: Line[] = []
  const or = <Value>(
    name: string,
    value: Stated<Value>,
    tell: (value: Value) => BlockContent[],
  ): BlockContent[] => {
    if (!isNotValue(value)) return tell(value)
    blanks.push(fact(name, notValueInWords(value)))
    return []
  }
  const text = (name: string, value: Stated<string>) =>
    or(name, value, (known) => [heading(2, name), ...longText(known, 2)])
  const entries = <Value>(name: string, value: Stated<Value[]>, tell: (each: Value) => Entry) =>
    or(name, value, (known) => [
      heading(2, name),
      known.length === 0 ? paragraph('None.') : list(known.map(tell)),
    ])
  const notes = (name: string, value: Stated<Told[]>) =>
    entries(name, value, (note) => entry(note.text, { after: cite(note.source) }))
  const group = (
    name: string,
    told: readonly [name: string, value: Stated<string | number>, after?: string][],
  ) => {
    const known = told.flatMap(([field, value, after = '']): Entry[] => {
      if (typeof value === 'string' && !isNotValue(value))
        return [entry(value, { before: fact(field, ''), after })]
      return or(field, value, (number) => [paragraph(fact(field, String(number)))]).map((block) => [block])
    })
    return known.length === 0 ? [] : [heading(2, name), list(known)]
  }
  const { context, cost } = caseStudy

  const told = [
    ...text('How it works', caseStudy.mechanism),
    ...group('What has to be in place', [
      ['Legal basis', context.legalBasis],
      ['Sharing agreement', context.sharingAgreement],
      ['Staff', context.staff],
      ['Technology', context.technology],
      ['Other conditions', context.other],
    ]),
    ...group('Cost', [
      ['Amount', cost.amount, cite(cost.source)],
      ['Basis of the cost', cost.basis],
      ['In prices of', cost.priceYear],
      ['Who pays', cost.whoPays],
      ['Who gains', cost.whoGains],
    ]),
    ...notes('Savings claimed', caseStudy.savingsClaimed),
    ...notes('Savings audited', caseStudy.savingsAudited),
    ...text('Effect on inequalities', caseStudy.inequalities),
    ...text('How people concerned took part', caseStudy.involvement),
    ...entries('Barriers', caseStudy.barriers, ({ text: barrier, howMet, source }) => [
      ...entry(barrier, { after: cite(source) }),
      list([longFact('How it was met', howMet)]),
    ]),
    ...notes('Lessons', caseStudy.lessons),
    ...notes('What did not work', caseStudy.didNotWork),
    ...notes('What they would do differently', caseStudy.wouldDoDifferently),
    ...notes('Adaptations', caseStudy.adaptations),
    ...entries('Materials', caseStudy.materials, ({ title, url, note }) => {
      const name = isNotValue(url) ? title : link(url, title)
      return note === undefined ? name : entry(note, { before: [name, ': '] })
    }),
    ...entries('Related guidance', caseStudy.relatedGuidance, ({ title, publisher, year, url }) => [
      isNotValue(url) ? title : link(url, title),
      `; ${said(publisher, (name) => name)}; ${said(year, String)}`,
    ]),
    ...elsewhere(caseStudy, cite),
    ...notes('Recognitions', caseStudy.recognitions),
    ...entries('Sponsors', caseStudy.sponsors, ({ name, role }) => `${name}; ${said(role, (what) => what)}`),
    ...notes('Conflicts of interest', caseStudy.conflictsOfInterest),
  ]
  return [...told, ...(blanks.length > 0 ? [heading(2, 'Not told'), list(blanks)] : [])]
}

function elsewhere({ evidenceFromElsewhere: found }: CaseStudy, cite: Cite): BlockContent[] {
  if (found.length === 0) return []
  const entries = found.map(({ kind, finding, by, year, source }) => {
    const before = `${kind.replaceAll('-', ' ')}; ${said(by, (name) => name)}; ${said(year, String)}: `
    return entry(finding, { before, after: cite(source) })
  })
  return [heading(2, 'Evidence from elsewhere'), list(entries)]
}
