import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Pagination, shownPages } from './pagination.tsx'

const drawn = (page: number, pages: number) =>
  renderToStaticMarkup(<Pagination page={page} pages={pages} hrefOf={(to) => `/search?page=${to}`} />)

test.each([
  [1, 1, [1]],
  [1, 3, [1, 2, 3]],
  [1, 9, [1, 2, -2, 9]],
  [5, 9, [1, -1, 4, 5, 6, -6, 9]],
  [9, 9, [1, -1, 8, 9]],
])('on page %i of %i it shows %j', (page, pages, shown) => {
  expect(shownPages(page, pages)).toEqual(shown)
})

test('one page needs no links to others', () => {
  expect(drawn(1, 1)).toBe('')
})

test('the first page has none before it and the last none after it', () => {
  expect(drawn(1, 3)).not.toContain('rel="prev"')
  expect(drawn(1, 3)).toContain('href="/search?page=2" rel="next"')
  expect(drawn(3, 3)).not.toContain('rel="next"')
  expect(drawn(3, 3)).toContain('href="/search?page=2" rel="prev"')
})
