import type { CaseStudy } from '@casebook/core/case-study'
import { dateInWords } from '@casebook/core/date'
import { extentInWords, force, region } from '@casebook/core/place'
import { sectors } from '@casebook/core/taxonomy'
import { Facts, told } from '@casebook/ui/facts'
import { LongText } from '@casebook/ui/long-text'
import { Section } from '@casebook/ui/section'
import { termInWords } from '@casebook/ui/term-tags'
import type { ReactElement } from 'react'

const longText = (text: string) => <LongText text={text} level={4} />
const list = (texts: string[]) => (texts.length > 0 ? texts.join(', ') : 'None named')

/** The fields of tier 1, each by name. */
export function WhatItSays({ caseStudy }: { caseStudy: CaseStudy }): ReactElement {
  const { topics, themes, place, partners, start, end, endReason, problem, approach, audience } = caseStudy
  return (
    <Section id="says" title="What it says">
      <Facts
        facts={[
          ['Problem', told(problem, longText)],
          ['What was done', longText(approach)],
          ['Who it is for', told(audience, longText)],
          ['Topics', list(topics.map((id) => termInWords('topic', id)))],
          ['Themes', list(themes.map((id) => termInWords('theme', id)))],
          ['Place', `${place.name} (${extentInWords(place.extent).toLowerCase()})`],
          ['Police forces', told(place.forces, (ids) => list(ids.map((id) => force(id).name)))],
          ['Regions or nations', told(place.regions, (ids) => list(ids.map((id) => region(id).name)))],
          ['Local authorities', told(place.localAuthorities, list)],
          [
            'Partners',
            told(partners, (each) => (
              <ul>
                {each.map(({ id, name, sector, lead }) => (
                  <li key={id}>
                    {name} · {sectors.label(sector)}
                    {lead === true && ' · lead'}
                  </li>
                ))}
              </ul>
            )),
          ],
          ['Began', start === 'not-begun' ? 'Not begun' : told(start, dateInWords)],
          ['Ended', endInWords(end)],
          ['Why it ended', told(endReason, longText)],
        ]}
      />
    </Section>
  )
}

function endInWords(end: CaseStudy['end']): string {
  if (typeof end === 'object') return `Going on, as at ${dateInWords(end.ongoingAsAt)}`
  return end === 'not-known' ? 'Not known' : dateInWords(end)
}
