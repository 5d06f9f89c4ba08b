import type { DeskList } from '../case-study/list-address.ts'

/** Who somebody is, by id; the founding library came with Casebook, and what is scheduled publishes itself. */
export function nameIn(names: DeskList['names'], id: string): string {
  if (id === 'founding-library') return 'the founding library'
  return names[id] ?? 'somebody who has no account any more'
}

/** What the desk calls each thing that may need somebody. */
export const needNames: Record<string, string> = {
  returned: 'Returned to you',
  unsaved: 'Not saved yet',
  'go-on': 'Yours to go on with',
  'to-review': 'To review',
  'area-answered': 'Answered by the area',
  failed: 'Could not be published',
  'to-publish': 'Approved, waiting for a publisher',
  scheduled: 'Scheduled',
  'review-overdue': 'To be looked at again: overdue',
  'evaluation-overdue': 'Evaluations that were promised and are overdue',
  unreachable: 'Sources that could not be reached',
  'review-soon': 'To be looked at again within three months',
  stale: 'May be out of date',
}

/** How a case study stands, as the list tells it apart. */
export const standsNames: Record<string, string> = {
  draft: 'Draft',
  returned: 'Draft, returned with reasons',
  'in-review': 'In review',
  approved: 'Approved',
  scheduled: 'Scheduled',
  published: 'Published',
  'published-and-newer': 'Published, with a newer revision on its way',
  withdrawn: 'Withdrawn',
  rejected: 'Rejected',
}

export const whoseNames: Record<string, string> = {
  mine: 'Mine: begun or written by me',
  assigned: 'Assigned to me to review',
}

export const reviewByNames: Record<string, string> = {
  overdue: 'Overdue',
  'within-3-months': 'Within three months',
}
