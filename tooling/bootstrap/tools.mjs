import { accessSync, constants, existsSync, mkdirSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { run } from './run.mjs'
import { say, withProgress } from './say.mjs'
import { explained, Trouble, troubleIn } from './trouble.mjs'
import {
  majorOf,
  NODE_TO_BRING,
  nodeChoice,
  nodePackage,
  OLDEST_NODE_TO_RUN,
  pnpmVersion,
} from './versions.mjs'

/** Where downloads hang, an early sentence is worth more than one more try; and of a full disk, npm but warns. */
const NPM_OPTIONS = [
  '--ignore-scripts',
  '--no-save',
  '--no-audit',
  '--no-fund',
  '--loglevel=warn',
  '--fetch-retries=2',
  '--fetch-retry-mintimeout=1000',
  '--fetch-retry-maxtimeout=4000',
]

/**
 * @param {string} root of the clone
 * @param {{ packageManager?: string }} manifest the root package.json
 * @returns {Promise<NodeJS.ProcessEnv>} the environment in which "node" and "pnpm" are the right ones
 */
export async function bringTools(root, manifest) {
  const env = childEnvironment(root)
  const ownNode = nodeChoice(process.version) === 'use'
  putOnPath(env, ownNode ? dirname(process.execPath) : await bringNode(root, env))
  const wanted = pnpmVersion(manifest)
  if (majorOf(await versionOf('pnpm', env)) !== majorOf(wanted))
    putOnPath(env, await bringPnpm(root, env, wanted))
  say(`  Tools: Node ${(await versionOf('node', env)).slice(1)}, pnpm ${await versionOf('pnpm', env)}`)
  return env
}

/** @param {string} root @param {NodeJS.ProcessEnv} env @returns {Promise<string>} the folder that holds node */
async function bringNode(root, env) {
  const name = nodePackage(process.platform, process.arch)
  const place = join(root, '.tools', 'node')
  const folder = join(place, 'node_modules', name, process.platform === 'win32' ? '.' : 'bin')
  const found = () => newEnough(folder, env)
  if (await found()) return folder
  const said = await npmInstall(place, `${name}@${NODE_TO_BRING}`, `Bringing Node ${NODE_TO_BRING}`, {
    root,
    env,
  })
  if (await found()) return folder
  throw new Trouble(
    troubleIn(said, root) ??
      `Casebook runs on Node ${OLDEST_NODE_TO_RUN} or newer, and the one that npm brought does not run on this system. Install one from https://nodejs.org or your system's packages, then run it again.`,
  )
}

/** @param {string} folder @param {NodeJS.ProcessEnv} env */
async function newEnough(folder, env) {
  return majorOf(await versionOf(join(folder, 'node'), env)) >= OLDEST_NODE_TO_RUN
}

/** @param {string} root @param {NodeJS.ProcessEnv} env @param {string} version @returns {Promise<string>} the folder that holds pnpm */
async function bringPnpm(root, env, version) {
  const place = join(root, '.tools', 'pnpm')
  const folder = join(place, 'node_modules', 'pnpm')
  const found = async () => (await versionOf(join(folder, 'pnpm'), env)) === version
  if (await found()) return folder
  const said = await npmInstall(place, `pnpm@${version}`, `Bringing pnpm ${version}`, { root, env })
  // npm may be told to run no install scripts, and this one puts pnpm's program in its place.
  const placed = await run('node', [join(folder, 'install.js')], { cwd: folder, env })
  if (await found()) return folder
  throw new Trouble(
    troubleIn(said + placed.output, root) ?? `pnpm ${version} does not run on this system.`,
    placed.output,
  )
}

/** @param {string} place @param {string} what @param {string} doing @param {{ root: string, env: NodeJS.ProcessEnv }} at @returns {Promise<string>} what npm said */
async function npmInstall(place, what, doing, { root, env }) {
  try {
    mkdirSync(place, { recursive: true })
  } catch (error) {
    throw new Trouble(troubleIn(String(error), root) ?? String(error))
  }
  const [command, ...first] = npm()
  const { result, took } = await withProgress(doing, () =>
    run(command, [...first, 'install', '--prefix', place, ...NPM_OPTIONS, what], { cwd: place, env }).catch(
      (error) => {
        if (error.code !== 'ENOENT') throw error
        throw new Trouble(
          `npm is needed to bring ${what}, and it is not on the PATH. Install Node.js with npm from https://nodejs.org, then run it again.`,
        )
      },
    ),
  )
  if (result.code !== 0) throw explained(result.output, root, `npm could not bring ${what}.`)
  say(`  ${doing}: done in ${took}`)
  return result.output
}

/**
 * npm started this, mostly, and then says where it is; its command on Windows is a shell script that cannot be spawned.
 * @returns {[string, ...string[]]}
 */
function npm() {
  const starter = process.env.npm_execpath ?? ''
  const beside = join(dirname(process.execPath), 'node_modules', 'npm', 'bin', 'npm-cli.js')
  const script = [starter, beside].find((file) => file.endsWith('npm-cli.js') && existsSync(file))
  return script === undefined ? ['npm'] : [process.execPath, script]
}

/**
 * Asked outside the clone, where the "packageManager" field would make an older pnpm fetch and impersonate the new one.
 * @param {string} command @param {NodeJS.ProcessEnv} env @returns {Promise<string>} empty where it does not run
 */
async function versionOf(command, env) {
  const answer = await run(command, ['--version'], { cwd: tmpdir(), env, seconds: 30 }).catch(() => undefined)
  return answer?.code === 0 ? answer.output.trim() : ''
}

/** @param {NodeJS.ProcessEnv} env @param {string} folder */
function putOnPath(env, folder) {
  const name = Object.keys(env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH'
  env[name] = `${folder}${delimiter}${env[name] ?? ''}`
}

/**
 * NODE_ENV is left out: "production" would install no build tools, and "development" would build pages for developers.
 * @param {string} root
 * @returns {NodeJS.ProcessEnv}
 */
function childEnvironment(root) {
  const { NODE_ENV: _left, ...own } = process.env
  const env = {
    ...own,
    ...(process.stdout.isTTY ? {} : { NO_COLOR: '1' }),
    COREPACK_ENABLE_NETWORK: '0',
    TURBO_TELEMETRY_DISABLED: '1',
    TURBO_NO_UPDATE_NOTIFIER: '1',
    pnpm_config_fetch_retries: '2',
    pnpm_config_fetch_retry_mintimeout: '500',
    pnpm_config_fetch_retry_maxtimeout: '1000',
  }
  if (homeIsOurs()) return env
  const home = join(root, '.tools', 'home')
  return { ...env, HOME: home, npm_config_cache: join(home, '.npm') }
}

/** A service's user often has no home, and npm and pnpm keep their caches in one. */
function homeIsOurs() {
  try {
    accessSync(homedir(), constants.W_OK)
    return true
  } catch {
    return false
  }
}
