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
  ['didNotWork', 'thing that did not work'],
  ['wouldDoDifferently', 'thing to do differently'],
  ['covers', 'subject covered'],
  ['relatedGuidance', 'related guidance'],
  ['evidenceFromElsewhere', 'evidence from elsewhere'],
])

/** What a field is called where its own name is not how people call it. */
const calledInWords: ReadonlyMap<string, string> = new Map([
  ['alt', 'text alternative'],
  ['attritionNote', 'note on attrition'],
  ['basisNote', 'note on what it rests on'],
  ['by', 'author'],
  ['covers', 'list of what it covers'],
  ['decorative', 'answer on whether it is decorative'],
  ['designNote', 'note on the design'],
  ['didNotWork', 'things that did not work'],
  ['due', 'due date'],
  ['endReason', 'reason for the end'],
  ['evaluated', 'answer on whether it has been evaluated'],
  ['factsAsAt', 'date of the facts'],
  ['followUpMonths', 'follow-up in months'],
  ['harmsLookedFor', 'answer on whether harms were looked for'],
  ['howMet', 'answer on how it was met'],
  ['images', 'pictures'],
  ['lead', 'answer on whether it leads'],
  ['mechanism', 'account of how it works'],
  ['reviewBy', 'date of the next review'],
  ['slug', 'address'],
  ['stateReason', 'reason for the state'],
  ['url', 'web address'],
  ['what', 'text'],
  ['who', 'author'],
  ['wouldDoDifferently', 'things to do differently'],
])

/** What a field in a group is called, together with its group. */
const calledInGroup: ReadonlyMap<string, string> = new Map([
  ['contact.consentToPublish', 'consent to publish the contact'],
  ['context.other', 'other things needed'],
  ['context.staff', 'staff needed'],
  ['context.technology', 'technology needed'],
  ['cost.whoGains', 'answer on who gains'],
  ['cost.whoPays', 'answer on who pays'],
  ['evaluator.relationWhy', 'grounds for the relation of the evaluator'],
  ['lastCheck.on', 'date of the last check'],
  ['lastCheck.reachable', 'answer on whether it was reachable'],
  ['localConfirmation.by', 'name of who confirmed it locally'],
  ['localConfirmation.on', 'date of the local confirmation'],
  ['measurements.after', 'number of measurements after'],
  ['measurements.before', 'number of measurements before'],
  ['period.from', 'start of the period'],
  ['period.to', 'end of the period'],
  ['provenance.gatheredBy', 'name of who gathered it'],
  ['provenance.gatheredOn', 'date on which it was gathered'],
  ['provenance.informantRole', 'role of who told it'],
  ['sample.arms', 'number of arms of the sample'],
  ['sample.comparisonPlaces', 'number of comparison places'],
  ['sample.perArm', 'sizes of the arms of the sample'],
  ['site.at', 'site'],
  ['statedStage.asAt', 'date of the stated stage'],
  ['statedStage.stage', 'stated stage'],
])

/** The path of a field in words: `evaluations.0.outcomes.1.name` is `the name of outcome 2 of evaluation 1`. */
export function fieldInWords(path: string): string {
  const names: { name: string; words: string }[] = []
  for (const step of path.split('.')) {
    const last = names.at(-1)
    const together = last && calledInGroup.get(`${last.name}.${step}`)
    if (last && (together !== undefined || /^\d+$/.test(step))) names.pop()
    if (together !== undefined) names.push({ name: step, words: `the ${together}` })
    else if (last && /^\d+$/.test(step))
      names.push({ name: step, words: `${partOf(last.name)} ${Number(step) + 1}` })
    else names.push({ name: step, words: `the ${calledInWords.get(step) ?? inSmallWords(step)}` })
  }
  return names
    .map(({ words }) => words)
    .reverse()
    .join(' of ')
}

function partOf(list: string): string {
  return oneOf.get(list) ?? `${inSmallWords(list)}, part`
}

function inSmallWords(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
}
