import type { Person } from '@casebook/core/person'
import { Pagination } from '@casebook/ui/pagination'
import type { ReactElement } from 'react'
import { BulkBar } from '../desk/bulk-bar.tsx'
import { ChooseBox } from '../desk/choose-box.tsx'
import { useChoosing } from '../desk/chosen.ts'
import { countInWords } from '../desk/count-in-words.ts'
import { InPlaceLinks } from '../frame/in-place-links.tsx'
import { Chips } from './chips.tsx'
import { type DeskList, type DeskQuery, writeDeskQuery } from './list-address.ts'
import { NothingFound } from './nothing-found.tsx'
import { Row } from './row.tsx'
import { Sorting } from './sorting.tsx'

type FoundProps = { person: Person | null | undefined; query: DeskQuery; list: DeskList; waiting: boolean }

/** How many there are, by what they are narrowed, and a page of them. While the next answer comes, the last one stays. */
export function Found({ person, query, list, waiting }: FoundProps): ReactElement {
  const choosing = useChoosing()
  const { total, outOf, page, pages, rows, names } = list
  const hrefOf = (to: number) => `/admin/case-studies${writeDeskQuery({ ...query, page: to })}`
  return (
    <section aria-labelledby="found" aria-busy={waiting} className="desk-list__found">
      <h2 id="found" aria-live="polite">
        {total === outOf ? countInWords(outOf) : `${total} of ${countInWords(outOf)}`}
      </h2>
      <Chips query={query} />
      {total === 0 ? (
        <NothingFound query={query} outOf={outOf} />
      ) : (
        <>
          <Sorting query={query} />
          {person && <BulkBar person={person} query={query} list={list} choosing={choosing} />}
          <ul className="desk-rows">
            {rows.map((row) => (
              <Row
                key={row.id}
                row={row}
                names={names}
                choose={<ChooseBox row={row} rows={rows} choosing={choosing} />}
              />
            ))}
          </ul>
          <InPlaceLinks>
            <Pagination page={page} pages={pages} hrefOf={hrefOf} />
          </InPlaceLinks>
        </>
      )}
    </section>
  )
}
