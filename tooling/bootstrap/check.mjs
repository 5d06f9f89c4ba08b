import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { closingLine, exitCode, FAILED, PASSED, sum, withExitCode } from './results.mjs'
import { run } from './run.mjs'
import { lastLines, refuse, say, whole, withProgress } from './say.mjs'
import { root, setUp } from './set-up.mjs'
import { steps } from './steps.mjs'

/** @typedef {import('./results.mjs').Count} Count */

/** Machines that run this for others stop it at 90 minutes, without its last line. */
const MINUTES = 80
const begun = Date.now()

/** @returns {Promise<number>} */
export async function main() {
  const reports = mkdtempSync(join(tmpdir(), 'casebook-reports-'))
  const counts = await runAll(reports).finally(() => rmSync(reports, { recursive: true, force: true }))
  say(closingLine(counts))
  return exitCode(counts)
}

/** @param {string} reports @returns {Promise<Count>} */
async function runAll(reports) {
  say('Casebook: setting up')
  try {
    const env = await setUp()
    say('Testing')
    const counts = []
    let built = true
    for (const step of steps(reports)) {
      /** @type {Count} */
      const count = step.needsBuild && !built ? notRun(step) : await runStep(step, env)
      if (step.name === 'Build') built = count.failed === 0
      counts.push(count)
    }
    return sum(counts)
  } catch (error) {
    refuse(error)
    return FAILED
  }
}

/** @param {import('./steps.mjs').Step} step @returns {Count} */
function notRun({ name }) {
  say(`  ${name}: NOT RUN, because the build failed`)
  return FAILED
}

/** @param {import('./steps.mjs').Step} step @param {NodeJS.ProcessEnv} testEnv @returns {Promise<Count>} */
async function runStep({ name, commands, only, prepare }, testEnv) {
  if (only?.() === false) {
    say(`  ${name}: none here`)
    return sum([])
  }
  const env = { ...testEnv }
  try {
    await prepare?.(env)
    const { result, took } = await withProgress(name, () => runCommands(commands, env))
    const count = sum(result.map((one) => one.count))
    say(`  ${name}: ${inWords(count)} (${took})`)
    for (const one of result) if (one.count.failed > 0 || one.count.again) say(lastLines(one.output))
    return count
  } catch (error) {
    say(`  ${name}: NOT RUN\n${whole(error)}`)
    return FAILED
  }
}

/** @param {import('./steps.mjs').Command[]} commands @param {NodeJS.ProcessEnv} env */
async function runCommands(commands, env) {
  const all = []
  for (const command of commands) all.push(await runCommand(command, env))
  return all
}

/** @param {import('./steps.mjs').Command} command @param {NodeJS.ProcessEnv} env */
async function runCommand({ args, count }, env) {
  const left = MINUTES * 60 - (Date.now() - begun) / 1000
  const { code, output, outOfTime } = await run('node', args(), {
    cwd: root,
    env,
    seconds: Math.max(left, 1),
  })
  const said = outOfTime ? `${output}\nStopped: all steps together may take ${MINUTES} minutes.` : output
  if (count === undefined) return { count: code === 0 ? PASSED : FAILED, output: said }
  try {
    return { count: withExitCode(count.read(count.file), code), output: said }
  } catch {
    return { count: FAILED, output: said }
  }
}

/** @param {Count} count */
function inWords({ passed, failed, skipped, again = 0 }) {
  const ran = failed > 0 ? `${failed} FAILED, ${passed} passed` : `${passed} passed`
  const tried = again > 0 ? `${ran}, ${again} of them at the second try` : ran
  return skipped > 0 ? `${tried}, ${skipped} skipped` : tried
}
