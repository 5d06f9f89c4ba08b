import { type HistoryLine, wasPublished } from '@casebook/core/revision'
import { dayInWords } from '../frame/moments.ts'

/** The revisions of one day, newest first. */
export type DayOfHistory = { day: string; lines: HistoryLine[] }
/** The revisions that led to one publication, newest first; `published` is `null` while they have led to none. */
export type Publication = { published: HistoryLine | null; days: DayOfHistory[]; count: number }

/** A history by publications, newest first: each with what was written from the one before it on, day by day. */
export function byPublication(history: readonly HistoryLine[]): Publication[] {
  const publications: { published: HistoryLine | null; lines: HistoryLine[] }[] = []
  for (const line of history.toReversed()) {
    const current = publications.at(-1)
    if (wasPublished(line.state)) publications.push({ published: line, lines: [line] })
    else if (current) current.lines.push(line)
    else publications.push({ published: null, lines: [line] })
  }
  return publications.map(({ published, lines }) => ({ published, days: byDay(lines), count: lines.length }))
}

function byDay(lines: readonly HistoryLine[]): DayOfHistory[] {
  const days: DayOfHistory[] = []
  for (const line of lines) {
    const day = dayInWords(line.at)
    const last = days.at(-1)
    if (last?.day === day) last.lines.push(line)
    else days.push({ day, lines: [line] })
  }
  return days
}

/** How much of a long stretch stands open: its newest revisions, and its first ones. */
const open = { newest: 12, first: 4 } as const

/** The days of a publication with its middle left out, where it is long: how many revisions that are, in between. */
export function folded({ days, count }: Publication): {
  newest: DayOfHistory[]
  hidden: number
  first: DayOfHistory[]
} {
  const hidden = count - open.newest - open.first
  if (hidden <= open.first) return { newest: days, hidden: 0, first: [] }
  const lines = days.flatMap((each) => each.lines)
  return {
    newest: byDay(lines.slice(0, open.newest)),
    hidden,
    first: byDay(lines.slice(-open.first)),
  }
}
