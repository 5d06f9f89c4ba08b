import { builtinModules } from 'node:module'
import { type Import, importsOf, target } from './imports.ts'
import { placeOf } from './places.ts'
import { type Breach, codeOf, isTest, type Tree } from './tree.ts'

/** Imports point down only. "types" of a room are gone at run time, so they make no weight. */
const MAY_IMPORT: Record<string, { rooms: string[]; types?: string[] }> = {
  casebook: { rooms: ['server', 'viewer', 'admin', 'collection', 'exchange', 'core'] },
  admin: { rooms: ['ui', 'core'], types: ['server'] },
  viewer: { rooms: ['ui', 'core', 'exchange'], types: ['server'] },
  server: { rooms: ['core', 'exchange'] },
  ui: { rooms: ['core'] },
  exchange: { rooms: ['core'] },
  collection: { rooms: ['core'] },
  core: { rooms: [] },
}

export function importsPointDown(tree: Tree): Breach[] {
  return codeOf(tree).flatMap(([file, text]) => {
    const room = placeOf(file)?.room
    if (room === undefined) return []
    return importsOf(file, text).flatMap((one) => {
      const mend = refused(room, file, one)
      return mend === undefined ? [] : [{ file, line: one.line, mend }]
    })
  })
}

function refused(room: string, file: string, { specifier, typeOnly }: Import): string | undefined {
  const may = MAY_IMPORT[room]
  if (may === undefined) return `${room} is a new room: give it its place in tooling/house-rules/layers.ts.`
  const path = target(file, specifier)
  if (path !== undefined) {
    if (placeOf(path)?.room === room) return undefined
    return `"${specifier}" leaves ${room}: import another package by its name, @casebook/...`
  }
  const imported = /^@casebook\/([^/]+)/.exec(specifier)?.[1]
  if (imported === undefined)
    return room === 'core' && !isTest(file) ? outsideCore(file, specifier) : undefined
  if (may.rooms.includes(imported)) return undefined
  if (imported === room)
    return `${room} does not import itself by name: import from the file that defines it.`
  if (!may.types?.includes(imported)) return `${room} may not import ${imported}: imports point down only.`
  return typeOnly ? undefined : `${room} may take types alone from ${imported}: write "import type".`
}

function outsideCore(file: string, specifier: string): string | undefined {
  if (specifier === 'zod' || !placeOf(file)?.underSrc) return undefined
  const does = builtinModules.includes(specifier.replace('node:', ''))
    ? 'does no input or output'
    : 'depends on zod alone'
  return `core ${does}: "${specifier}" belongs in a room above it.`
}
