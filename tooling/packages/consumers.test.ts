import { execFileSync } from 'node:child_process'
import { copyFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { build } from 'vite'
import { expect, test } from 'vitest'
import { inEmptyProject, root, typeFaultsIn } from './pack.ts'

const consumer = (name: string): string => join(import.meta.dirname, 'consumers', name)
const runNode = (cwd: string, ...args: string[]): string =>
  execFileSync(process.execPath, args, { cwd, encoding: 'utf8' })
const judged = { status: 'evaluated-independently', one: true, line: 2 }

test('Node runs them as ES modules', async () => {
  const said = await inEmptyProject({ from: consumer('node') }, (folder) => runNode(folder, 'use.mjs'))
  expect(JSON.parse(said)).toEqual(judged)
})

test('Node runs them as CommonJS', async () => {
  const said = await inEmptyProject({ from: consumer('node') }, (folder) =>
    runNode(folder, '--no-experimental-require-module', 'use.cjs'),
  )
  expect(JSON.parse(said)).toEqual(judged)
})

test.each(['nodenext', 'bundler'])(
  'TypeScript takes their types with "%s" resolution and its strictest flags',
  async (resolution) => {
    await inEmptyProject({ from: consumer('typescript') }, (folder) => {
      expect(typeFaultsIn(folder, ['--project', `tsconfig.${resolution}.json`])).toBe('')
    })
  },
)

test('a worker without anything of Node runs core', async () => {
  const said = await inEmptyProject({ from: consumer('worker') }, async (folder) => {
    copyFileSync(join(consumer('node'), 'written.json'), join(folder, 'written.json'))
    await build({
      root: folder,
      logLevel: 'error',
      build: {
        lib: { entry: 'entry.js', formats: ['es'], fileName: 'core' },
        outDir: '.',
        emptyOutDir: false,
      },
    })
    const workerd = createRequire(join(root, 'package.json')).resolve('workerd/bin/workerd')
    return execFileSync(process.execPath, [workerd, 'test', 'worker.capnp'], {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    })
  })
  expect(JSON.parse(said)).toEqual({ status: judged.status })
})

test('core, as it is packed, gives what its own conformance cases ask', async () => {
  const said = await inEmptyProject({ from: consumer('conformance') }, (folder) => runNode(folder, 'run.mjs'))
  const counts = Object.values(JSON.parse(said) as Record<string, number>)
  expect(counts).toHaveLength(8)
  expect(Math.min(...counts)).toBeGreaterThan(5)
})
