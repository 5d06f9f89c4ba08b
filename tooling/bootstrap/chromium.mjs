import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, join } from 'node:path'
import { bin } from './bin.mjs'
import { run } from './run.mjs'
import { say } from './say.mjs'
import { root } from './set-up.mjs'
import { Trouble } from './trouble.mjs'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/**
 * Ubuntu's chromium is a stub that asks for a snap, and a browser without its libraries does not start:
 * so each one found is asked for its version.
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<string>} a Chromium that runs
 */
export async function bringChromium(env) {
  const named = env.CASEBOOK_CHROMIUM
  if (named !== undefined) {
    if (await runs(named, env)) return named
    throw new Trouble(
      `CASEBOOK_CHROMIUM names ${named}, which does not run. Name a Chromium that does, or unset it.`,
    )
  }
  const found = await installedChromium(env)
  if (found !== undefined) return found
  return isDebian() && process.getuid?.() === 0 ? fromDebian(env) : fromPlaywright(env)
}

/** @param {NodeJS.ProcessEnv} env */
async function installedChromium(env) {
  const folders = (env.PATH ?? '').split(delimiter)
  const files = NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).filter((file) =>
    existsSync(file),
  )
  for (const file of files) if (await runs(file, env)) return file
  return undefined
}

/** @param {NodeJS.ProcessEnv} env @returns {Promise<string>} */
async function fromDebian(env) {
  say('  Chromium is missing: installing it with apt-get')
  const quiet = { cwd: root, env: { ...env, DEBIAN_FRONTEND: 'noninteractive' } }
  await run('apt-get', ['update'], quiet)
  await run('apt-get', ['install', '-y', 'chromium'], quiet)
  return (await installedChromium(env)) ?? fromPlaywright(env)
}

/** @param {NodeJS.ProcessEnv} env @returns {Promise<string>} */
async function fromPlaywright(env) {
  say("  Chromium is missing: bringing Playwright's own")
  env.PLAYWRIGHT_BROWSERS_PATH ??= join(root, '.tools', 'browsers')
  const brought = await run('node', [bin(root, '@playwright/test'), 'install', 'chromium'], {
    cwd: root,
    env,
  })
  const path = await playwrightChromium(env)
  if (await runs(path, env)) return path
  const type = isDebian() ? 'sudo apt-get install -y chromium' : 'npx playwright install --with-deps chromium'
  throw new Trouble(
    `The browser tests need Chromium, and it could not be brought. Type "${type}", then run it again.`,
    brought.output,
  )
}

/** @param {NodeJS.ProcessEnv} env */
async function playwrightChromium(env) {
  const playwright = createRequire(join(root, 'package.json')).resolve('@playwright/test')
  const script = `console.log(require(${JSON.stringify(playwright)}).chromium.executablePath())`
  return (await run('node', ['-e', script], { cwd: root, env })).output.trim()
}

/** @param {string} command @param {NodeJS.ProcessEnv} env */
async function runs(command, env) {
  const answer = await run(command, ['--version'], { cwd: root, env, seconds: 30 }).catch(() => undefined)
  return answer?.code === 0 && /chrom/i.test(answer.output)
}

function isDebian() {
  return existsSync('/etc/debian_version')
}
