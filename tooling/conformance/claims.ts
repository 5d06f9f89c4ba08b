import { checkClaims } from '@casebook/core/claim'

const texts = [
  'The scheme reduced missing person reports by 40% in its first year.',
  'The scheme aims to reduce missing person reports.',
  'The project did not reduce calls.',
  '“It reduced crime,” the leaflet says.',
  'Sharing the data led to fewer assaults on Friday nights.',
  'There was no evidence that the patrols cut knife crime.',
  'The reduced fare helped people to come.',
  'It saved the force £80,000 a year.',
  'The trial proved that visits work.',
  'Calls fell by a third. As a result of the project, referrals rose.',
]

/** Texts, and the words in each that claim an effect of this work: where they stand, in UTF-16 code units. */
export function claimCases() {
  return texts.map((text) => ({
    text,
    expected: checkClaims(text).map(({ kind, words, start, end }) => ({ kind, words, start, end })),
  }))
}
