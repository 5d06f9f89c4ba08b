import { join } from 'node:path'
import { build } from './build.mjs'
import { runInForeground } from './run.mjs'
import { refuse, say } from './say.mjs'
import { root, setUp } from './set-up.mjs'

/** @param {string[]} args handed to the server as they are */
export async function main(args) {
  try {
    say('Casebook: setting up')
    const env = await setUp()
    await build(env)
    const start = [join(root, 'apps', 'casebook', 'dist', 'casebook.js'), 'start', ...args]
    return await runInForeground('node', start, { cwd: root, env })
  } catch (error) {
    return refuse(error)
  }
}
