import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import { makeFolder } from '../postgres/data-folder.ts'
import { StartRefusal } from '../start-refusal.ts'

const Secrets = z.object({ sessions: z.string().min(32) })
export type Secrets = z.infer<typeof Secrets>

/** The secrets of this installation: made on the first start, and kept in the data folder for the owner's eyes alone. */
export async function readSecrets(dataFolder: string): Promise<Secrets> {
  const file = join(dataFolder, 'secrets.json')
  if (!existsSync(file)) await make(dataFolder, file)
  await chmod(file, 0o600)
  const read = Secrets.safeParse(parseJson(await readFile(file, 'utf8')))
  if (read.success) return read.data
  throw new StartRefusal(
    `${file} cannot be read as Casebook's secrets. Put it back from a backup, or delete it: a new one is made, and everybody has to sign in again.`,
  )
}

/** Written aside and then moved in place, so that a cut leaves the whole file or none. */
async function make(dataFolder: string, file: string): Promise<void> {
  await makeFolder(dataFolder, 0o700)
  const aside = `${file}.${randomBytes(6).toString('hex')}`
  const secrets: Secrets = { sessions: randomBytes(32).toString('base64url') }
  await writeFile(aside, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600, flag: 'wx', flush: true })
  await rename(aside, file)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
