import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

export const root = join(import.meta.dirname, '..', '..')
/** The packages that others install, by their folders, each after those that it stands on. */
export const published = ['core', 'exchange'] as const
export type Published = (typeof published)[number]

type Manifest = {
  name: string
  version: string
  dependencies?: Record<string, string>
  peerDependencies?: Record<string, string>
  exports: Record<string, unknown>
}

/** What the TypeScript of the workspace finds wrong in a project; empty where it finds nothing. */
export function typeFaultsIn(folder: string, args: string[]): string {
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc')
  const strict = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2022', '--lib', 'es2023,dom']
  const project = args[0] === '--project' ? args : [...strict, ...args]
  const { stdout } = spawnSync(process.execPath, [tsc, ...project], { cwd: folder, encoding: 'utf8' })
  return stdout
}

/** The folder of this run, in which the packages lie as tarballs. */
function tarballs(): string {
  const folder = process.env.CASEBOOK_TARBALLS
  if (!folder) throw new Error('The packages are packed by the set-up of these tests.')
  return folder
}

/** Packs what would be published, from what was built. */
export function packAll(folder: string): void {
  for (const name of published) {
    const made = execFileSync('pnpm', ['pack', '--json', '--pack-destination', folder], {
      cwd: join(root, 'packages', name),
      encoding: 'utf8',
      shell: process.platform === 'win32',
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const { filename } = JSON.parse(made) as { filename: string }
    renameSync(filename, join(folder, `${name}.tgz`))
  }
}

/** The tarball of a package. */
export function tarballOf(name: Published): string {
  return join(tarballs(), `${name}.tgz`)
}

/** Unpacks the tarball of a package into `folder`, as installing it would. */
export function unpack(name: Published, folder: string): Manifest {
  mkdirSync(folder, { recursive: true })
  execFileSync('tar', ['-xzf', tarballOf(name), '-C', folder, '--strip-components=1'])
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
}

/**
 * Makes a project outside the workspace from the files in `from`, with the packed packages in it and beside them what
 * their manifests ask for, and nothing else but what `tools` names. `use` gets its folder, which is gone afterwards.
 */
export async function inEmptyProject<T>(
  { from, tools = [] }: { from: string; tools?: string[] },
  use: (folder: string) => T | Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'casebook-consumer-'))
  try {
    cpSync(from, folder, { recursive: true })
    for (const name of published) install(name, folder)
    for (const tool of tools) link(tool, join(root, 'node_modules'), folder)
    return await use(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function install(name: Published, project: string): void {
  const modules = join(project, 'node_modules')
  const { dependencies, peerDependencies } = unpack(name, join(modules, '@casebook', name))
  const wanted = Object.keys({ ...dependencies, ...peerDependencies })
  for (const dependency of wanted.filter((each) => !each.startsWith('@casebook/')))
    link(dependency, join(root, 'packages', name, 'node_modules'), project)
}

/** What a package depends on lies in the workspace's store with all that it needs itself, so a link to it is enough. */
function link(name: string, modules: string, project: string): void {
  const place = join(project, 'node_modules', name)
  mkdirSync(dirname(place), { recursive: true })
  rmSync(place, { force: true })
  symlinkSync(join(modules, name), place, 'junction')
}
