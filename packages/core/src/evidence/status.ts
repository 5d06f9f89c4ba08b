import * as z from 'zod'

/** The scheme by which status is worked out; each answer carries it. */
export const scheme = { id: 'casebook', version: 1 } as const

/**
 * The eight rungs, lowest first. Rungs 0 to 3 are alternatives, and the highest that holds wins; above them, 5 and 6
 * build on 4, and 7 on 6. `holdsWhen` is what we print under "How we judge evidence".
 */
export const statuses = [
  {
    rung: 0,
    id: 'not-evaluated',
    label: 'Not evaluated',
    holdsWhen:
      'nothing below holds; the page says whether there is none, whether nobody asked, or whether it is not known',
    compare: 'Practice Bank: untested',
  },
  {
    rung: 1,
    id: 'evaluation-planned',
    label: 'Evaluation planned',
    holdsWhen: 'an evaluation is planned',
    compare: null,
  },
  {
    rung: 2,
    id: 'evaluation-under-way',
    label: 'Evaluation under way',
    holdsWhen: 'an evaluation is under way',
    compare: null,
  },
  {
    rung: 3,
    id: 'results-reported',
    label: 'Results reported',
    holdsWhen:
      'a result is stated with a source, or an evaluation is complete but something caps it at this rung',
    compare: 'Nesta 1',
  },
  {
    rung: 4,
    id: 'evaluated-locally',
    label: 'Evaluated locally',
    holdsWhen:
      'an evaluation here is complete, its design is known, it states a finding, and its report was published and can be identified',
    compare: 'Practice Bank: evaluated locally; Nesta 2; SMS 1 to 2',
  },
  {
    rung: 5,
    id: 'evaluated-independently',
    label: 'Evaluated independently',
    holdsWhen: 'one such evaluation was made by an independent evaluator',
    compare: 'Practice Bank: independently evaluated',
  },
  {
    rung: 6,
    id: 'evaluated-with-comparison',
    label: 'Evaluated with comparison',
    holdsWhen:
      'one such evaluation compares with what would have happened otherwise (SMS 3 or more) and is large enough',
    compare: 'EIF 2+ to 3; Nesta 3; SMS 3 to 5',
  },
  {
    rung: 7,
    id: 'compared-in-several-places',
    label: 'Compared in several places',
    holdsWhen:
      'two or more such studies were made in places with nothing in common, one here, one of them independent, and one that followed people for 12 months or more',
    compare: 'EIF 4; Blueprints Model; Nesta 4',
  },
] as const

/** A rung of the ladder, from 0 to 7. */
export type Rung = (typeof statuses)[number]['rung']
export type EvidenceStatus = (typeof statuses)[number]['id']
/** The id of an evidence status: `evaluated-locally`. */
export const EvidenceStatus = z.enum(statuses.map((status) => status.id))

/** The status at a rung. */
export function statusAt(rung: Rung): (typeof statuses)[number] {
  return statuses[rung]
}

/** The rung of a status, 0 to 7. */
export function rungOf(status: EvidenceStatus): Rung {
  return statuses.find(({ id }) => id === status)?.rung ?? 0
}
