import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { installed, manifestHash, markInstalled } from './stamp.mjs'

let root: string

function write(file: string, text: string) {
  mkdirSync(join(root, file, '..'), { recursive: true })
  writeFileSync(join(root, file), text)
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'casebook stamp '))
  write('package.json', '{}')
  write('pnpm-lock.yaml', 'lockfileVersion: 9')
  write('pnpm-workspace.yaml', 'packages: []')
  write('apps/server/package.json', '{ "dependencies": { "zod": "4" } }')
  mkdirSync(join(root, 'node_modules'))
  mkdirSync(join(root, 'apps/server/node_modules'))
})

afterEach(() => rmSync(root, { recursive: true }))

test('a fresh clone is not installed, and once marked it is', () => {
  expect(installed(root)).toBe(false)
  markInstalled(root)
  expect(installed(root)).toBe(true)
})

test.each([
  'pnpm-lock.yaml',
  'pnpm-workspace.yaml',
  'package.json',
  'apps/server/package.json',
  'packages/new/package.json',
])('a change of %s asks for a new install', (file) => {
  markInstalled(root)
  write(file, '{ "name": "changed" }')
  expect(installed(root)).toBe(false)
})

test('a change of code asks for none', () => {
  const before = manifestHash(root)
  write('apps/server/src/server.ts', 'export {}')
  expect(manifestHash(root)).toBe(before)
})

test('a removed node_modules of one app asks for a new install, but not where an app depends on nothing', () => {
  write('apps/bare/package.json', '{}')
  markInstalled(root)
  expect(installed(root)).toBe(true)
  rmSync(join(root, 'apps/server/node_modules'), { recursive: true })
  expect(installed(root)).toBe(false)
})
