import { expect, test } from 'vitest'
import { type ClaimKind, checkClaims } from './check-claims.ts'

const causal = [
  ['The scheme reduced missing person reports by 40% in its first year.', 'reduced'],
  ['Detentions under section 136 were reduced by more than half.', 'reduced'],
  ['Street triage has significantly reduced the use of police cells.', 'reduced'],
  ['It reduced demand on the ambulance service and gave families peace of mind.', 'reduced'],
  ['Working with the council, officers successfully reduced street drinking.', 'successfully reduced'],
  ['The nurse in the control room reduces the need for officers to wait at hospital.', 'reduces'],
  ['The patrols cut knife crime in the town centre.', 'cut'],
  ['The partnership has cut repeat calls from 1,400 to 700 a year.', 'cut'],
  ['Naloxone carried by officers prevented at least twelve deaths.', 'prevented'],
  ['The Herbert Protocol prevents tragedies.', 'prevents'],
  ['Sharing the data led to fewer assaults on Friday nights.', 'led to'],
  ['The new licensing plan agreed with bars has led to a fall in hospital admissions.', 'led to'],
  ['The pilot resulted in a 30% drop in section 136 detentions.', 'resulted in'],
  ['Joint visits result in safer homes, and that results in fewer winter deaths.', 'results in'],
  ['As a result of the project, referrals rose and crime fell.', 'As a result of the project'],
  ['Anti-social behaviour fell by a third as a result of this work.', 'as a result of this work'],
  ['As a result, hospital admissions dropped.', 'As a result'],
  ['Thanks to the scheme, calls to the force fell by half.', 'Thanks to the scheme'],
  [
    'Missing episodes have dropped, thanks to the wristbands and the volunteers’ work.',
    'thanks to the wristbands',
  ],
  ['Burglary fell because of the patrols.', 'because of the patrols'],
  ['Mental health improved due to the mentoring programme.', 'due to the mentoring programme'],
  ['The project eliminated rough sleeping in the town.', 'eliminated'],
  ['The scheme halved the number of repeat victims.', 'halved'],
  ['Checkpoint has more than halved reoffending among those who took part.', 'halved'],
  ['The course improved officers’ wellbeing.', 'improved'],
  ['Training has improved the confidence of front-line staff.', 'improved'],
  ['Our visits improved the health of older residents through the winter.', 'improved'],
  ['The programme increased trust in the police.', 'increased'],
  ['The scheme has greatly strengthened community cohesion.', 'strengthened'],
  ['The project made a real difference to young people in Camborne.', 'made a real difference'],
  ['Outreach had a significant impact on overdose deaths.', 'had a significant impact'],
  ['The street dance sessions transformed lives.', 'transformed lives'],
  ['The panel has turned young lives around.', 'turned young lives around'],
  ['The operation made the streets safer.', 'made the streets safer'],
  ['The work contributed to a reduction in violent injury.', 'contributed to a reduction'],
  ['The fall in assaults was attributed to the Cardiff Model.', 'attributed to the Cardiff Model'],
  ['The drop in calls is down to the scheme.', 'down to the scheme'],
  ['Nurses ride with officers every evening, reducing detentions by a third.', 'reducing'],
  [
    'Staff share one list each morning, thereby preventing duplicate visits and deaths in the cold.',
    'preventing',
  ],
  ['The clinic helped to cut offending among its patients.', 'helped to cut'],
  ['Trackers help prevent serious harm to people with dementia.', 'help prevent'],
  ['The team succeeded in reducing violence at night.', 'succeeded in reducing'],
  ['The force managed to reduce sickness absence.', 'managed to reduce'],
  ['The clinic was able to prevent the spread of hepatitis C among people in custody.', 'able to prevent'],
  ['The initiative drove down alcohol-related violence.', 'drove down'],
  ['The joint team has averted many suicides.', 'averted'],
  ['The scheme deterred dealers and curbed violence.', 'deterred'],
  ['Officers not only cut calls but changed lives.', 'cut'],
  ['It reduced no fewer than 30 repeat callers to none.', 'reduced'],
  ['Without a doubt, the scheme reduced harm.', 'reduced'],
  ['Police say that the shared rota has cut sickness.', 'cut'],
  ['- Reduced reoffending by 32%', 'Reduced'],
  ['- Cut the number of missing episodes by 60%', 'Cut'],
  ['In contrast to the national picture, the scheme reduced suicides on the line.', 'reduced'],
  ['Crime was rising nationally, but here the project cut it by a fifth.', 'cut'],
  ['There was no extra money; the team still reduced calls by a fifth.', 'reduced'],
  ['With no extra money the scheme reduced calls by a fifth.', 'reduced'],
  ['When the law changed, the partnership kept going and its clinics reduced overdoses.', 'reduced'],
  ['Did it work? It reduced calls by half.', 'reduced'],
  ['Officers were “delighted”, because the scheme reduced paperwork and risk.', 'reduced'],
] as const

const saving = [
  ['The scheme saved £250,000 in its first year.', 'saved £250,000'],
  ['It has saved more than 1,100 officer hours a month.', 'saved more than 1,100'],
  ['The trackers saved lives.', 'saved lives'],
  ['Naloxone saves lives in Glasgow.', 'saves lives'],
  ['The project saved the NHS about £1.4 million a year.', 'saved the NHS'],
  ['Around 40 lives have been saved since the launch.', 'lives have been saved'],
  ['It brought savings of £6.9 million to health and justice.', 'savings of £6.9'],
  ['For every £1 spent, £82 is returned to the public purse.', 'For every £1 spent, £82'],
  ['The service pays for itself.', 'pays for itself'],
  ['It gave a return on investment of £4 for each pound.', 'return on investment of £4'],
  ['The approach is cost-effective.', 'is cost-effective'],
  ['Telephone triage freed up 300 hours of police time a week.', 'freed up 300'],
] as const

const proof = [
  ['The trial proved that early help stops violence.', 'proved that'],
  ['The project has proved highly effective.', 'proved highly effective'],
  ['The model is proven to cut calls.', 'is proven to cut'],
  ['Drug checking has been shown to reduce hospital admissions.', 'been shown to reduce'],
  ['The pilot demonstrated that nurses in cars prevent detention.', 'demonstrated that'],
  ['The scheme works.', 'works'],
  ['Early intervention works, and Durham shows it.', 'works'],
  ['The model clearly works well.', 'works'],
  ['The scheme has been a great success.', 'been a great success'],
  ['The project was highly successful.', 'was highly successful'],
  ['Naloxone training was effective.', 'was effective'],
  ['This is an effective way to keep people out of cells.', 'is an effective way'],
] as const

const evaluated = [
  ['An evaluation showed fewer repeat calls after the course.', 'evaluation showed'],
  ['The scheme has been positively evaluated.', 'positively evaluated'],
  ['Checkpoint is an evidence-based programme.', 'an evidence-based programme'],
  ['Research has shown that the scheme helps people to recover, with fewer relapses.', 'Research has shown'],
  ['A tried and tested approach to winter deaths.', 'tried and tested'],
  ['The evaluation confirmed lower reoffending.', 'evaluation confirmed'],
] as const

const of = (kind: ClaimKind, cases: readonly (readonly [string, string])[]) =>
  cases.map(([sentence, words]) => [kind, sentence, words] as const)

test.each([
  ...of('causal', causal),
  ...of('saving', saving),
  ...of('proof', proof),
  ...of('evaluated', evaluated),
])('a claim (%s): %s', (kind, sentence, words) => {
  expect(checkClaims(sentence)).toContainEqual(expect.objectContaining({ kind, words }))
})
