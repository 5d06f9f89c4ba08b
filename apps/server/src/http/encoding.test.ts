import { expect, test } from 'vitest'
import { encodingFor } from './encoding.ts'

test.each([
  [undefined, 'identity'],
  ['', 'identity'],
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip, deflate', 'gzip'],
  ['GZIP', 'gzip'],
  ['deflate, zstd', 'identity'],
  ['br;q=0', 'identity'],
  ['br;q=0.0, gzip', 'gzip'],
  ['br; q=0 , *', 'gzip'],
  ['*;q=0', 'identity'],
  ['*', 'br'],
  ['br;q=0.4, gzip;q=0.8', 'gzip'],
  ['br;q=0.5, gzip;q=0.5', 'br'],
  ['br;q=0.5, identity', 'identity'],
  ['br, identity;q=0.5', 'br'],
  ['x-br, brotli, gzippy', 'identity'],
  ['br;q=0, gzip;q=0, identity;q=0', 'identity'],
])('Accept-Encoding: %s is answered with %s', (accepted, encoding) => {
  expect(encodingFor(accepted)).toBe(encoding)
})
