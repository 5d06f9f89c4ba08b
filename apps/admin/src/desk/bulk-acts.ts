import type { Action } from '@casebook/core/person'
import { accept, type Reason, refuse, type Verdict } from '@casebook/core/reason'
import type { AppRouter } from '@casebook/server/router'
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server'
import { readDate } from '../writing/read-date.ts'

export type BulkAct = inferRouterInputs<AppRouter>['desk']['bulk']['act']
export type BulkActId = BulkAct['act']
export type Previewed = inferRouterOutputs<AppRouter>['desk']['previewBulk'][number]
export type Did = inferRouterOutputs<AppRouter>['desk']['bulk'][number]

/** What can be done to many at once: its name, what core's table calls it, and how what is filled in is read. */
export const bulkActs: Record<
  BulkActId,
  { label: string; needs: Action; read: (typed: Typed) => Verdict<BulkAct> }
> = {
  assign: {
    label: 'Assign a reviewer',
    needs: 'revision.assign',
    read: (typed) => asked('assign', typed),
  },
  'send-for-review': {
    label: 'Send for review',
    needs: 'revision.send-for-review',
    read: (typed) => asked('send-for-review', typed),
  },
  'check-nothing-changed': {
    label: 'State that nothing has changed',
    needs: 'revision.check-nothing-changed',
    read: ({ reviewBy = '' }) => {
      if (reviewBy.trim() === '') return accept({ act: 'check-nothing-changed' })
      const day = dayIn(reviewBy, 'reviewBy')
      return day.ok ? accept({ act: 'check-nothing-changed', reviewBy: day.value }) : day
    },
  },
  'set-review-by': {
    label: 'Set the day of the next look',
    needs: 'revision.write',
    read: ({ reviewBy = '' }) => {
      const day = dayIn(reviewBy, 'reviewBy')
      return day.ok ? accept({ act: 'set-review-by', reviewBy: day.value }) : day
    },
  },
  'add-term': {
    label: 'Add a topic or a theme',
    needs: 'revision.write',
    read: (typed) => termIn('add-term', typed),
  },
  'take-term-away': {
    label: 'Take a topic or a theme away',
    needs: 'revision.write',
    read: (typed) => termIn('take-term-away', typed),
  },
  withdraw: {
    label: 'Withdraw',
    needs: 'revision.withdraw',
    read: ({ reason = '' }) =>
      reason.trim() === ''
        ? refuse([wrong('reason', 'Say why they are withdrawn: readers will see it.')])
        : accept({ act: 'withdraw', reason }),
  },
  unschedule: {
    label: 'Take off the schedule',
    needs: 'revision.unschedule',
    read: () => accept({ act: 'unschedule' }),
  },
}

/** In the order in which they are offered. */
export const bulkActIds = Object.keys(bulkActs) as BulkActId[]

/** What was filled in, by the names of the fields. */
export type Typed = Partial<Record<'reviewer' | 'due' | 'reviewBy' | 'term' | 'reason', string>>

function asked(act: 'assign' | 'send-for-review', { reviewer = '', due = '' }: Typed): Verdict<BulkAct> {
  const who = reviewer === '' ? null : reviewer
  if (due.trim() === '') return accept({ act, reviewer: who, due: null })
  const day = dayIn(due, 'due')
  return day.ok ? accept({ act, reviewer: who, due: day.value }) : day
}

function termIn(act: 'add-term' | 'take-term-away', { term = '' }: Typed): Verdict<BulkAct> {
  const [kind, id] = term.split(' ')
  if ((kind !== 'topic' && kind !== 'theme') || !id)
    return refuse([wrong('term', 'Choose a topic or a theme.')])
  return accept({ act, kind, term: id })
}

function dayIn(typed: string, field: string): Verdict<string> {
  const date = readDate(typed)
  if (date?.length === 10) return accept(date)
  return refuse([wrong(field, 'Write the day with its month and year, such as 30 June 2027.')])
}

function wrong(field: string, says: string): Reason {
  return { rule: 'not-understood', says, field }
}
