import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { afterAll, describe, expect, test } from 'vitest'
import { run } from './run.mjs'

const cwd = mkdtempSync(join(tmpdir(), 'casebook run '))
afterAll(() => rmSync(cwd, { recursive: true }))

const node = (script: string, seconds?: number) =>
  run(process.execPath, ['-e', script], {
    cwd,
    env: process.env,
    ...(seconds === undefined ? {} : { seconds }),
  })

describe('a program that is run', () => {
  test('gives its exit code and what it said on both streams', async () => {
    const ran = await node('console.log("out"); console.error("err"); process.exitCode = 3')
    expect(ran).toMatchObject({ code: 3, outOfTime: false })
    expect(ran.output.split('\n').sort()).toEqual(['', 'err', 'out'])
  })

  test('is stopped when its time is over, with what it started: nothing holds its output open', async () => {
    const forever = 'setInterval(() => {}, 1000)'
    const ran = await node(
      `require("child_process").spawn(process.execPath, ["-e", ${JSON.stringify(forever)}], { stdio: "inherit" }); ${forever}`,
      1,
    )
    expect(ran).toMatchObject({ code: 143, outOfTime: true })
  })

  test('that does not exist is an error', async () => {
    await expect(run('no-such-program', [], { cwd, env: process.env })).rejects.toMatchObject({
      code: 'ENOENT',
    })
  })
})

describe('a program in the foreground', () => {
  const foreground = join(cwd, 'foreground.mjs')
  const served = join(cwd, 'served.mjs')
  writeFileSync(
    foreground,
    `import { runInForeground } from ${JSON.stringify(new URL('run.mjs', import.meta.url).href)}
    process.exitCode = await runInForeground('node', [${JSON.stringify(served)}], { cwd: '.', env: process.env })`,
  )
  writeFileSync(
    served,
    `process.on('SIGTERM', () => { console.log('stopping'); process.exit(7) })
    console.log('serving'); setInterval(() => {}, 1000)`,
  )
  const { npm_lifecycle_event: _left, ...env } = process.env

  test('gets the signal, and its exit code is handed back', async () => {
    const bootstrap = spawn(process.execPath, [foreground], {
      cwd,
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    expect(await lines(bootstrap)).toEqual(['serving', 'stopping'])
    expect(bootstrap.exitCode).toBe(7)
  })

  test('is stopped when npm is gone, whose shell passes no signal on', async () => {
    const command = `"${process.execPath}" "${foreground}"; true`
    const shell = spawn('sh', ['-c', command], {
      cwd,
      env: { ...env, npm_lifecycle_event: 'start' },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    expect(await lines(shell)).toEqual(['serving', 'stopping'])
  })
})

/** What is said until the last process that can say anything has ended. */
async function lines(child: ChildProcessByStdio<null, Readable, null>): Promise<string[]> {
  let said = ''
  child.stdout.setEncoding('utf8').once('data', () => child.kill('SIGTERM'))
  child.stdout.on('data', (text) => {
    said += text
  })
  await once(child, 'close')
  return said.trim().split('\n')
}
