import { expect, test } from 'vitest'
import { startCasebook } from './test-casebook.ts'

test('at the terminal, an email address that nobody has is said, and it ends', {
  timeout: 60_000,
}, async () => {
  const words = ['people', 'reset-second-factor', 'nobody@council.example']
  const { ended, printed } = await startCasebook({ words })
  expect(await ended).toBe(1)
  expect(printed()).toContain('No active account has the email address nobody@council.example.')
})
