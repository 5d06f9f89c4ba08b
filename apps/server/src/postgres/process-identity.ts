import { execFile } from 'node:child_process'
import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { promisify } from 'node:util'

/** Whether the process with this number is the PostgreSQL that serves this cluster: a number alone proves nothing, since it may have gone to another. */
export async function isServerOf(pid: number, cluster: string): Promise<boolean> {
  return process.platform === 'linux' ? isServerOnLinux(pid, cluster) : isServerByPs(pid, cluster)
}

/** PostgreSQL works inside its cluster, which also tells one whose folder was renamed since; root in a container may not look there, so its arguments count too. */
async function isServerOnLinux(pid: number, cluster: string): Promise<boolean> {
  const [program = '', ...words] = (await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')).split(
    '\0',
  )
  if (basename(program) !== 'postgres') return false
  return words[words.indexOf('-D') + 1] === cluster || isSameFolder(`/proc/${pid}/cwd`, cluster)
}

async function isSameFolder(one: string, other: string): Promise<boolean> {
  try {
    const [a, b] = await Promise.all([stat(one), stat(other)])
    return a.ino === b.ino && a.dev === b.dev
  } catch {
    return false
  }
}

async function isServerByPs(pid: number, cluster: string): Promise<boolean> {
  try {
    const { stdout } = await promisify(execFile)('ps', ['-ww', '-o', 'command=', '-p', String(pid)])
    return stdout.includes(`/postgres -D ${cluster} `)
  } catch {
    return false
  }
}
