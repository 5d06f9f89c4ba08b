import type { CaseStudy } from '@casebook/core/case-study'
import type { Person } from '@casebook/core/person'
import type { Source, SourceCheck } from '@casebook/core/source'
import { isKnown } from '@casebook/core/stated'
import { Section } from '@casebook/ui/section'
import type { ReactElement } from 'react'
import { CheckNow } from '../source/check-now.tsx'
import { CheckFacts, WrittenCheck } from '../source/source-facts.tsx'
import { byAddress, type Checks } from '../source/use-checks.ts'

type SourcesProps = { caseStudy: CaseStudy; checks: Checks; person: Person }

/** What the facts rest on, and whether each could be reached when it was last checked. */
export function Sources({ caseStudy, checks, person }: SourcesProps): ReactElement {
  const { data } = checks.known
  const known = byAddress(data?.checks ?? [])
  const cited = new Set(caseStudy.sources.map(({ url }) => url))
  const reports = caseStudy.evaluations.flatMap(({ id, title, report }) =>
    isKnown(report.url) && !cited.has(report.url)
      ? [{ id, url: report.url, title: isKnown(report.title) ? report.title : (title ?? report.url) }]
      : [],
  )
  const hasAddresses = reports.length > 0 || caseStudy.sources.some(({ url }) => isKnown(url))
  return (
    <Section id="sources" title="Sources">
      {caseStudy.sources.length === 0 && <p className="quiet">No source is listed yet.</p>}
      <ol className="sources">
        {caseStudy.sources.map((source) => (
          <li key={source.id} id={`source-${source.id}`}>
            <Cited source={source} />
            <Check
              source={source}
              known={isKnown(source.url) ? known.get(source.url) : undefined}
              isOn={data?.isOn}
            />
          </li>
        ))}
      </ol>
      {reports.length > 0 && (
        <>
          <h3>Reports of evaluations</h3>
          <ul className="sources">
            {reports.map(({ id, url, title }) => (
              <li key={id}>
                <a href={url}>{title}</a>
                <Check source={{ url }} known={known.get(url)} isOn={data?.isOn} />
              </li>
            ))}
          </ul>
        </>
      )}
      {hasAddresses && <CheckNow checks={checks} person={person} />}
    </Section>
  )
}

function Cited({ source: { title, publisher, year, url, kind } }: { source: Source }): ReactElement {
  return (
    <>
      {isKnown(url) ? <a href={url}>{title}</a> : title}
      {isKnown(publisher) && `, ${publisher}`}
      {isKnown(year) && `, ${year}`} <span className="quiet">({kind.replaceAll('-', ' ')})</span>
    </>
  )
}

type CheckProps = {
  source: Pick<Source, 'url' | 'lastCheck'>
  known: SourceCheck | undefined
  isOn: boolean | undefined
}

function Check({ source: { url, lastCheck }, known, isOn }: CheckProps): ReactElement | null {
  if (!isKnown(url)) return null
  const isLater = lastCheck && (!known?.lastCheck || lastCheck.on > known.lastCheck.on)
  return (
    <p className="source-check">
      {known && <CheckFacts check={known} />}
      {isLater && <WrittenCheck lastCheck={lastCheck} />}
      {!known && !isLater && isOn && 'Not checked yet.'}
    </p>
  )
}
