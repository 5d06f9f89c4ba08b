import type { ReactElement } from 'react'
import type { Mark } from './mark.ts'

type MarkedWordsProps = {
  id: string
  marks: readonly Mark[]
  onShow: (index: number) => void
  onMark?: ((mark: Mark) => void) | undefined
}

/** What is marked in the text, in words, for those who do not see the lines below it. */
export function MarkedWords({ id, marks, onShow, onMark }: MarkedWordsProps): ReactElement | null {
  if (marks.length === 0) return null
  return (
    <div className="long-text-editor__marks">
      <p id={`${id}-marks`}>
        {marks.length === 1 ? 'One wording is marked:' : `${marks.length} wordings are marked:`}
      </p>
      <ul>
        {marks.map((mark, index) => (
          <li key={`${mark.start} ${mark.words}`}>
            <span>
              <q>{mark.words}</q>: {mark.says}
            </span>
            <span className="long-text-editor__buttons">
              <button type="button" className="long-text-editor__button" onClick={() => onShow(index)}>
                Show<span className="govuk-visually-hidden"> “{mark.words}” in the text</span>
              </button>
              {onMark && (
                <button type="button" className="long-text-editor__button" onClick={() => onMark(mark)}>
                  Give a reason<span className="govuk-visually-hidden"> for “{mark.words}”</span>
                </button>
              )}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
