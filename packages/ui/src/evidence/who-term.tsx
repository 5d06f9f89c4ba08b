/** What stands before the evaluator: at rungs 1 and 2 an evaluation is planned or under way, so nobody has looked yet. */
export function whoTerm(rung: number): string {
  return rung === 1 || rung === 2 ? 'Who is to look' : 'Who looked'
}
