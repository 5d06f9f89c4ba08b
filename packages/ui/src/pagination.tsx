import type { ReactElement } from 'react'

type Pages = { page: number; pages: number; hrefOf: (page: number) => string }

/** Links to the other pages of a list: the first, the last, and those beside this one. Nothing where there is one page. */
export function Pagination({ page, pages, hrefOf }: Pages): ReactElement | null {
  if (pages < 2) return null
  return (
    <nav className="govuk-pagination" aria-label="Pages">
      {page > 1 && (
        <div className="govuk-pagination__prev">
          <a className="govuk-link govuk-pagination__link" href={hrefOf(page - 1)} rel="prev">
            <span aria-hidden="true">← </span>Previous<span className="govuk-visually-hidden"> page</span>
          </a>
        </div>
      )}
      <ul className="govuk-pagination__list">
        {shownPages(page, pages).map((shown) =>
          shown === page ? (
            <li key={shown} className="govuk-pagination__item govuk-pagination__item--current">
              <a
                className="govuk-link govuk-pagination__link"
                href={hrefOf(shown)}
                aria-current="page"
                aria-label={`Page ${shown}`}
              >
                {shown}
              </a>
            </li>
          ) : shown < 0 ? (
            <li key={shown} className="govuk-pagination__item govuk-pagination__item--ellipsis">
              …
            </li>
          ) : (
            <li key={shown} className="govuk-pagination__item">
              <a
                className="govuk-link govuk-pagination__link"
                href={hrefOf(shown)}
                aria-label={`Page ${shown}`}
              >
                {shown}
              </a>
            </li>
          ),
        )}
      </ul>
      {page < pages && (
        <div className="govuk-pagination__next">
          <a className="govuk-link govuk-pagination__link" href={hrefOf(page + 1)} rel="next">
            Next<span className="govuk-visually-hidden"> page</span>
            <span aria-hidden="true"> →</span>
          </a>
        </div>
      )}
    </nav>
  )
}

/** The pages that are shown, in order; a negative number stands for those left out after its page. */
export function shownPages(page: number, pages: number): number[] {
  const near = [1, page - 1, page, page + 1, pages].filter((each) => each >= 1 && each <= pages)
  const wanted = [...new Set(near)].sort((a, b) => a - b)
  return wanted.flatMap((each, at) => {
    const before = wanted[at - 1]
    return before === undefined || each === before + 1 ? [each] : [-before, each]
  })
}
