import { chmod, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type Program, run } from './program.ts'
import { openServerLog } from './server-log.ts'
import { testFolder } from './test-machine.ts'

test('a system without the loader that the programs need is named', async () => {
  await expect(run(await program('#!/no/such/loader\n', 0o755), [])).rejects.toThrow(
    'needs a Linux with glibc 2.27 or newer, which this machine does not have (Alpine Linux, for one): use another base, or set DATABASE_URL',
  )
})

test('a disk from which no program may run is named', async () => {
  await expect(run(await program('#!/bin/sh\n', 0o644), [])).rejects.toThrow(
    "PostgreSQL's program initdb cannot be started here (EACCES): allow programs to run from that disk, or set DATABASE_URL",
  )
})

test('nothing of our own environment reaches the programs', async () => {
  const wish = await program('#!/bin/sh\nenv\n', 0o755)
  const { ended } = await run(wish, [])
  expect(await ended).toBe(0)
  const names = wish.log
    .lastLines()
    .split('\n')
    .map((line) => line.split('=')[0])
  expect(
    names.filter((name) => !['LC_ALL', 'TZ', 'PATH', 'PWD', 'OLDPWD', 'SHLVL', '_'].includes(name!)),
  ).toEqual([])
})

async function program(text: string, mode: number): Promise<Program> {
  const folder = await testFolder()
  await mkdir(join(folder, 'bin'))
  await writeFile(join(folder, 'bin', 'initdb'), text)
  await chmod(join(folder, 'bin', 'initdb'), mode)
  return {
    binaries: { folder, version: '18.4.0' },
    name: 'initdb',
    account: null,
    log: openServerLog(join(folder, 'log')),
  }
}
