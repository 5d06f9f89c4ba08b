import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startCasebookAt } from './casebook-process.ts'

/** Starts the built product; the tests visit it as a reader would. What it printed is kept for the admin's one-time link. */
export default async function startCasebook(): Promise<() => Promise<void>> {
  const casebook = await startCasebookAt(process.env.CASEBOOK_TEST_PORT ?? '')
  const folder = mkdtempSync(join(tmpdir(), 'casebook-printed-'))
  process.env.CASEBOOK_TEST_PRINTED = join(folder, 'printed.txt')
  writeFileSync(process.env.CASEBOOK_TEST_PRINTED, casebook.printed())
  return async () => {
    await casebook.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
