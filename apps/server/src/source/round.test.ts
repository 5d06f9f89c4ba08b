import { expect, test } from 'vitest'
import { secondsIn } from './retry-after.ts'
import { askForAll, someHeard, someSilent } from './round.ts'
import { answers, startSite, testManners } from './test-site.ts'

test('many addresses are asked for, each host one at a time and four hosts at once, and each is told of', async () => {
  let open = 0
  let most = 0
  const slowly = (response: import('node:http').ServerResponse) => {
    most = Math.max(most, ++open)
    setTimeout(() => {
      open--
      response.writeHead(200).end()
    }, 30)
  }
  const sites = await Promise.all(Array.from({ length: 6 }, () => startSite({ '/a': slowly, '/b': slowly })))
  const addresses = sites.flatMap(({ url }) => [`${url}/a`, `${url}/b`])
  let told = 0
  const replies = await askForAll([...addresses, ...addresses], testManners(sites), () => told++)
  for (const site of sites) site.close()
  expect([...replies.keys()].sort()).toEqual([...addresses].sort())
  expect([told, most, someHeard(replies), someSilent(replies)]).toEqual([12, 4, true, false])
})

test('silence is told from an answer', async () => {
  const [here, away] = [await startSite({ '/a': answers(404) }), await startSite()]
  away.close()
  const both = await askForAll([`${here.url}/a`, `${away.url}/a`], testManners([here, away]))
  const none = await askForAll([`${away.url}/a`], testManners([away]))
  here.close()
  expect([someHeard(both), someSilent(both), someHeard(none), someSilent(none)]).toEqual([
    true,
    true,
    false,
    true,
  ])
})

test.each([
  ['120', 120],
  [' 0 ', 0],
  ['Mon, 23 Nov 2026 09:00:00 GMT', 3600],
  ['Mon, 23 Nov 2026 07:00:00 GMT', 0],
  ['', null],
  ['soon', null],
  ['-5', null],
  ['1.5', null],
])('Retry-After %j is %s seconds', (retryAfter, seconds) => {
  expect(secondsIn(retryAfter, new Date('2026-11-23T08:00:00Z'))).toBe(seconds)
})
