import { expect, test } from 'vitest'
import { checkClaims } from './check-claims.ts'

/** One sentence a row that no other sentence of the tests leans on, and its near neighbour that the row must leave alone. */
const claims = [
  ['The scheme cuts waiting times.', 'cuts'],
  ['The course improves confidence.', 'improves'],
  ['Officers explain first and fine last, leading to greater trust.', 'leading to'],
  ['Nurses rode with officers, resulting in far fewer detentions.', 'resulting in'],
  ['The panel kept families safe.', 'kept families safe'],
  ['The project ended homelessness in the town.', 'ended homelessness'],
  ['Thefts fell thanks to Operation Bridge.', 'thanks to Operation Bridge'],
  ['Fewer people were arrested as a result.', 'as a result'],
  ['The course was evaluated as effective.', 'evaluated as effective'],
  ['How the partnership cut crime: a short guide.', 'cut'],
  ['The tags are shown to have reduced searches.', 'reduced'],
  ['Unlike elsewhere, the scheme reduced calls.', 'reduced'],
  ['The scheme reduced calls more than elsewhere.', 'reduced'],
  ['The tags saved lives through early alerts.', 'saved lives'],
  ['The spray saved lives from the first day.', 'saved lives'],
  ['Since its launch it reduced calls.', 'reduced'],
] as const

const spared = [
  'Families need more help to prevent harm.',
  'Walking improves health.',
  'Streets leading to the station were closed.',
  'Focused deterrence had strong results in the first year.',
  'Calls resulting in a journey were counted.',
  'Thanks to the team, this account is complete.',
  'Officers were on duty because of Operation Bridge.',
  'As a result, the panel meets weekly.',
  'The list says where each officer works.',
  'No scheme reduced calls.',
  'The idea that it saved lives was popular.',
  'The evaluation showed that staff did not feel better.',
  'The model reduced detentions elsewhere.',
  'Supply was reduced by the new law.',
  'Reports of better health and reduced calls came later.',
  'Reduced calls were reported by two of the wards.',
  'Cut the jargon first.',
  'The council improved the car park.',
  'Officers were prevented from entering the house.',
]

test.each(claims)('a claim: %s', (sentence, words) => {
  expect(checkClaims(sentence).map((claim) => claim.words)).toContain(words)
})

test.each(spared)('no claim: %s', (sentence) => {
  expect(checkClaims(sentence)).toEqual([])
})
