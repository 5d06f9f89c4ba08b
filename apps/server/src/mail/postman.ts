import type { OpenDatabase } from '../database/database.ts'
import { type Delivery, deliverDue } from './deliver.ts'

const pollEvery = 15_000
/** How long the letter under way may take where the server stops, in milliseconds. */
const patience = 3_000

export type Postman = {
  /** Waits for a round that begins now, or after the one under way. */
  goRound: () => Promise<void>
  stop: () => Promise<void>
}

/** Follows the outbox: goes round at start, whenever a letter is posted, and every few seconds for what is due again. */
export function startPostman({
  sql,
  ...delivery
}: Omit<Delivery, 'leaving' | 'signal'> & Pick<OpenDatabase, 'sql'>): Postman {
  const { log } = delivery
  const leaving = new AbortController()
  const breakingOff = new AbortController()
  let running: Promise<void> = Promise.resolve()
  let isNextAsked = false
  const goRound = () => {
    if (isNextAsked || leaving.signal.aborted) return running
    isNextAsked = true
    running = running
      .catch(() => {})
      .then(() => {
        isNextAsked = false
        return deliverDue({ ...delivery, leaving: leaving.signal, signal: breakingOff.signal })
      })
    return running
  }
  const quietly = () =>
    void goRound().catch((error) => log.error({ error }, 'the postman could not go round'))
  const poll = setInterval(quietly, pollEvery)
  const listening = sql.listen('casebook_letters', quietly).catch((error) => {
    log.warn({ error }, 'not woken by the database when a letter is posted: polling alone')
    return undefined
  })
  quietly()
  return {
    goRound,
    stop: async () => {
      clearInterval(poll)
      leaving.abort()
      await (await listening)?.unlisten().catch(() => {})
      const ended = running.catch(() => {})
      const late = setTimeout(() => breakingOff.abort(), patience)
      await ended
      clearTimeout(late)
    },
  }
}
