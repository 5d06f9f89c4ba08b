import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'

export type Child = {
  process: ChildProcess
  origin: string /** From its start to its first line with an address, in seconds. */
  started: number
  residentMegabytes: () => number
  /** What it has taken of the processors so far, its threads included, in milliseconds. */
  busyMilliseconds: () => number
  stop: () => Promise<void>
}

/** Starts a Node program of ours that prints an address when it is ready, and ends it by its own signal. */
export function startChild(args: string[], env: Record<string, string> = {}): Promise<Child> {
  const began = performance.now()
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  return new Promise((resolve, reject) => {
    child.stderr?.on('data', (text) => {
      printed += text
    })
    child.stdout?.on('data', (text) => {
      printed += text
      const address = /http:\/\/(?:localhost|127\.0\.0\.1):\d+/.exec(`${text}`)?.[0]
      if (!address) return
      resolve({
        process: child,
        origin: address.replace('localhost', '127.0.0.1'),
        started: (performance.now() - began) / 1000,
        residentMegabytes: () => residentMegabytes(child.pid ?? 0),
        busyMilliseconds: () => busyMilliseconds(child.pid ?? 0),
        stop: () => stop(child),
      })
    })
    child.on('exit', (code) => reject(new Error(`${args.join(' ')} ended with ${code}:\n${printed}`)))
  })
}

function stop(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.on('exit', () => resolve())
    child.kill('SIGTERM')
  })
}

/** Linux counts in hundredths of a second; elsewhere not a number. */
function busyMilliseconds(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
    return (Number(fields[11]) + Number(fields[12])) * 10
  } catch {
    return Number.NaN
  }
}

/** The memory of one process, without its children. Linux only; elsewhere not a number. */
function residentMegabytes(pid: number): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024
  } catch {
    return Number.NaN
  }
}
