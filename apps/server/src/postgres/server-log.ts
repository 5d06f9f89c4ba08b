import { appendFileSync, renameSync, statSync } from 'node:fs'

export type ServerLog = {
  /** What an earlier program printed says nothing about the next one. */
  begin(): void
  write(chunk: Buffer): void
  /** The end of what the program printed, for the sentence of a start that failed. */
  lastLines(): string
}

/** PostgreSQL's own rotation cannot cap one file by size, so what it prints is kept here: the newest bytes, and as many before them. */
export function openServerLog(file: string, cap = 5_000_000): ServerLog {
  let size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
  let tail = ''
  return {
    begin() {
      tail = ''
    },
    write(chunk) {
      tail = (tail + chunk.toString('utf8')).slice(-4_000)
      try {
        if (size + chunk.length > cap && size > 0) {
          renameSync(file, `${file}.1`)
          size = 0
        }
        appendFileSync(file, chunk, { mode: 0o600 })
        size += chunk.length
      } catch {
        // A full disk must not bring down the process that could still say so.
      }
    },
    lastLines: () => tail.trim().split('\n').slice(-8).join('\n'),
  }
}
