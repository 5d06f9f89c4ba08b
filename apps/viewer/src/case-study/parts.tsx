import type { ReactElement } from 'react'
import { TakeAway } from '../download/take-away.tsx'
import { Costs, hasCosts } from './costs.tsx'
import { Delivered, outputsOf } from './delivered.tsx'
import { DidNotWork, hasNotWorked } from './did-not-work.tsx'
import { Disputes, hasDisputes } from './disputes.tsx'
import { Elsewhere, hasElsewhere } from './elsewhere.tsx'
import { FairnessAndPeople, hasPeople } from './fairness-and-people.tsx'
import { History } from './history.tsx'
import { HowWeKnow } from './how-we-know.tsx'
import { hasInPlace, InPlace } from './in-place.tsx'
import { hasLessons, Lessons } from './lessons.tsx'
import { hasMaterials, Materials } from './materials.tsx'
import { hasNotBegun } from './not-begun.ts'
import { NotKnown, unknownsOf } from './not-known.tsx'
import { NotMeasured } from './not-measured.tsx'
import { Partners } from './partners.tsx'
import { Problem } from './problem.tsx'
import { Related } from './related.tsx'
import type { ShownCaseStudy } from './shown.ts'
import { Sources } from './sources.tsx'
import { WhatChanged } from './what-changed.tsx'
import { WhatWasDone } from './what-was-done.tsx'
import { WhereAndWhen } from './where-and-when.tsx'

export type Part = {
  id: string
  title: string
  /** Its title where the work has not begun. */
  ahead?: string
  /** Left out where this does not hold; its blanks are named under "What we do not know". */
  holds?: (published: ShownCaseStudy) => boolean
  draw: (published: ShownCaseStudy) => ReactElement
}

/** The parts of a case study page, in the order in which they are read. */
const parts: readonly Part[] = [
  { id: 'problem', title: 'The problem', draw: (p) => <Problem {...p} /> },
  {
    id: 'approach',
    title: 'What was done',
    ahead: 'What is planned',
    draw: (p) => <WhatWasDone {...p} />,
  },
  {
    id: 'partners',
    title: 'Who worked together',
    ahead: 'Who is to work together',
    draw: (p) => <Partners {...p} />,
  },
  { id: 'where', title: 'Where and when', draw: (p) => <WhereAndWhen {...p} /> },
  {
    id: 'changed',
    title: 'What changed',
    ahead: 'What has changed so far',
    draw: (p) => <WhatChanged {...p} />,
  },
  {
    id: 'delivered',
    title: 'What was delivered',
    ahead: 'What has been delivered so far',
    holds: (p) => outputsOf(p).length > 0,
    draw: (p) => <Delivered {...p} />,
  },
  {
    id: 'not-measured',
    title: 'What was not measured',
    ahead: 'What is still to be measured',
    draw: (p) => <NotMeasured {...p} />,
  },
  {
    id: 'elsewhere',
    title: 'The same approach elsewhere',
    holds: hasElsewhere,
    draw: (p) => <Elsewhere {...p} />,
  },
  { id: 'lessons', title: 'Lessons', holds: hasLessons, draw: (p) => <Lessons {...p} /> },
  { id: 'did-not-work', title: 'What did not work', holds: hasNotWorked, draw: (p) => <DidNotWork {...p} /> },
  { id: 'costs', title: 'What it costs', holds: hasCosts, draw: (p) => <Costs {...p} /> },
  { id: 'in-place', title: 'What must be in place', holds: hasInPlace, draw: (p) => <InPlace {...p} /> },
  {
    id: 'people',
    title: 'Fairness, and people’s part in it',
    holds: hasPeople,
    draw: (p) => <FairnessAndPeople {...p} />,
  },
  {
    id: 'materials',
    title: 'Materials and guidance',
    holds: hasMaterials,
    draw: (p) => <Materials {...p} />,
  },
  { id: 'disputes', title: 'Disputes and interests', holds: hasDisputes, draw: (p) => <Disputes {...p} /> },
  {
    id: 'not-known',
    title: 'What we do not know',
    ahead: 'What we do not know yet',
    holds: (p) => unknownsOf(p).length > 0,
    draw: (p) => <NotKnown {...p} />,
  },
  { id: 'how-we-know', title: 'How we know this', draw: (p) => <HowWeKnow {...p} /> },
  { id: 'sources', title: 'Sources', draw: (p) => <Sources {...p} /> },
  { id: 'history', title: 'History', draw: (p) => <History {...p} /> },
  {
    id: 'take-away',
    title: 'Cite it, and take it with you',
    holds: (p) => p.revision.publishedAt !== null && !p.revision.withdrawn,
    draw: (p) => <TakeAway {...p} />,
  },
  {
    id: 'related',
    title: 'Related case studies',
    holds: (p) => p.related.length > 0,
    draw: (p) => <Related {...p} />,
  },
]

/** The parts that this case study has, each under the title that fits how far the work is. */
export function partsOf(published: ShownCaseStudy): Pick<Part, 'id' | 'title' | 'draw'>[] {
  const ahead = hasNotBegun(published)
  return parts
    .filter(({ holds }) => holds?.(published) ?? true)
    .map((part) => ({ ...part, title: (ahead && part.ahead) || part.title }))
}
