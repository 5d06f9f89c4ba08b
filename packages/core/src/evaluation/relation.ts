import * as z from 'zod'

/** How the evaluator stands to those who deliver the work. Only `independent` counts as independent. */
export const EvaluatorRelation = z.enum(['independent', 'mixed', 'funder', 'deliverer', 'not-known'])
export type EvaluatorRelation = z.infer<typeof EvaluatorRelation>

const words: Record<EvaluatorRelation, string> = {
  independent: 'independent evaluator',
  mixed: 'evaluator partly involved',
  funder: 'a funder',
  deliverer: 'those who deliver it',
  'not-known': 'not known how they stand to the work',
}

/** The relation in a reader's words, to stand after "Who looked" and "Who is to look" alike. */
export function relationInWords(relation: EvaluatorRelation): string {
  return words[relation]
}
