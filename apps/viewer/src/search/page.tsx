import { writeSearchQuery } from '@casebook/core/search'
import { Pagination } from '@casebook/ui/pagination'
import type { ReactElement } from 'react'
import { visitContext } from '../api.ts'
import { CaseStudyRow } from '../list/case-study-row.tsx'
import { PageHead } from '../site/page-head.tsx'
import { SearchField } from '../site/search-box.tsx'
import { Unsent } from '../site/unsent.ts'
import type { Route } from './+types/page'
import { Chips } from './chips.tsx'
import { Filters } from './filters.tsx'
import { NothingFound } from './nothing-found.tsx'
import { DidYouMean, Ignored } from './notices.tsx'
import { addressOf, headingOf, isNarrowed, searchForm, titleOf } from './search-words.ts'
import { Sorting } from './sorting.tsx'

export async function loader({ request, context }: Route.LoaderArgs) {
  const { api } = context.get(visitContext)
  const { query, ignored } = (await api.library()).readSearchQuery(new URL(request.url).searchParams)
  return new Unsent({ query, ignored, results: await api.search(query) })
}

export default function SearchPage({ loaderData }: Route.ComponentProps): ReactElement {
  const { query, ignored, results } = loaderData.found
  const bare = writeSearchQuery(query) === ''
  return (
    <div className="search">
      <PageHead
        title={titleOf(query)}
        description="Search case studies of police and public health working together, by topic, theme, evidence, stage and place."
        path={addressOf(query)}
        listed={bare}
      />
      <search>
        <form className="search__top" id={searchForm} action="/search" method="get">
          <h1>Search</h1>
          <SearchField id="q" label="Words to look for" words={query.q} />
          {query.sort !== 'relevance' && <input type="hidden" name="sort" value={query.sort} />}
        </form>
      </search>
      <Filters query={query} results={results} />
      <section className="search__found" aria-labelledby="found">
        <Ignored reasons={ignored} />
        <h2 id="found">{headingOf(results.total, query)}</h2>
        {isNarrowed(query) && <Chips query={query} />}
        {results.didYouMean && <DidYouMean query={query} words={results.didYouMean} />}
        {results.total === 0 ? (
          <NothingFound query={query} takeOut={results.takeOut} />
        ) : (
          <>
            <Sorting query={query} />
            <ul className="rows">
              {results.hits.map(({ card, snippet }) => (
                <li key={card.slug}>
                  <CaseStudyRow card={card} snippet={query.q ? snippet : []} />
                </li>
              ))}
            </ul>
            <Pagination
              page={results.page}
              pages={results.pages}
              hrefOf={(page) => addressOf({ ...query, page })}
            />
          </>
        )}
      </section>
    </div>
  )
}
