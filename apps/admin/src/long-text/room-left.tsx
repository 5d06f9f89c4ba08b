import { LongText } from '@casebook/core/long-text'
import { type ReactElement, useEffect, useState } from 'react'

const longest = LongText.maxLength ?? Number.POSITIVE_INFINITY

/** How much room is left, once nine tenths are taken. It is read out when the typing stops. */
export function RoomLeft({ value }: { value: string }): ReactElement {
  const words = wordsFor(value)
  const [said, setSaid] = useState('')
  useEffect(() => {
    const pause = setTimeout(() => setSaid(words), 1000)
    return () => clearTimeout(pause)
  }, [words])
  return (
    <>
      <span className="long-text-editor__room" aria-hidden="true">
        {words}
      </span>
      <span className="govuk-visually-hidden" aria-live="polite">
        {said}
      </span>
    </>
  )
}

function wordsFor(value: string): string {
  const left = longest - value.trim().length
  if (left > longest / 10) return ''
  const characters = Math.abs(left) === 1 ? 'character' : 'characters'
  const number = new Intl.NumberFormat('en-GB').format(Math.abs(left))
  return left < 0 ? `${number} ${characters} too many` : `${number} ${characters} left`
}
