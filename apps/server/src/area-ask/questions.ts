import { isNotValue } from '@casebook/core/stated'
import * as z from 'zod'
import type { Page } from '../revision/page.ts'

/** One thing on the page that somebody in the area can judge. */
export const Question = z.object({
  /** The field of the case study, as a path of names and ids: `cost`, `evaluations/e1`. */
  field: z.string(),
  /** The part of the page that it stands in: `partners`; `head` before them all. */
  part: z.string(),
  /** The question, or what is not known yet. */
  asks: z.string(),
  /** Nothing is told of it yet, so nothing can be right or wrong: whoever knows can tell. */
  isBlank: z.boolean(),
})
export type Question = z.infer<typeof Question>

type Asked = { field: string; part: string; asks: string; blank: string; value: unknown }

/** What to ask the area about a page, in its order: only what they know better than its readers. */
export function questionsAbout({ caseStudy, assessment, stage }: Page): Question[] {
  const { cost, context } = caseStudy
  const ahead = stage.stage === 'on-the-horizon'
  const asked: Asked[] = [
    ask('title', 'head', 'Are the title and the summary right?', 'The title', caseStudy.title),
    ask('problem', 'problem', 'Is the problem told rightly?', 'The problem', caseStudy.problem),
    ask('audience', 'problem', 'Is it right who it is for?', 'Who it is for', caseStudy.audience),
    ahead
      ? ask('approach', 'approach', 'Is it right what is planned?', 'What is planned', caseStudy.approach)
      : ask('approach', 'approach', 'Is it right what was done?', 'What was done', caseStudy.approach),
    ask('aims', 'approach', 'Are the aims right?', 'Its aims', caseStudy.aims),
    ask(
      'partners',
      'partners',
      'Is it right who works together on it?',
      'Who works together on it',
      caseStudy.partners,
    ),
    ask('place', 'where', 'Is the place right?', 'The place', caseStudy.place.name),
    ask('start', 'where', 'Is it right when it began?', 'When it began', caseStudy.start),
    ask(
      'end',
      'where',
      'Is it right when it ended, or that it goes on?',
      'Whether it ended, and when',
      caseStudy.end,
    ),
    ...caseStudy.evaluations
      .filter(({ id }) => !assessment.elsewhere.includes(id))
      .map(({ id, title, outcomes }, at) =>
        ask(
          `evaluations/${id}`,
          'changed',
          outcomes.length > 0
            ? `Are the outcomes right, as ${named(title ?? '', at)} measured them?`
            : `Is it right what is told of ${named(title ?? '', at)}?`,
          '',
          true,
        ),
      ),
    ...(caseStudy.claimedOutcomes.length > 0
      ? [
          ask(
            'claimedOutcomes',
            'changed',
            'Is it right what is reported outside an evaluation, and what was delivered?',
            '',
            true,
          ),
        ]
      : []),
    ask('lessons', 'lessons', 'Are these the lessons?', 'Lessons', caseStudy.lessons),
    ask(
      'didNotWork',
      'did-not-work',
      'Is it right what did not work?',
      'What did not work',
      caseStudy.didNotWork,
    ),
    ask(
      'cost',
      'costs',
      'Is it right what it costs?',
      'What it costs',
      known(cost.amount, cost.whoPays, cost.whoGains),
    ),
    ask(
      'context',
      'in-place',
      'Is it right what must be in place?',
      'What must be in place',
      known(context.legalBasis, context.sharingAgreement, context.staff, context.technology, context.other),
    ),
    ask(
      'involvement',
      'people',
      'Is it right how the people concerned took part?',
      'How the people concerned took part',
      caseStudy.involvement,
    ),
    ask(
      'contact',
      'how-we-know',
      'Is this the right person to contact, and may they be named?',
      'A person to contact',
      caseStudy.contact,
    ),
  ]
  return asked.map(({ field, part, asks, blank, value }) => {
    const isBlank = isNotValue(value) || value === '' || value === 'not-begun'
    return { field, part, asks: isBlank ? `${blank}: the page tells nothing of it. Can you?` : asks, isBlank }
  })
}

function ask(...[field, part, asks, blank, value]: [string, string, string, string, unknown]): Asked {
  return { field, part, asks, blank, value }
}

function named(title: string, at: number): string {
  return title === '' ? `evaluation ${at + 1}` : `“${title}”`
}

/** Not known where none of several is. */
function known(...values: unknown[]): unknown {
  return values.find((value) => !isNotValue(value)) ?? 'not-known'
}
