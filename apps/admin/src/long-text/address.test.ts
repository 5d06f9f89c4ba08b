import { describe, expect, test } from 'vitest'
import { isSafeAddress, typedAddress } from './address.ts'

describe('typedAddress', () => {
  test.each([
    [' https://x.example/a_(b)?c=d#e ', 'https://x.example/a_(b)?c=d#e'],
    ['mailto:a@b.example', 'mailto:a@b.example'],
    ['a@b.example', 'mailto:a@b.example'],
    ['/search?topic=dementia', '/search?topic=dementia'],
    ['#lessons', '#lessons'],
  ])('keeps %j', (typed, address) => {
    expect(typedAddress(typed)).toEqual({ ok: true, address })
  })

  test.each([
    ['', 'Write the address that the link leads to.'],
    ['www.x.example', 'Write the address whole, such as https://www.x.example'],
    ['javascript:alert(1)', expect.stringContaining('Change the address')],
    ['java\tscript:alert(1)', expect.stringContaining('Change the address')],
    ['data:text/html,x', expect.stringContaining('Change the address')],
    ['//x.example', expect.stringContaining('Change the address')],
    ['https:x.example', expect.stringContaining('Change the address')],
    ['https://x.example/a b', expect.stringContaining('Change the address')],
    ['/\\x.example', expect.stringContaining('Change the address')],
    ['report.pdf "t"', expect.stringContaining('Change the address')],
  ])('refuses %j and says what to write', (typed, says) => {
    expect(typedAddress(typed)).toEqual({ ok: false, says })
    expect(isSafeAddress(typed)).toBe(false)
  })
})
