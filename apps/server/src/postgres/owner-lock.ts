import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import { StartRefusal } from '../start-refusal.ts'
import { orRefuse } from './folder-refusal.ts'

export type OwnerLock = { release(): Promise<void> }

const Busy = z.object({ errcode: z.literal(5) })

/** One process owns a data folder; its number lies in `owner.pid`, for the sentence that a second one gets. */
export async function takeOwnership(folder: string): Promise<OwnerLock> {
  const ownerFile = join(folder, 'owner.pid')
  const release = await lock(folder, ownerFile)
  try {
    await orRefuse(folder, () => writeFile(ownerFile, `${process.pid}\n`))
  } catch (error) {
    release()
    throw error
  }
  return {
    async release() {
      await rm(ownerFile, { force: true })
      release()
    },
  }
}

/**
 * SQLite's lock on an empty file is the operating system's own: it falls with its process, however that dies, and holds between containers.
 * Nothing else may open that file, because closing it would drop the lock; hence the second file for the number.
 */
async function lock(folder: string, ownerFile: string): Promise<() => void> {
  let database: DatabaseSync | undefined
  try {
    database = new DatabaseSync(join(folder, 'owner.lock'))
    database.exec('PRAGMA busy_timeout = 0; PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE')
    return () => database?.close()
  } catch (error) {
    database?.close()
    const says = Busy.safeParse(error).success
      ? `Casebook already runs on the data folder ${folder} (${await ownerIn(ownerFile)}): stop it first, or set CASEBOOK_DATA to another folder.`
      : `The file owner.lock in ${folder} cannot be locked: give this user rights to the folder, or set CASEBOOK_DATA to another one.`
    throw new StartRefusal(says, { cause: error })
  }
}

async function ownerIn(file: string): Promise<string> {
  const pid = await readFile(file, 'utf8').catch(() => '')
  return /^\d+\s*$/.test(pid) ? `process ${pid.trim()}` : 'another process'
}
