// biome-ignore-all lint/a11y/noRedundantRoles: laid out as blocks on a phone, a table would lose its roles.
import type { Outcome } from '@casebook/core/evaluation'
import { kindInWords } from '@casebook/ui/evaluation-words'
import { DirectionMark } from '@casebook/ui/evidence/direction-mark'
import { told } from '@casebook/ui/facts'
import type { ReactElement } from 'react'
import { Cite } from './cite.tsx'
import { toldIfKnown } from './told.tsx'

const columns = [
  { id: 'what', name: 'What' },
  { id: 'before', name: 'Before' },
  { id: 'after', name: 'After' },
  { id: 'direction', name: 'Which way' },
  { id: 'source', name: 'Source' },
] as const

/**
 * Outcomes as rows. Where it is not known of any what it was before, one line says so in place of an empty column. The
 * roles are written out because a phone lays the rows out as blocks, which would take them away.
 */
export function OutcomesTable({
  outcomes,
  caption,
}: {
  outcomes: readonly Outcome[]
  caption: string
}): ReactElement {
  const hasBefore = outcomes.some(({ baseline }) => baseline !== 'not-known')
  const shown = columns.filter(({ id }) => hasBefore || id !== 'before')
  return (
    <>
      <table className="outcomes" role="table">
        <caption className="govuk-visually-hidden">{caption}</caption>
        <colgroup>
          {shown.map(({ id }) => (
            <col key={id} className={`outcomes__${id}`} />
          ))}
        </colgroup>
        <thead role="rowgroup">
          <tr role="row">
            {shown.map(({ id, name }) => (
              <th key={id} role="columnheader" scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {outcomes.map((outcome) => (
            <Row key={outcome.id} outcome={outcome} hasBefore={hasBefore} />
          ))}
        </tbody>
      </table>
      {!hasBefore && <p className="blank">What it was before is not known.</p>}
    </>
  )
}

function Row({ outcome, hasBefore }: { outcome: Outcome; hasBefore: boolean }): ReactElement {
  const { name, kind, measure, baseline, result, direction, harmsLookedFor, source } = outcome
  return (
    <tr role="row">
      <th role="rowheader" scope="row">
        {name}
        {toldIfKnown(measure) && <span className="outcomes__note">Measured by: {toldIfKnown(measure)}</span>}
        {kindInWords(kind) && <span className="outcomes__note">Kind: {kindInWords(kind)}</span>}
        {harmsLookedFor === 'no' && <span className="outcomes__note">Nobody looked for harms</span>}
        {harmsLookedFor === 'yes' && <span className="outcomes__note">Harms were looked for</span>}
      </th>
      {hasBefore && (
        <td role="cell" data-label="Before">
          {told(baseline, String)}
        </td>
      )}
      <td role="cell" data-label="After">
        {told(result, String)}
      </td>
      <td role="cell" data-label="Which way">
        <DirectionMark direction={direction} />
      </td>
      <td role="cell" data-label="Source">
        <Cite of={source} />
      </td>
    </tr>
  )
}
