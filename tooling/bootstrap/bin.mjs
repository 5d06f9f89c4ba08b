import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Trouble } from './trouble.mjs'

/**
 * The script behind a package's command: run by node itself it needs no shell, on any system.
 * @param {string} root
 * @param {string} name of the package
 * @param {string} [command] where the package has several
 */
export function bin(root, name, command) {
  const folder = join(root, 'node_modules', name)
  if (!existsSync(folder))
    throw new Trouble(`${name} is not installed. Remove the folder node_modules, then run it again.`)
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const script = typeof bin === 'string' ? bin : (bin[command ?? ''] ?? Object.values(bin)[0])
  return join(folder, script)
}
