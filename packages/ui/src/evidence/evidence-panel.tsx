import { dateInWords } from '@casebook/core/date'
import { type Assessment, statusAt } from '@casebook/core/evidence'
import type { ReactElement, ReactNode } from 'react'
import { CoverageTable } from './coverage.tsx'
import { Crosswalk } from './crosswalk.tsx'
import { Flags } from './flags.tsx'
import { Ladder } from './ladder.tsx'
import { OutcomesFound } from './outcomes-found.tsx'
import { whoTerm } from './who-term.tsx'

/** How sure the library is of a case study, and why: the same panel, in the same words, wherever it stands. */
export function EvidencePanel({
  assessment,
  title = 'How sure we are',
}: {
  assessment: Assessment
  title?: string
}): ReactElement {
  const { words, rung, scheme, asAt, ladder, who, how, reasons, nextStep } = assessment
  const { outcomes, harms, pending, flags, crosswalk, coverage } = assessment
  return (
    <section className="evidence" id="evidence" aria-labelledby="evidence-title">
      <div className="evidence__head">
        <h2 id="evidence-title" className="evidence__title">
          {title}
        </h2>
        <p className="evidence__as-at">
          As at {dateInWords(asAt)} · scheme {scheme.id}-{scheme.version}
        </p>
      </div>
      <p className="evidence__status">{words}</p>
      <Ladder ladder={ladder} />
      <dl className="evidence__facts">
        <Fact term={whoTerm(rung)}>
          <p>
            {who
              ? `${capital(who.words)}${who.name ? `: ${who.name}` : ''}`
              : 'No evaluation so far that counts here'}
          </p>
        </Fact>
        {how && (
          <Fact term="How">
            <p>{capital(how.words)}</p>
          </Fact>
        )}
        <Fact term="Why this">
          {reasons.map(({ rule, says, ids }) => (
            <p key={`${rule} ${ids.join(' ')}`}>{says}</p>
          ))}
        </Fact>
        <Fact term="Not yet">
          {nextStep ? (
            <p>
              <strong>{statusAt(nextStep.rung).label}.</strong> {nextStep.says}
            </p>
          ) : (
            <p>This is the highest rung. More studies would still tell more.</p>
          )}
        </Fact>
        <Fact term="Outcomes">
          <OutcomesFound outcomes={outcomes} harms={harms} />
        </Fact>
        <Fact term="Pending">
          {pending.length > 0 ? (
            pending.map(({ evaluation, says }) => <p key={evaluation + says}>{says}</p>)
          ) : (
            <p>None known.</p>
          )}
        </Fact>
        {flags.length > 0 && (
          <Fact term="Take care">
            <Flags flags={flags} />
          </Fact>
        )}
      </dl>
      <details className="evidence__more">
        <summary>What the evaluations cover, and how other schemes might see it</summary>
        <div className="evidence__beside">
          <div>
            <h3>What the evaluations cover</h3>
            <CoverageTable coverage={coverage} />
          </div>
          <div>
            <h3>In other schemes</h3>
            <Crosswalk crosswalk={crosswalk} />
          </div>
        </div>
      </details>
    </section>
  )
}

function Fact({ term, children }: { term: string; children: ReactNode }): ReactElement {
  return (
    <div className="evidence__fact">
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
