import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

export type Casebook = {
  process: ChildProcess
  origin: string
  dataFolder: string
  /** All that it has printed, for people and for machines. */
  printed: () => string
  /** Waits until it has printed this. */
  says: (words: string | RegExp) => Promise<void>
  /** Its exit code; or the signal that ended it. */
  ended: Promise<number | NodeJS.Signals>
}

/** What takes something away when a test, or a file of tests, is done with it. */
type WhenDone = (take: () => Promise<void>) => void

/** A folder for a test, that PostgreSQL's user may pass through. */
export async function testFolder(whenDone: WhenDone = onTestFinished): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'casebook-process-'))
  await chmod(folder, 0o711)
  whenDone(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }))
  return folder
}

/** A port of this machine that nobody listens on just now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  await once(server.close(), 'close')
  return port
}

type Started = {
  words?: string[]
  settings?: Record<string, string>
  dataFolder?: string
  port?: number
  whenDone?: WhenDone
}

/** Starts the program from its source, as a process of its own. Needs the viewer and the admin built. */
export async function startCasebook(given: Started = {}): Promise<Casebook> {
  const { words = ['start'], settings = {}, whenDone = onTestFinished } = given
  const dataFolder = given.dataFolder ?? join(await testFolder(whenDone), 'data')
  const port = given.port ?? (await freePort())
  const own = { PORT: `${port}`, CASEBOOK_DATA: dataFolder, LOG_LEVEL: 'warn', CHECK_SOURCES: 'off' }
  const program = join(import.meta.dirname, 'casebook.ts')
  const child = spawn(process.execPath, ['--conditions=source', program, ...words], {
    env: { ...own, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  const heard = new Set<() => void>()
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      printed += text
      for (const listener of heard) listener()
    })
  }
  const ended = once(child, 'close').then(([code, signal]) => code ?? signal)
  whenDone(async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM')
    await ended
  })
  const says = (words: string | RegExp) =>
    new Promise<void>((resolve, reject) => {
      const listener = () => {
        if (typeof words === 'string' ? !printed.includes(words) : !words.test(printed)) return
        heard.delete(listener)
        resolve()
      }
      heard.add(listener)
      listener()
      void ended.then(() => reject(new Error(`It ended without saying "${words}". It printed:\n${printed}`)))
    })
  return {
    process: child,
    origin: `http://127.0.0.1:${port}`,
    dataFolder,
    printed: () => printed,
    says,
    ended,
  }
}

/** The command lines of all programs of PostgreSQL that work in this folder. */
export function databasesIn(folder: string): string[] {
  const lines = execFileSync('ps', ['-ww', '-eo', 'args='], { encoding: 'utf8' }).split('\n')
  return lines.filter((line) => line.includes(folder) && /\/bin\/(?:postgres|initdb) /.test(line))
}
