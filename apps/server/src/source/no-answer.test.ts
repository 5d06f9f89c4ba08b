import { expect, test } from 'vitest'
import { answerOfError } from './no-answer.ts'
import { LeadsInside } from './public-address.ts'
import { rulesIn } from './robots.ts'

const coded = (code: string) => Object.assign(new Error('It failed.'), { code })

test.each([
  [coded('ENOTFOUND'), { kind: 'no-answer', why: 'no-such-host' }],
  [coded('EAI_AGAIN'), { kind: 'our-network' }],
  [coded('ENETUNREACH'), { kind: 'our-network' }],
  [coded('ECONNREFUSED'), { kind: 'no-answer', why: 'refused' }],
  [coded('ECONNRESET'), { kind: 'no-answer', why: 'cut' }],
  [coded('HPE_INVALID_CONSTANT'), { kind: 'no-answer', why: 'cut' }],
  [coded('CERT_HAS_EXPIRED'), { kind: 'no-answer', why: 'not-secure' }],
  [coded('ERR_SSL_WRONG_VERSION_NUMBER'), { kind: 'no-answer', why: 'not-secure' }],
  [coded('UNABLE_TO_VERIFY_LEAF_SIGNATURE'), { kind: 'not-asked', why: 'unknown-issuer' }],
  [new AggregateError([coded('ETIMEDOUT'), coded('ENETUNREACH')]), { kind: 'no-answer', why: 'timed-out' }],
  [new LeadsInside('It leads inside.'), { kind: 'not-asked', why: 'inside' }],
  [new DOMException('Late.', 'TimeoutError'), { kind: 'no-answer', why: 'timed-out' }],
  ['a word', { kind: 'no-answer', why: 'cut' }],
])('%s', (error, answer) => {
  expect(answerOfError(error)).toEqual(answer)
})

test.each([
  ['User-agent: *\nCrawl-delay: 7', 7_000],
  ['User-agent: *\nCrawl-delay: 86400', 60_000],
  ['User-agent: *\nCrawl-delay: soon', 0],
  ['<!doctype html><p>No such file', 0],
])('the pause that a site wants is kept, up to a minute: %j', (text, pause) => {
  const { pause: kept, allows } = rulesIn('https://example.org/robots.txt', text)
  expect([kept, allows('https://example.org/report')]).toEqual([pause, true])
})
