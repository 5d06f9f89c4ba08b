import type * as z from 'zod'
import { schemaOf, taxonomyOf } from './taxonomy.ts'

/** How far delivery is. Says nothing of evidence. */
export const stages = /* @__PURE__ */ taxonomyOf({
  id: 'stages',
  title: 'Stage',
  version: '1.0.0',
  terms: [
    {
      id: 'on-the-horizon',
      label: 'On the horizon',
      scopeNote: 'Planned or announced, and not yet begun.',
      altLabels: ['planned', 'upcoming', 'future', 'announced', 'in development'],
    },
    {
      id: 'just-started',
      label: 'Just started',
      scopeNote: 'Begun within the last 12 months.',
      altLabels: ['new', 'recent', 'launched', 'starting'],
    },
    {
      id: 'current',
      label: 'Current',
      scopeNote: 'Begun 12 months ago or more, and not known to have ended.',
      altLabels: ['ongoing', 'running', 'live', 'active', 'established'],
    },
    {
      id: 'historic',
      label: 'Historic',
      scopeNote: 'Ended, and kept for what can be learned from it.',
      altLabels: ['ended', 'finished', 'closed', 'past', 'discontinued', 'stopped'],
    },
  ],
})

/** The id of a stage of delivery: `current`. */
export const StageId = /* @__PURE__ */ schemaOf(stages)
export type StageId = z.infer<typeof StageId>
