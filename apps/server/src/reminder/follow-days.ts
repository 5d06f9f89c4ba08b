import { type Reminding, remind } from './remind.ts'

const every = 30 * 60_000
/** Whoever came with the start goes first. */
const atFirst = 60_000
const morning = 7
const evening = 19

const hours = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', hour12: false })

/** Whether people are written to at this moment: from seven in the morning to seven in the evening, in England. */
export function isByDay(now: Date): boolean {
  const hour = Number(hours.format(now))
  return hour >= morning && hour < evening
}

/** Looks by day, every half hour, whether something fell due; whoever has heard of it is not written to again. */
export function followDays(reminding: Reminding): { stop: () => Promise<void> } {
  let running: Promise<unknown> = Promise.resolve()
  const look = () => {
    if (!isByDay(reminding.now())) return
    running = remind(reminding).catch((error) => reminding.log.error({ error }, 'nobody could be reminded'))
  }
  const first = setTimeout(look, atFirst)
  const timer = setInterval(look, every)
  return {
    stop: async () => {
      clearTimeout(first)
      clearInterval(timer)
      await running
    },
  }
}
