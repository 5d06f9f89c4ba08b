import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { run } from './run.mjs'
import { say, withProgress } from './say.mjs'
import { installed, markInstalled } from './stamp.mjs'
import { bringTools } from './tools.mjs'
import { explained, Trouble } from './trouble.mjs'
import { unsupported } from './versions.mjs'

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')

/** @returns {Promise<NodeJS.ProcessEnv>} the environment to run everything else in */
export async function setUp() {
  const refusal = unsupported(process.platform, process.arch)
  if (refusal !== undefined) throw new Trouble(refusal)
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const env = await bringTools(root, manifest)
  await installPackages(env)
  return env
}

/** @param {NodeJS.ProcessEnv} env */
async function installPackages(env) {
  if (installed(root)) return say('  Packages: up to date')
  // With CI set, pnpm asks no questions.
  const setting = { cwd: root, env: { ...env, CI: 'true' } }
  const { result, took } = await withProgress('Installing packages', () =>
    run('pnpm', ['install', '--frozen-lockfile'], setting),
  )
  if (result.code !== 0) throw explained(result.output, root, 'pnpm could not install the packages.')
  markInstalled(root)
  say(`  Packages: installed in ${took}`)
}
