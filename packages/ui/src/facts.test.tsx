import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Facts, told } from './facts.tsx'

test('a fact that is not there is left out, and one that is blank says which kind of blank', () => {
  const html = renderToStaticMarkup(
    <Facts
      facts={[
        ['Place', 'Durham'],
        ['Nothing', null],
        ['Empty', ''],
        ['Count', 0],
        ['Contact', told<string>('not-known', (name) => name)],
        ['Means', told<string>('web', (means) => means.toUpperCase())],
      ]}
    />,
  )
  expect([...html.matchAll(/<dt>(.*?)<\/dt>/g)].map(([, name]) => name)).toEqual([
    'Place',
    'Count',
    'Contact',
    'Means',
  ])
  expect(html).toContain('<span class="blank">Not known</span>')
  expect(html).toContain('<dd>WEB</dd>')
})

test('no facts at all draw nothing', () => {
  expect(renderToStaticMarkup(<Facts facts={[['Nothing', null]]} />)).toBe('')
})
