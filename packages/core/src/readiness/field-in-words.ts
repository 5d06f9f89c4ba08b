/** How one part of a list is called, by the list's name. */
const oneOf: ReadonlyMap<string, string> = new Map([
  ['topics', 'topic'],
  ['themes', 'theme'],
  ['forces', 'force'],
  ['regions', 'region'],
  ['localAuthorities', 'local authority'],
  ['partners', 'partner'],
  ['sources', 'source'],
  ['aims', 'aim'],
  ['evaluations', 'evaluation'],
  ['outcomes', 'outcome'],
  ['places', 'place'],
  ['perArm', 'arm'],
  ['claimedOutcomes', 'claimed outcome'],
  ['sponsors', 'sponsor'],
  ['conflictsOfInterest', 'conflict of interest'],
  ['disputes', 'dispute'],
  ['keptClaims', 'kept claim'],
  ['savingsClaimed', 'saving claimed'],
  ['savingsAudited', 'saving audited'],
  ['barriers', 'barrier'],
  ['lessons', 'lesson'],
  ['adaptations', 'adaptation'],
  ['materials', 'material'],
  ['images', 'picture'],
  ['recognitions', 'recognition'],
])

/** The path of a field in words: `evaluations.0.outcomes.1.name` is `the name of outcome 2 of evaluation 1`. */
export function fieldInWords(path: string): string {
  const names: string[] = []
  for (const step of path.split('.')) {
    const list = names.at(-1)
    if (/^\d+$/.test(step) && list !== undefined)
      names[names.length - 1] = `${partOf(list)} ${Number(step) + 1}`
    else names.push(step)
  }
  return names
    .map((name) => (/ \d+$/.test(name) ? name : `the ${inSmallWords(name)}`))
    .reverse()
    .join(' of ')
}

function partOf(list: string): string {
  return oneOf.get(list) ?? `${inSmallWords(list)}, part`
}

function inSmallWords(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
}
