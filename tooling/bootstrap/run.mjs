import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { onStop } from './stop-signals.mjs'

/** @typedef {{ cwd: string, env: NodeJS.ProcessEnv, seconds?: number, show?: boolean }} Setting */
/** @typedef {{ code: number, output: string, outOfTime: boolean }} Ran */

const ownGroup = process.platform !== 'win32'

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set()

/**
 * Runs a program to its end in a process group of its own, so that nothing it started outlives it.
 * @param {string} command
 * @param {string[]} args
 * @param {Setting} setting
 * @returns {Promise<Ran>} what it said, on both streams in order
 */
export function run(command, args, { cwd, env, seconds, show = false }) {
  onStop((signal) => {
    for (const child of running) stop(child, 'SIGTERM')
    process.exit(codeOf(null, signal))
  })
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, detached: ownGroup, stdio: ['ignore', 'pipe', 'pipe'] })
    running.add(child)
    let output = ''
    let outOfTime = false
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        output += text
        if (show) process.stdout.write(text)
      })
    }
    const limit =
      seconds === undefined
        ? undefined
        : setTimeout(() => {
            outOfTime = true
            stop(child, 'SIGTERM')
            setTimeout(() => stop(child, 'SIGKILL'), 10_000).unref()
          }, seconds * 1000)
    child.on('error', reject)
    child.on('close', (code, signal) => {
      clearTimeout(limit)
      running.delete(child)
      resolve({ code: codeOf(code, signal), output, outOfTime })
    })
  })
}

/**
 * Hands the terminal to a program until it ends, and answers with its exit code.
 * @param {string} command
 * @param {string[]} args
 * @param {Setting} setting
 * @returns {Promise<number>}
 */
export function runInForeground(command, args, { cwd, env }) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, stdio: 'inherit' })
    // At a terminal, Ctrl-C reaches the whole group: passing it on would be a second one, which means "now".
    onStop((signal) => {
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
    })
    child.on('error', reject)
    child.on('exit', (code, signal) => resolve(codeOf(code, signal)))
  })
}

/**
 * @param {number | null} code
 * @param {NodeJS.Signals | null} signal
 */
function codeOf(code, signal) {
  return signal === null ? (code ?? 1) : 128 + constants.signals[signal]
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function stop(child, signal) {
  if (child.pid === undefined) return
  try {
    if (ownGroup) process.kill(-child.pid, signal)
    else child.kill(signal)
  } catch {
    // It ended between the two lines.
  }
}
