import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const built = join(import.meta.dirname, '..', '..', 'apps', 'casebook', 'dist', 'casebook.js')
const patience = 60_000

export type CasebookProcess = {
  url: string
  /** What it has printed on its terminal so far. */
  printed: () => string
  /** Ends it without a warning, as a power cut does. Its data stay. */
  kill: () => Promise<void>
  /** Starts it again on the data that it had. */
  startAgain: () => Promise<void>
  /** Stops it and takes its data folder away. */
  stop: () => Promise<void>
}

/** Starts the built product on a data folder of its own, and waits until it serves. */
export async function startCasebookAt(
  port: number | string,
  settings: Record<string, string> = {},
): Promise<CasebookProcess> {
  const folder = mkdtempSync(join(tmpdir(), 'casebook-browser-'))
  chmodSync(folder, 0o711)
  const url = `http://localhost:${port}`
  const environment = {
    PORT: `${port}`,
    CASEBOOK_URL: url,
    CASEBOOK_DATA: join(folder, 'data'),
    LOG_LEVEL: 'error',
    CHECK_SOURCES: 'off',
    ...settings,
  }
  let running = await start(environment)
  return {
    url,
    printed: () => running.printed(),
    kill: () => running.end('SIGKILL'),
    startAgain: async () => {
      running = await start(environment)
    },
    stop: async () => {
      await running.end('SIGTERM')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function start(environment: Record<string, string>) {
  const child = spawn(process.execPath, [built, 'start'], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let printed = ''
  const ended = new Promise<void>((resolve) => child.on('exit', () => resolve()))
  await new Promise<void>((resolve, reject) => {
    const late = setTimeout(
      () => reject(new Error(`Casebook was not ready in a minute. It printed:\n${printed}`)),
      patience,
    )
    child.stdout.on('data', (text) => {
      printed += text
      if (!printed.includes('Ctrl+C')) return
      clearTimeout(late)
      resolve()
    })
    child.on('exit', (code) => reject(new Error(`Casebook ended with ${code}. It printed:\n${printed}`)))
  })
  return {
    printed: () => printed,
    end: async (signal: NodeJS.Signals) => {
      child.kill(signal)
      await ended
    },
  }
}

/** The one-time link of the first administrator in what Casebook printed. */
export function oneTimeLinkIn(printed: string): string {
  const link = /https?:\S+\/admin\/first-administrator\?token=\S+/.exec(printed)?.[0]
  if (!link) throw new Error(`Casebook printed no one-time link:\n${printed}`)
  return link
}
