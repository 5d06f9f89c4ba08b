import { Trouble } from './trouble.mjs'

const BEAT_AT_TERMINAL = 1000
const BEAT_IN_LOG = 30_000

/** @param {string} line */
export function say(line) {
  process.stdout.write(`${line}\n`)
}

/** @param {number} milliseconds */
export function seconds(milliseconds) {
  const whole = Math.round(milliseconds / 1000)
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`
}

/**
 * Shows that something is going on, with the time it has taken, until it is done.
 * @template T
 * @param {string} doing such as "Installing packages"
 * @param {() => Promise<T>} work
 * @returns {Promise<{ result: T, took: string }>}
 */
export async function withProgress(doing, work) {
  const begun = Date.now()
  const atTerminal = process.stdout.isTTY === true
  const show = () => {
    const line = `  ${doing} ... ${seconds(Date.now() - begun)}`
    process.stdout.write(atTerminal ? `\r${line}` : `${line}\n`)
  }
  if (atTerminal) show()
  const beat = setInterval(show, atTerminal ? BEAT_AT_TERMINAL : BEAT_IN_LOG)
  try {
    const result = await work()
    return { result, took: seconds(Date.now() - begun) }
  } finally {
    clearInterval(beat)
    if (atTerminal) process.stdout.write(`\r${' '.repeat(doing.length + 20)}\r`)
  }
}

/** All but line ends, tabs and colours: a log with a NUL in it counts as binary, and nothing is found in it. */
const kept = ['\n', '\t', '\u001b']

/**
 * The end of what a failed program said: the cause stands there, and the rest would bury it.
 * @param {string} output
 * @param {number} [most] lines
 */
export function lastLines(output, most = 300) {
  const lines = output
    .replace(/\p{Cc}/gu, (sign) => (kept.includes(sign) ? sign : ''))
    .trimEnd()
    .split('\n')
  if (lines.length <= most) return lines.join('\n')
  return [`(${lines.length - most} earlier lines left out)`, ...lines.slice(-most)].join('\n')
}

/**
 * A known trouble is said in its own sentence; anything else is a bug, and keeps its stack.
 * @param {unknown} error
 */
export function whole(error) {
  if (!(error instanceof Trouble)) return error instanceof Error ? String(error.stack) : String(error)
  return error.output === '' ? error.message : `${lastLines(error.output)}\n${error.message}`
}

/**
 * @param {unknown} error
 * @returns {number} the exit code
 */
export function refuse(error) {
  console.error(whole(error))
  return 1
}
