import { expect, test } from 'vitest'
import { checkClaims } from './check-claims.ts'

const aims = [
  'The scheme aims to reduce missing person reports.',
  'The patrols were set up to cut knife crime.',
  'It was designed to prevent people with dementia from coming to harm.',
  'Partners hope to save lives.',
  'The aim of reducing violence was shared by every partner.',
  'Officers wanted to reduce detentions and cut waiting times.',
  'The tool would have reduced the time that families wait.',
  'Earlier sharing of data could have prevented three deaths.',
  'Training may have improved the tagging of incidents.',
  'Wider use might save the NHS £2 million a year.',
  'The clinic should help to reduce street use of heroin.',
  'Reducing harm is at the heart of the plan.',
  'A plan to reduce demand, improve health and cut costs was agreed in 2019.',
  'It forms part of a wider drive to eliminate hepatitis C.',
  'The force expects to have reduced calls by 2027.',
  'Deaths that can be prevented are reviewed by the panel each month.',
  'The goal: calls to be reduced by a third within two years.',
  'The course is intended to help prevent sickness.',
  'The partnership works towards reduced demand and safer streets.',
  'We aim for:\n\n- reduced reoffending\n- improved wellbeing\n- lives saved',
]

const negations = [
  'The scheme did not reduce violence.',
  'There is no evidence that it reduced violence.',
  'The evaluation found no evidence that the meetings prevented injury.',
  'The course never led to fewer days off sick.',
  'Nobody can say that the tags saved lives.',
  'Neither course cut sickness absence.',
  'The mood of both groups was measured, and neither course cut absence.',
  'The training has not led to fewer incidents.',
  'It has not been shown to reduce reoffending.',
  'It has not yet saved money.',
  'It is not proven that the model works.',
  'It does not always work, and nothing shows that it prevented harm.',
  'Little evidence suggests that the trackers prevented injury.',
  'It isn’t known to have saved any money.',
  'The authors do not claim that the nurses reduced detentions.',
  'The project failed to show that it reduced demand.',
  'None of the pilots reduced reoffending.',
  'More referrals do not by themselves mean that harm was prevented.',
  'It cannot be said that the panel reduced risk.',
  'The result cannot be attributed to the scheme.',
]

const nulls = [
  'The scheme made no difference to violence.',
  'There was no change in recorded crime.',
  'The course led to no measurable change in sickness.',
  'The meetings resulted in little change for patients.',
  'It had no effect on reoffending.',
  'The campaign saved nothing.',
  'Joint visits led to no fall in fires.',
  'Incidents needing a police response did not differ between trained and untrained stations.',
  'The evaluation showed no improvement in wellbeing.',
]

const quotations = [
  'The chief constable said: “The scheme reduced crime by half.”',
  'A carer told us "it saved my husband’s life" and thanked the officers.',
  'The leaflet says that it ‘has been shown to reduce harm’ among young people.',
  "One officer's view was that it 'reduced calls' in the town.",
  '> The scheme saved lives and cut crime.',
  '> The scheme saved lives\nand cut crime.',
  'The award entry is headed *“How we halved missing reports”*.',
  'He wrote “It saved lives. It cut crime. It works.” in the bid.',
]

const questions = [
  'Has the scheme reduced violence?',
  'Researchers asked whether the nurses reduced detentions.',
  'It is being tested whether the app has saved time.',
  'How far the patrols cut crime is still being studied.',
  'If the scheme reduced calls, the force would extend it.',
  'What has improved wellbeing, and for whom?',
  'A study is looking at how much it saved the NHS.',
]

const others = [
  'The 2016 Act reduced the number of shops that sold spice.',
  'Elsewhere, similar schemes have reduced violence.',
  'Earlier studies found that focused deterrence reduced shootings.',
  'Nationally, naloxone has prevented many deaths.',
  'In other forces the model cut detentions.',
  'American research showed that the method reduced gang violence.',
  'Budget cuts reduced the number of neighbourhood officers.',
  'The pandemic led to fewer people coming forward.',
  'A review of earlier studies found that similar projects prevented reoffending.',
  'A shortage of beds prevented officers from leaving hospital.',
  'Drinking led to serious harm in the town centre.',
  'The regulations prevented agencies from sharing what they knew.',
]

const senses = [
  'People on benefits travel at the reduced fare.',
  'A national drugs project kept a reduced service going.',
  'The cut-off age for the scheme is 18.',
  'A cut to the budget ended the post.',
  'The report is saved to file within an hour of the call.',
  'The form is saved on the shared system.',
  'The group was led by the director of public health.',
  'The programme was led to completion by a retired nurse.',
  'Trained staff treat cuts and bruises.',
  'A helicopter was called when the phone signal was cut off.',
  'The nurse works with officers on the late shift.',
  'The leaflet explains how the scheme works.',
  'Roadworks and social work are outside the scheme.',
  'What works for young people was discussed at the event.',
  'The team works to a shared plan.',
  'With improved lighting and a new rota, the clinic opened in May.',
  'The prototype was improved in the second year.',
  'Whether or not a crime can be proved, the person gets help.',
  'Development work from 2010 led to a single national model.',
  'The pilot training led to a national bid.',
  'Evaluation: none has been published.',
  'Funding was reduced in 2021.',
  'The clinic’s hours were cut when the grant ended.',
  'The bid was successful.',
  'The order is effective from 1 April.',
  'Thanks to everyone who gave their time to the project.',
  'Interventions officers recorded as lifesaving rose to 2,242.',
  'People injured as a result of drinking come to hospital late at night.',
  'The council issued 270 notices and made 213 homes safe.',
]

const facts = [
  'Detentions fell from 169 to 104 in matching six-month periods.',
  'Among 846 members there were fewer missing incidents after they joined than before.',
  'In the first seven weeks 143 people made 1,067 visits.',
  'Engagement was linked with about half the re-attendance rate.',
  'Referrals to bereavement support increased.',
  'Officers trained before launch keep discretion.',
  'The evaluation is due in 2029.',
  'Working relationships improved.',
  'Missing episodes more than halved among users in the first year.',
  'See https://example.org/how-it-reduced-crime-and-saved-lives for the report.',
  'See [the report](https://example.org/reduced/saved-lives "saved lives").',
]

test.each([aims, negations, nulls, quotations, questions, others, senses, facts].flat())(
  'no claim: %s',
  (sentence) => {
    expect(checkClaims(sentence)).toEqual([])
  },
)
