import { type DestinationStream, type Logger, pino } from 'pino'
import type { Settings } from './env.ts'

/** The log for machines: one JSON object a line, on standard error unless told otherwise. */
export function createLog({ logLevel }: Pick<Settings, 'logLevel'>, to?: DestinationStream): Logger {
  return pino({ level: logLevel, base: null }, to ?? pino.destination(2))
}
