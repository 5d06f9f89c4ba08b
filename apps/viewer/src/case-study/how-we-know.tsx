import { dateInWords } from '@casebook/core/date'
import { isNotValue, notValueInWords } from '@casebook/core/stated'
import { channels, means } from '@casebook/core/taxonomy'
import { Facts, told } from '@casebook/ui/facts'
import { LongText } from '@casebook/ui/long-text'
import type { ReactElement, ReactNode } from 'react'
import { dayInEngland } from '../site/day-in-england.ts'
import type { ShownCaseStudy } from './shown.ts'

/** Who said this, how, when, and whether the area confirmed it. */
export function HowWeKnow({ caseStudy, revision }: ShownCaseStudy): ReactElement {
  const { provenance, localConfirmation, licence } = caseStudy
  const { channel, informantRole, gatheredBy, gatheredOn, note } = provenance
  return (
    <>
      <Facts
        facts={[
          ['How it came to us', told(channel, (id) => channels.label(id))],
          ['By what means', told(provenance.means, (id) => means.label(id))],
          ['Who told us', told(informantRole, String)],
          ['Gathered by', gatheredBy],
          ['Gathered in', dateInWords(gatheredOn)],
          [
            'Confirmed by the area',
            localConfirmation === 'not-known'
              ? 'Not yet, as far as we know'
              : told(localConfirmation, ({ by, on }) => `By ${by}, ${dateInWords(on)}`),
          ],
          ['Last checked', lastChecked(caseStudy, revision)],
          ['Sources last checked', sourcesChecked(caseStudy)],
          ['Contact', contactOf(caseStudy)],
          ['Licence', licence],
        ]}
      />
      {note && <LongText text={note} />}
    </>
  )
}

/** When somebody last stated that nothing had changed, and by when somebody is to look again. */
function lastChecked(
  { reviewBy }: ShownCaseStudy['caseStudy'],
  { publishedAt, checkedAt }: ShownCaseStudy['revision'],
): string {
  const again = `to be checked again by ${dateInWords(reviewBy)}`
  if (publishedAt === null) return `Not published yet; ${again}`
  return checkedAt === null
    ? `Not since it was published; ${again}`
    : `${dateInWords(dayInEngland(checkedAt))}; ${again}`
}

function sourcesChecked({ sources }: ShownCaseStudy['caseStudy']): string {
  const days = sources.flatMap(({ lastCheck }) => (lastCheck ? [lastCheck.on] : [])).sort()
  const last = days.at(-1)
  return last ? dateInWords(last) : 'No check recorded yet'
}

/** Shown only with consent. */
function contactOf({ contact }: ShownCaseStudy['caseStudy']): ReactNode {
  if (contact === 'not-known') return 'Nobody has been named yet'
  if (isNotValue(contact)) return notValueInWords(contact)
  if (!contact.consentToPublish) return 'There is a contact, who has not agreed to be named here'
  return (
    <>
      {contact.name}, <a href={`mailto:${contact.email}`}>{contact.email}</a>
    </>
  )
}
