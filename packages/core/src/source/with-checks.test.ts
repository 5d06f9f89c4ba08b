import { expect, test } from 'vitest'
import { Source } from './source.ts'
import { withChecks } from './with-checks.ts'

const url = 'https://example.org/report'
const source = (fields: object) => Source.parse({ id: 'a', title: 'A', kind: 'report', url, ...fields })
const written = (on: string) => source({ lastCheck: { on, reachable: true } })
const lost = { on: '2026-11-10', reachable: false }

test.each([
  ['what is known counts where the source says nothing', source({}), lost],
  ['what is known counts where it is later', written('2026-11-09'), lost],
  ['what is known counts on one day', written('2026-11-10'), lost],
  [
    'what the source says counts where it is later',
    written('2026-11-11'),
    { on: '2026-11-11', reachable: true },
  ],
  ['a source without an address stays as it is', source({ url: 'not-known' }), undefined],
  ['a source of another address stays as it is', source({ url: `${url}s` }), undefined],
])('%s', (_, given, expected) => {
  const [after] = withChecks({ sources: [given] }, { [url]: lost }).sources
  expect(after?.lastCheck).toEqual(expected)
})

test('nothing is made anew where nothing is known, and nothing is written into what was given', () => {
  const citing = { sources: [source({}), source({ id: 'b', url: `${url}/constructor` })], title: 'T' }
  expect(withChecks(citing, {})).toBe(citing)
  expect(withChecks(citing, { [url]: lost })).toMatchObject({
    title: 'T',
    sources: [{ lastCheck: lost }, { id: 'b' }],
  })
  expect(citing.sources[0]).not.toHaveProperty('lastCheck')
})
