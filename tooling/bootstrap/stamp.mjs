import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const ROOMS = ['apps', 'packages']

/** @param {string} root @returns {string[]} the folders that have a package.json, the root first */
function workspaces(root) {
  const inRooms = ROOMS.filter((room) => existsSync(join(root, room))).flatMap((room) =>
    readdirSync(join(root, room)).map((name) => join(root, room, name)),
  )
  return [root, ...inRooms.sort()].filter((folder) => existsSync(join(folder, 'package.json')))
}

/**
 * Everything that decides what an install brings: when it is the same, so is node_modules.
 * @param {string} root
 */
export function manifestHash(root) {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}\n`)
  const files = [
    'pnpm-lock.yaml',
    'pnpm-workspace.yaml',
    ...workspaces(root).map((folder) => join(folder, 'package.json').slice(root.length + 1)),
  ]
  for (const file of files) hash.update(`${file}\n`).update(readFileSync(join(root, file)))
  return hash.digest('hex')
}

/** @param {string} root */
const stampFile = (root) => join(root, 'node_modules', '.casebook-installed')

/** @param {string} root */
export function installed(root) {
  const stamp = stampFile(root)
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== manifestHash(root)) return false
  return workspaces(root).every((folder) => existsSync(join(folder, 'node_modules')) || !dependsOnAny(folder))
}

/** @param {string} folder */
function dependsOnAny(folder) {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return Object.keys({ ...manifest.dependencies, ...manifest.devDependencies }).length > 0
}

/** @param {string} root */
export function markInstalled(root) {
  writeFileSync(stampFile(root), manifestHash(root))
}
