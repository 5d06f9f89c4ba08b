import type { Source } from '@casebook/core/source'
import { createContext, Fragment, type ReactElement, useContext } from 'react'

/** The sources of the case study on the page, in the order of their numbers. */
export const SourcesContext = createContext<readonly Source[]>([])

/** The numbers of the sources that a fact rests on, each a link to its source. */
export function Cite({ of }: { of: string | readonly string[] | undefined }): ReactElement | null {
  const sources = useContext(SourcesContext)
  const numbers = [of ?? []]
    .flat()
    .map((id) => sources.findIndex((source) => source.id === id) + 1)
    .filter((number) => number > 0)
  if (numbers.length === 0) return null
  return (
    <sup className="cite">
      {numbers.map((number, at) => (
        <Fragment key={number}>
          {at > 0 && ' '}
          <a href={`#source-${number}`} aria-label={`Source ${number}`}>
            [{number}]
          </a>
        </Fragment>
      ))}
    </sup>
  )
}
