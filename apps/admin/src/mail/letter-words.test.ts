import { expect, test } from 'vitest'
import { type OutboxLetter, standingInWords } from './letter-words.ts'

const letter: OutboxLetter = {
  id: '3f0f0a5e-6d1c-4c7e-9a53-2b8f6a3a7d11',
  kind: 'invitation',
  to: 'grace@council.example',
  subject: 'You are invited',
  caseStudy: null,
  state: 'waiting',
  postedAt: '2026-07-01T08:00:00.000Z',
  sentAt: null,
  tries: 0,
  failure: null,
  nextTryAt: null,
  expiresAt: null,
}

test.each<[Partial<OutboxLetter>, string]>([
  [{}, 'Written on 1 July 2026 at 09:00. It goes out in a moment.'],
  [
    { tries: 2, nextTryAt: '2026-07-01T08:15:00.000Z' },
    'Written on 1 July 2026 at 09:00. Tried 2 times; the next try is on 1 July 2026 at 09:15.',
  ],
  [{ state: 'sent', tries: 1, sentAt: '2026-07-01T08:00:09.000Z' }, 'Sent on 1 July 2026 at 09:00.'],
  [
    { state: 'sent', tries: 3, sentAt: '2026-07-01T08:00:09.000Z' },
    'Sent on 1 July 2026 at 09:00, at try 3.',
  ],
  [{ state: 'failed', tries: 1 }, 'Written on 1 July 2026 at 09:00. Given up after one try.'],
  [{ state: 'failed' }, 'Written on 1 July 2026 at 09:00. It was never tried.'],
  [
    { state: 'kept', expiresAt: '2026-07-08T08:00:00.000Z' },
    'Written on 1 July 2026 at 09:00. It does not go out: pass on yourself what it says before 8 July 2026 at 09:00.',
  ],
])('a letter with %j', (parts, says) => {
  expect(standingInWords({ ...letter, ...parts })).toBe(says)
})
