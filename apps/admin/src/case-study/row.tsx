import { EvidenceLine } from '@casebook/ui/evidence/evidence-line'
import { flagInWords } from '@casebook/ui/evidence/flag-names'
import { StageTag } from '@casebook/ui/stage-tag'
import { termInWords } from '@casebook/ui/term-tags'
import type { ReactElement } from 'react'
import { Link } from 'react-router'
import type { DeskRow } from './list-address.ts'
import { madeInWords } from './revision-words.ts'

/** One case study in the list: where and when, how sure, what to take care with, and how it stands as a document. */
export function Row({ row }: { row: DeskRow }): ReactElement {
  const { slug, title, place, forces, years, stage, stageAsAt, topics, evidence, revision } = row
  return (
    <li className="desk-row">
      <div>
        <h3 className="desk-row__title">
          <Link to={`/case-studies/${slug}`}>{title}</Link>
        </h3>
        <p className="desk-row__where">
          {[place, ...forces.filter((force) => force !== place), years].join(' · ')}
        </p>
        <p className="desk-row__where">{topics.map((topic) => termInWords('topic', topic)).join(' · ')}</p>
      </div>
      <div>
        <EvidenceLine evidence={{ ...evidence, flags: [] }} />
        {evidence.flags.length > 0 && (
          <ul className="desk-row__flags" aria-label="Take care">
            {evidence.flags.map((flag) => (
              <li key={flag} className="badge">
                {flagInWords(flag)}
              </li>
            ))}
          </ul>
        )}
      </div>
      <p className="desk-row__state">
        <StageTag stage={stage} asAt={stageAsAt} />
        <br />
        Published, {madeInWords(revision)}
      </p>
    </li>
  )
}
