/** @typedef {{ passed: number, failed: number, skipped: number, again?: number }} Count `again`: of those passed, at the second try */

/** @type {Count} */
export const PASSED = { passed: 1, failed: 0, skipped: 0 }
/** @type {Count} */
export const FAILED = { passed: 0, failed: 1, skipped: 0 }

/**
 * A file that could not be loaded holds no tests, and so counts as one that failed.
 * @param {{ testResults: Array<{ status: string, assertionResults: Array<{ status: string }> }> }} report of Vitest, as JSON
 * @returns {Count}
 */
export function countVitest({ testResults }) {
  const all = testResults.flatMap((file) => file.assertionResults.map((test) => test.status))
  const unloaded = testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'),
  )
  const passed = all.filter((status) => status === 'passed').length
  const failed = all.filter((status) => status === 'failed').length
  return { passed, failed: failed + unloaded.length, skipped: all.length - passed - failed }
}

/**
 * @param {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number }, errors: unknown[] }} report of Playwright, as JSON
 * @returns {Count}
 */
export function countPlaywright({ stats, errors }) {
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
    again: stats.flaky,
  }
}

/**
 * A runner that ends badly has failed, whatever its report says.
 * @param {Count} count
 * @param {number} code its exit code
 * @returns {Count}
 */
export function withExitCode(count, code) {
  return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count
}

/** @param {Count[]} counts @returns {Count} */
export function sum(counts) {
  return counts.reduce(
    (total, count) => ({
      passed: total.passed + count.passed,
      failed: total.failed + count.failed,
      skipped: total.skipped + count.skipped,
      again: (total.again ?? 0) + (count.again ?? 0),
    }),
    { passed: 0, failed: 0, skipped: 0, again: 0 },
  )
}

/** @param {Count} count */
export function closingLine({ passed, failed }) {
  return `${passed} passed, ${failed} failed`
}

/**
 * Nothing run is nothing shown.
 * @param {Count} count
 */
export function exitCode({ passed, failed }) {
  return failed > 0 || passed === 0 ? 1 : 0
}
