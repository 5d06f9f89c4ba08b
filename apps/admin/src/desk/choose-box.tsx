import type { ReactElement } from 'react'
import type { DeskRow } from '../case-study/list-address.ts'
import type { Choosing } from './chosen.ts'

type ChooseBoxProps = { row: DeskRow; rows: readonly DeskRow[]; choosing: Choosing }

/** Chooses a row. With Shift, by click or by space, all rows between it and the one before. */
export function ChooseBox({ row, rows, choosing: { chosen, choose } }: ChooseBoxProps): ReactElement {
  const id = `choose-${row.id}`
  return (
    <span className="govuk-checkboxes govuk-checkboxes--small choose">
      <span className="govuk-checkboxes__item">
        <input
          className="govuk-checkboxes__input"
          type="checkbox"
          id={id}
          checked={chosen.has(row.id)}
          onChange={(event) => {
            const { nativeEvent, target } = event
            const isRange = nativeEvent instanceof MouseEvent && nativeEvent.shiftKey
            choose(row, target.checked, isRange ? rows : null)
          }}
        />
        <label className="govuk-label govuk-checkboxes__label" htmlFor={id}>
          <span className="govuk-visually-hidden">Choose {row.title}</span>
        </label>
      </span>
    </span>
  )
}
