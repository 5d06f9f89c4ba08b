import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const built = join(import.meta.dirname, '..', '..', 'apps', 'casebook', 'dist', 'casebook.js')
const patience = 60_000

/** Starts the built product on a data folder of its own; the tests visit it as a reader would. What it printed is kept for the admin's one-time link. */
export default async function startCasebook(): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'casebook-browser-'))
  chmodSync(folder, 0o711)
  process.env.CASEBOOK_TEST_PRINTED = join(folder, 'printed.txt')
  const port = process.env.CASEBOOK_TEST_PORT ?? ''
  const child = spawn(process.execPath, [built, 'start'], {
    env: {
      ...process.env,
      PORT: port,
      CASEBOOK_URL: `http://localhost:${port}`,
      CASEBOOK_DATA: join(folder, 'data'),
      LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<void>((resolve) => child.on('exit', () => resolve()))
  await new Promise<void>((resolve, reject) => {
    let printed = ''
    const late = setTimeout(
      () => reject(new Error(`Casebook was not ready in a minute. It printed:\n${printed}`)),
      patience,
    )
    child.stdout.on('data', (text) => {
      printed += text
      writeFileSync(process.env.CASEBOOK_TEST_PRINTED ?? '', printed)
      if (!printed.includes('Ctrl+C')) return
      clearTimeout(late)
      resolve()
    })
    child.on('exit', (code) => reject(new Error(`Casebook ended with ${code}. It printed:\n${printed}`)))
  })
  return async () => {
    child.kill('SIGTERM')
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
}
