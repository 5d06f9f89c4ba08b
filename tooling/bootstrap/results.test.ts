import { describe, expect, test } from 'vitest'
import {
  closingLine,
  countPlaywright,
  countVitest,
  exitCode,
  FAILED,
  PASSED,
  sum,
  withExitCode,
} from './results.mjs'

const tests = (...statuses: string[]) => statuses.map((status) => ({ status }))

describe('Vitest', () => {
  test('passed, failed and skipped tests are counted over all files', () => {
    const testResults = [
      { status: 'passed', assertionResults: tests('passed', 'passed', 'pending') },
      { status: 'failed', assertionResults: tests('passed', 'failed', 'todo') },
    ]
    expect(countVitest({ testResults })).toEqual({ passed: 3, failed: 1, skipped: 2 })
  })

  test('a file that could not be loaded counts as one that failed', () => {
    expect(countVitest({ testResults: [{ status: 'failed', assertionResults: [] }] })).toEqual(FAILED)
  })

  test('a file whose tear-down failed counts once beside its passed tests', () => {
    const testResults = [{ status: 'failed', assertionResults: tests('passed') }]
    expect(countVitest({ testResults })).toEqual({ passed: 1, failed: 1, skipped: 0 })
  })
})

test('Playwright: errors outside any test count as failures', () => {
  const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 2 }
  expect(countPlaywright({ stats, errors: [{ message: 'no browser' }] })).toEqual({
    passed: 6,
    failed: 2,
    skipped: 2,
    again: 1,
  })
})

describe('the closing line', () => {
  test('adds all runners up', () => {
    expect(closingLine(sum([PASSED, PASSED, FAILED, { passed: 40, failed: 2, skipped: 7 }]))).toBe(
      '42 passed, 3 failed',
    )
  })

  test('a runner that ends badly has failed, whatever its report says', () => {
    expect(withExitCode(PASSED, 1)).toEqual({ passed: 1, failed: 1, skipped: 0 })
    expect(withExitCode(FAILED, 1)).toEqual(FAILED)
    expect(withExitCode(PASSED, 0)).toEqual(PASSED)
  })

  test.each([
    ['all passed', PASSED, 0],
    ['one failed', sum([PASSED, FAILED]), 1],
    ['nothing ran', sum([]), 1],
  ])('exit code when %s', (_case, count, code) => {
    expect(exitCode(count)).toBe(code)
  })
})
