import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

/** Two people in three tabs write at once, 10,000 times, on the real database: no update is lost. */
const root = join(import.meta.dirname, '..', '..')
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
const { status } = spawnSync(process.execPath, [vitest, 'run', 'tooling/interleavings'], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, INTERLEAVINGS: '10000' },
})
process.exitCode = status ?? 1
