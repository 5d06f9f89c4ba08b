import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { packAll } from './pack.ts'

/** Packs the packages once for all tests. */
export function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'casebook-tarballs-'))
  process.env.CASEBOOK_TARBALLS = folder
  packAll(folder)
  return () => rmSync(folder, { recursive: true, force: true })
}
