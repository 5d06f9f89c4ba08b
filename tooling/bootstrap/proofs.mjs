import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { build } from './build.mjs'
import { closingLine, exitCode, FAILED, PASSED, sum } from './results.mjs'
import { run } from './run.mjs'
import { refuse, say, seconds } from './say.mjs'
import { root, setUp } from './set-up.mjs'

const folder = join(root, 'tooling', 'prove')

/** @returns {Promise<number>} */
export async function main() {
  const counts = await proveAll()
  say(closingLine(counts))
  return exitCode(counts)
}

async function proveAll() {
  try {
    say('Casebook: setting up')
    const env = await setUp()
    await build(env)
    const counts = []
    for (const proof of proofs()) counts.push(await prove(proof, env))
    return sum(counts)
  } catch (error) {
    refuse(error)
    return FAILED
  }
}

function proofs() {
  const found = existsSync(folder) ? readdirSync(folder).filter((name) => /(?<!\.test)\.ts$/.test(name)) : []
  if (found.length === 0) say('There are no long proofs in tooling/prove.')
  return found.sort()
}

/** @param {string} proof @param {NodeJS.ProcessEnv} env */
async function prove(proof, env) {
  say(`Proving: ${proof.replace('.ts', '')}`)
  const begun = Date.now()
  const { code } = await run('node', ['--conditions=source', join(folder, proof)], {
    cwd: root,
    env,
    show: true,
  })
  say(`  ${code === 0 ? 'passed' : 'FAILED'} (${seconds(Date.now() - begun)})`)
  return code === 0 ? PASSED : FAILED
}
