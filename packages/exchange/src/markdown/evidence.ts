import { dateInWords } from '@casebook/core/date'
import type { Assessment } from '@casebook/core/evidence'
import type { BlockContent } from 'mdast'
import { schemeInWords, statusCaveat } from '../published.ts'
import { heading, list, paragraph, strong } from './nodes.ts'

/** The evidence status with all that goes with it: who, how, why, what to take care of, what is to come, and what would move it up. */
export function evidence(assessment: Assessment): BlockContent[] {
  const { words, who, how, reasons, flags, pending, nextStep, asAt } = assessment
  const whoSays = who ? ` Who looked: ${who.words}${who.name === null ? '' : ` (${who.name})`}.` : ''
  const howSays = how ? ` How: ${how.words}.` : ''
  return [
    heading(2, 'Evidence'),
    paragraph([strong(words), '.', whoSays, howSays]),
    list(reasons.map(({ says }) => says)),
    ...(flags.length > 0 ? [paragraph(strong('Take care')), list(flags.map(({ says }) => says))] : []),
    ...(pending.length > 0 ? [paragraph(strong('To come')), list(pending.map(({ says }) => says))] : []),
    ...(nextStep ? [paragraph([strong('What would move it up:'), ` ${nextStep.says}`])] : []),
    paragraph(`${statusCaveat} Rules: ${schemeInWords(assessment)}, as at ${dateInWords(asAt)}.`),
  ]
}
