import type { CaseStudy } from '@casebook/core/case-study'
import { stageOf } from '@casebook/core/case-study'
import { dateInWords } from '@casebook/core/date'
import { extentInWords, force, region } from '@casebook/core/place'
import { isNotValue, notValueInWords, type Stated } from '@casebook/core/stated'
import { channels, means, sectors, stages } from '@casebook/core/taxonomy'
import type { BlockContent, PhrasingContent } from 'mdast'
import { labelOf, type Published } from '../published.ts'
import { entry } from './long-text.ts'
import { inLine, type Line, link, list, paragraph, strong } from './nodes.ts'

/** A fact with its name: "**Place:** Anytown". */
export function fact(name: string, line: Line): Line {
  return [...named(name), ...inLine(line)]
}

/** A fact that is told at length, after a word or two, or in place of them. */
export function longFact(name: string, text: Stated<string> | undefined, before = ''): Line | BlockContent[] {
  if (text === undefined || isNotValue(text)) return fact(name, before || (text ? notValueInWords(text) : ''))
  return entry(text, { before: [...named(name), ...inLine(before && `${before}. `)] })
}

function named(name: string): PhrasingContent[] {
  return [strong(`${name}:`), { type: 'text', value: ' ' }]
}

/** A value in words, or why there is none. */
export function said<Value>(value: Stated<Value>, inWords: (value: Value) => string): string {
  return isNotValue(value) ? notValueInWords(value) : inWords(value)
}

/** Values in words with commas, "None" where it is known that there are none. */
export function several<Value>(values: Stated<Value[]>, inWords: (value: Value) => string): string {
  return said(values, (known) => (known.length === 0 ? 'None' : known.map(inWords).join('; ')))
}

/** What a reader looks up first: about what, where, when, and with whom. */
export function facts(caseStudy: CaseStudy, { library, assessment }: Published): BlockContent[] {
  const { place, start, end, endReason, partners } = caseStudy
  const stage = stageOf(caseStudy, assessment.asAt)
  return [
    list([
      fact('Topics', caseStudy.topics.map((id) => labelOf(library.topics, id)).join('; ')),
      fact('Themes', caseStudy.themes.map((id) => labelOf(library.themes, id)).join('; ')),
      fact('Place', `${place.name} (${extentInWords(place.extent).toLowerCase()})`),
      fact(
        'Police forces',
        several(place.forces, (id) => force(id).name),
      ),
      fact(
        'Regions',
        several(place.regions, (id) => region(id).name),
      ),
      fact(
        'Local authorities',
        several(place.localAuthorities, (name) => name),
      ),
      fact('Started', start === 'not-begun' ? 'Not begun' : said(start, dateInWords)),
      fact(
        'Ended',
        typeof end === 'object' ? `Ongoing as at ${dateInWords(end.ongoingAsAt)}` : said(end, dateInWords),
      ),
      ...(typeof end === 'string' && end !== 'not-known' ? [longFact('Why it ended', endReason)] : []),
      fact(
        'Stage',
        `${stage.stage === 'not-known' ? 'Not known' : labelOf(stages, stage.stage)}, as at ${dateInWords(stage.asAt)}`,
      ),
      fact('Has it been evaluated', evaluatedInWords[caseStudy.evaluated]),
      fact('Facts as at', dateInWords(caseStudy.factsAsAt)),
    ]),
    paragraph(strong('Partners')),
    isNotValue(partners)
      ? paragraph(notValueInWords(partners))
      : list(
          partners.map(({ name, sector, role, lead }) => [
            name,
            ` (${labelOf(sectors, sector).toLowerCase()}${lead === true ? ', leads' : ''})`,
            isNotValue(role) ? '' : `: ${role}`,
          ]),
        ),
  ]
}

const evaluatedInWords: Record<CaseStudy['evaluated'], string> = {
  yes: 'Yes',
  no: 'No',
  'none-found': 'None was found when we looked',
  'not-asked': 'Nobody asked',
  'not-known': 'Not known',
}

/** How we came to know, and how to take it further. */
export function provenance(caseStudy: CaseStudy): BlockContent[] {
  const { provenance: known, localConfirmation, contact, reviewBy, licence } = caseStudy
  const confirmed = said(localConfirmation, ({ by, on }) => `${by}, ${dateInWords(on)}`)
  return [
    list([
      fact(
        'Found through',
        said(known.channel, (id) => labelOf(channels, id)),
      ),
      fact(
        'Means',
        said(known.means, (id) => labelOf(means, id)),
      ),
      fact(
        'Told by',
        said(known.informantRole, (role) => role),
      ),
      fact('Gathered by', `${known.gatheredBy}, ${dateInWords(known.gatheredOn)}`),
      ...(known.note === undefined ? [] : [longFact('Note', known.note)]),
      fact('Confirmed locally', confirmed),
      fact(
        'Contact',
        isNotValue(contact)
          ? notValueInWords(contact)
          : [`${contact.name}, `, link(`mailto:${contact.email}`, contact.email)],
      ),
      fact('To be checked again by', dateInWords(reviewBy)),
      fact('Licence', licence),
    ]),
  ]
}
