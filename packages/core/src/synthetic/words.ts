import * as fc from 'fast-check'

const subjects = [
  'Officers',
  'Nurses',
  'Wardens',
  'Paramedics',
  'Youth workers',
  'Neighbours',
  'Council staff',
  'Volunteers',
  'Street pastors',
]
const verbs = [
  'visit',
  'meet',
  'listen to',
  'refer',
  'call on',
  'walk with',
  'share notes about',
  'plan with',
  'look out for',
]
const objects = [
  'people in distress',
  'older residents',
  'young people at risk',
  'families in hardship',
  'rough sleepers',
  'custody detainees',
  'people with dementia',
  'night-time visitors',
  'survivors of exploitation',
  'people who use drugs',
  'schools',
  'licensed premises',
]
const settings = [
  'in custody suites',
  'at the football ground',
  'on winter nights',
  'during heatwaves',
  'in the emergency department',
  'at the port',
  'after dark',
  'in sheltered housing',
  'near the station',
  'on the estate',
  'at festivals',
  'through a shared control room',
]
const schemes = [
  'triage',
  'outreach',
  'hub',
  'panel',
  'referral',
  'patrol',
  'diversion',
  'navigator',
  'register',
  'protocol',
  'training',
  'drop-in',
]

/** A sentence of plain words, about nobody. */
export const sentence: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom(...subjects),
    fc.constantFrom(...verbs),
    fc.constantFrom(...objects),
    fc.constantFrom(...settings),
    fc.nat(9999),
  )
  .map(([subject, verb, object, setting, n]) => `${subject} ${verb} ${object} ${setting}, note ${n}.`)

/** A title that says that it is synthetic. */
export const title: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom(...schemes), fc.constantFrom(...objects), fc.constantFrom(...settings))
  .map(([scheme, object, setting]) => `Synthetic ${scheme} for ${object} ${setting}`)
