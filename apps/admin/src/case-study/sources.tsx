import { dateInWords } from '@casebook/core/date'
import type { Source } from '@casebook/core/source'
import { isKnown } from '@casebook/core/stated'
import { Section } from '@casebook/ui/section'
import type { ReactElement } from 'react'

/** What the facts rest on, and whether each could be reached when it was last checked. */
export function Sources({ sources }: { sources: readonly Source[] }): ReactElement {
  return (
    <Section id="sources" title="Sources">
      <ol className="sources">
        {sources.map(({ id, title, publisher, year, url, kind, lastCheck }) => (
          <li key={id} id={`source-${id}`}>
            {isKnown(url) ? <a href={url}>{title}</a> : title}
            {isKnown(publisher) && `, ${publisher}`}
            {isKnown(year) && `, ${year}`} <span className="quiet">({kind.replaceAll('-', ' ')})</span>
            {lastCheck &&
              ` · ${lastCheck.reachable ? 'reached' : 'could not be reached'} on ${dateInWords(lastCheck.on)}`}
          </li>
        ))}
      </ol>
    </Section>
  )
}
