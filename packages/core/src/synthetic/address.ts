/** Every platform that we run on has it, and the language itself has not. */
declare const URLSearchParams: new (
  query: string | [string, string][],
) => Iterable<[string, string]> & { toString(): string }

/** The parts of the query of an address, as browsers and servers read them. */
export function pairsIn(query: string): [string, string][] {
  return [...new URLSearchParams(query)]
}

/** Parts as a form would write them into an address. */
export function queryOf(pairs: [string, string][]): string {
  return new URLSearchParams(pairs).toString()
}
