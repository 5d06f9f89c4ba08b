import * as z from 'zod'

/** How the evaluator stands to those who deliver the work. Only `independent` counts as independent. */
export const EvaluatorRelation = z.enum(['independent', 'mixed', 'funder', 'deliverer', 'not-known'])
export type EvaluatorRelation = z.infer<typeof EvaluatorRelation>

const words: Record<EvaluatorRelation, string> = {
  independent: 'independent evaluator',
  mixed: 'evaluator partly involved',
  funder: 'evaluated by a funder',
  deliverer: 'evaluated by those who deliver it',
  'not-known': 'not known who evaluated it, or how they stand to the work',
}

/** The relation in a reader's words. */
export function relationInWords(relation: EvaluatorRelation): string {
  return words[relation]
}
