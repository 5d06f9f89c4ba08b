import { dateInWords } from '@casebook/core/date'
import type { SourceKind } from '@casebook/core/source'
import { isKnown } from '@casebook/core/stated'
import type { ReactElement } from 'react'
import type { ShownCaseStudy } from './shown.ts'

const kindWords: Record<SourceKind, string> = {
  'journal-article': 'journal article',
  report: 'report',
  'official-document': 'official document',
  data: 'figures',
  'practice-example': 'practice example',
  news: 'news',
  'web-page': 'web page',
  other: 'other',
}

/** The sources, numbered as the facts cite them. */
export function Sources({ caseStudy: { sources } }: ShownCaseStudy): ReactElement {
  return (
    <ol className="sources">
      {sources.map(({ id, title, publisher, year, url, kind, note, lastCheck }, at) => (
        <li key={id} id={`source-${at + 1}`}>
          {isKnown(url) ? (
            <a href={url} className="sources__link">
              {title}
            </a>
          ) : (
            title
          )}
          {isKnown(publisher) && `, ${publisher}`}
          {isKnown(year) && `, ${year}`} ({kindWords[kind]}){note && ` · ${note}`}
          {lastCheck && !lastCheck.reachable && ` · could not be reached on ${dateInWords(lastCheck.on)}`}
        </li>
      ))}
    </ol>
  )
}
