import type { CaseStudy } from '@casebook/core/case-study'
import { dateInWords } from '@casebook/core/date'
import { channels, means } from '@casebook/core/taxonomy'
import { Facts, told } from '@casebook/ui/facts'
import { LongText } from '@casebook/ui/long-text'
import { Section } from '@casebook/ui/section'
import type { ReactElement } from 'react'

/** How we came to know it, and what those who look after it have to keep in mind. */
export function HowWeKnow({ caseStudy }: { caseStudy: CaseStudy }): ReactElement {
  const { provenance, localConfirmation, contact, reviewBy, factsAsAt, licence } = caseStudy
  const { channel, informantRole, gatheredBy, gatheredOn, note } = provenance
  return (
    <Section id="provenance" title="How we know this">
      <Facts
        facts={[
          ['Channel', told(channel, (id) => channels.label(id))],
          ['Means', told(provenance.means, (id) => means.label(id))],
          ['Told by', told(informantRole, (role) => role)],
          ['Gathered', `By ${gatheredBy}, ${dateInWords(gatheredOn)}`],
          ['Confirmed by the area', told(localConfirmation, ({ by, on }) => `By ${by}, ${dateInWords(on)}`)],
          [
            'Contact',
            told(contact, (who) => `${who.name}, ${who.email} (${consentInWords(who.consentToPublish)})`),
          ],
          ['Facts hold as at', dateInWords(factsAsAt)],
          ['To be reviewed by', dateInWords(reviewBy)],
          ['Licence', licence],
        ]}
      />
      {note && <LongText text={note} level={4} />}
    </Section>
  )
}

function consentInWords(consent: boolean): string {
  return consent ? 'may be published' : 'not to be published'
}
