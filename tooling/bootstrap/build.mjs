import { bin } from './bin.mjs'
import { run } from './run.mjs'
import { say, withProgress } from './say.mjs'
import { root } from './set-up.mjs'
import { explained } from './trouble.mjs'

/** @param {NodeJS.ProcessEnv} env */
export async function build(env) {
  const { result, took } = await withProgress('Building', () =>
    run('node', [bin(root, 'turbo'), 'run', 'build', '--output-logs=errors-only'], { cwd: root, env }),
  )
  if (result.code !== 0) throw explained(result.output, root, 'The build failed; what it said stands above.')
  say(`  Build: done in ${took}`)
}
