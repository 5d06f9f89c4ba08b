import { chmod, mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { stopLeftover } from '../../apps/server/src/postgres/leftover.ts'
import { takeOwnership } from '../../apps/server/src/postgres/owner-lock.ts'
import { type RunningPostgres, startPostgres } from '../../apps/server/src/postgres/start.ts'

const prefix = 'casebook-test-'
const tenMinutes = 600_000

let folder: string
let postgres: RunningPostgres | undefined

/** Starts one PostgreSQL for the whole run; test files take their databases from it with createTestDatabase(). */
export async function setup(project: TestProject): Promise<void> {
  await clearAwayKilledRuns()
  folder = await mkdtemp(join(tmpdir(), prefix))
  await chmod(folder, 0o711)
  postgres = await startPostgres({
    dataFolder: join(folder, 'data'),
    dataFolderChosen: true,
    throwAway: true,
    say: (sentence) => console.log(sentence),
  })
  project.provide('postgres', postgres.superuserUrl)
}

export async function teardown(): Promise<void> {
  await postgres?.stop()
  await rm(folder, { recursive: true, force: true })
}

/** A run that was killed leaves its server behind; a folder that is still owned, or so new that its owner may yet come, is left alone. */
async function clearAwayKilledRuns(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const old = join(tmpdir(), name)
    if (!name.startsWith(prefix) || Date.now() - (await stat(old)).mtimeMs < tenMinutes) continue
    const data = join(old, 'data')
    const lock = await takeOwnership(data).catch(() => null)
    if (!lock) continue
    await stopLeftover(join(data, 'postgres'), (sentence) => console.log(sentence))
    await lock.release()
    await rm(old, { recursive: true, force: true })
  }
}
