import { describe, expect, test } from 'vitest'
import { explained, troubleIn } from './trouble.mjs'

const folder = '/srv/casebook'

describe('what npm and pnpm say becomes one sentence', () => {
  test.each([
    [
      'npm without a network',
      'npm error code EAI_AGAIN\nnpm error syscall getaddrinfo',
      'The npm registry cannot be reached.',
    ],
    [
      'pnpm without a network',
      'ERR_PNPM_META_FETCH_FAIL: error sending request: client error (Connect): dns error',
      'The npm registry cannot be reached.',
    ],
    ['a proxy that refuses', 'connect ECONNREFUSED 127.0.0.1:9', 'The npm registry cannot be reached.'],
    [
      'npm on a full disk',
      'npm warn tar TAR_ENTRY_ERROR ENOSPC: no space left on device, write',
      'The disk is full.',
    ],
    ['pnpm on a full disk', 'failed to import: No space left on device (os error 28)', 'The disk is full.'],
    [
      'a network that replaces certificates',
      'error sending request: invalid peer certificate: UnknownIssuer',
      'a certificate that this machine does not trust',
    ],
    ['a lockfile left behind', 'ERR_PNPM_FROZEN_LOCKFILE_WITH_OUTDATED_LOCKFILE', 'pnpm-lock.yaml'],
  ])('%s', (_case, output, sentence) => {
    expect(troubleIn(output, folder)).toContain(sentence)
  })

  test('a full disk is named as itself, though downloads fail of it too', () => {
    expect(troubleIn('ECONNRESET\nENOSPC', folder)).toContain('The disk is full')
  })

  test('a closed folder is named by the path in the error, or else as the clone', () => {
    expect(troubleIn("EACCES: permission denied, mkdir '/srv/ada/.npm'", folder)).toContain('/srv/ada/.npm')
    expect(troubleIn('EROFS', folder)).toContain(folder)
  })

  test('an unknown cause is not guessed: the output is shown instead', () => {
    expect(troubleIn('npm error code E404', folder)).toBeUndefined()
    const trouble = explained('npm error code E404', folder, 'npm could not bring it.')
    expect([trouble.message, trouble.output]).toEqual(['npm could not bring it.', 'npm error code E404'])
  })

  test('a known cause leaves the output out', () => {
    expect(explained('EAI_AGAIN', folder, 'otherwise').output).toBe('')
  })
})
