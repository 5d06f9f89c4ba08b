import type { CaseStudyCard } from '@casebook/core/search'
import type { ReactElement } from 'react'
import { flagInWords, flagsToldInLists } from './flag-names.tsx'
import { LadderTrack } from './ladder.tsx'
import { whoTerm } from './who-term.tsx'

/** The evidence of a case study in a row of a list: words, track, who looked and how, and what to take care with. */
export function EvidenceLine({ evidence }: { evidence: CaseStudyCard['evidence'] }): ReactElement {
  const { words, rung, ladder, who, how, flags } = evidence
  const told = flagsToldInLists(flags)
  return (
    <div className="evidence-line">
      <p className="evidence-line__status">
        <strong>{words}</strong> <LadderTrack ladder={ladder} />
      </p>
      {(who || how) && (
        <p className="evidence-line__who">
          {who && (
            <span>
              <b>{whoTerm(rung)}:</b> {who}
            </span>
          )}{' '}
          {how && (
            <span>
              <b>How:</b> {how}
            </span>
          )}
        </p>
      )}
      {told.length > 0 && (
        <p className="evidence-line__flags">
          <b>Take care:</b> {told.map(flagInWords).join(' · ')}
        </p>
      )}
    </div>
  )
}
