import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

/**
 * Holds the properties of the rules, of formats and of search against fifty times as many examples as the tests do; those
 * that name a number of their own, against that many.
 */
const root = join(import.meta.dirname, '..', '..')
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
const files = ['packages/core/src', 'packages/exchange/src', 'apps/server/src/search']
const { status } = spawnSync(process.execPath, [vitest, 'run', '--testTimeout=1200000', ...files], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, PROPERTY_RUNS: '5000' },
})
process.exitCode = status ?? 1
