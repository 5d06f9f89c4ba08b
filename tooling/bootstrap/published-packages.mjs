// Whoever installs a published package gets its built files alone: each entry must be there and load in plain Node.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const packages = fileURLToPath(new URL('../../packages', import.meta.url))

/** @param {string} folder @returns {Promise<string[]>} what is wrong */
async function wrongIn(folder) {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  if (manifest.private || manifest.exports === undefined) return []
  const wrong = []
  for (const [entry, { types, default: script }] of Object.entries(manifest.exports)) {
    // What has a source alone is for this workspace.
    if (script === undefined) continue
    const name = join(manifest.name, entry)
    for (const file of [types, script]) {
      if (!existsSync(join(folder, file))) wrong.push(`${name}: the build does not make ${file}.`)
    }
    await import(pathToFileURL(join(folder, script)).href).catch((error) =>
      wrong.push(`${name}: ${error.message}`),
    )
  }
  return wrong
}

const wrong = (await Promise.all(readdirSync(packages).map((name) => wrongIn(join(packages, name))))).flat()
for (const sentence of wrong) console.error(sentence)
process.exitCode = wrong.length === 0 ? 0 : 1
