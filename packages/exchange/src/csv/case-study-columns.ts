import { Extent, extentInWords, forces, regions } from '@casebook/core/place'
import { channels, means, stages } from '@casebook/core/taxonomy'
import { type CsvColumn, choice, parts, plain, type Taxonomies, termsOf, text, wordsOf } from './column.ts'

const date = plain('date')
const named = (list: readonly { id: string; name: string }[]) =>
  list.map(({ id, name }) => ({ id, label: name }))
const stated = { stated: true } as const
const several = { several: true } as const

/** The columns of the first table: one row a case study. */
export function caseStudyColumns({ topics, themes }: Taxonomies): CsvColumn[] {
  return [
    text(
      ['slug', 'Name in the address'],
      [
        'The part of the address that names it for good. Where it is blank, it is made from the title.',
        'anytown-street-triage',
      ],
      { names: 'slug, permalink, short name, case study id, id' },
    ),
    text(['title', 'Title'], ['What it is called.', 'Street triage in Anytown'], {
      names:
        'name, project, project title, initiative, scheme, name of project, case study, case study title',
    }),
    text(['summary', 'Summary'], ['One or two sentences.', 'Nurses go out with police officers.'], {
      names: 'short description, description, abstract, in brief',
    }),
    choice(
      ['topics', 'Topics'],
      ['What it is about: one to three.', topics.ids.slice(0, 2).join('; ')],
      termsOf(topics),
      {
        names: 'topic, subject, subjects',
        ...several,
      },
    ),
    choice(
      ['themes', 'Themes'],
      ['The threads that run through it: at least one.', themes.ids.slice(0, 2).join('; ')],
      termsOf(themes),
      {
        names: 'theme',
        ...several,
      },
    ),
    ...placeColumns,
    parts(['partners', 'Partners'], 'partners', { ...stated, names: 'number of partners' }),
    ...dateColumns,
    text(['problem', 'Problem'], ['What was wrong.', 'Many people in crisis were held in cells.'], {
      names: 'the problem, issue, challenge, need, background',
      ...stated,
    }),
    text(['approach', 'Approach'], ['What was done about it.', 'A nurse rides along.'], {
      names: 'the approach, what was done, intervention, activity, what we did, solution, response',
    }),
    text(['audience', 'Who it is for'], ['The people it is meant to help.', 'People in distress.'], {
      names: 'audience, target group, target audience, beneficiaries, who is it for',
      ...stated,
    }),
    choice(
      ['evaluated', 'Evaluated'],
      ['Whether it has been evaluated: a promised evaluation is a row of its own.', 'no'],
      wordsOf(['yes', 'no', 'none-found', 'not-asked', 'not-known']),
      { names: 'has it been evaluated, evaluation' },
    ),
    ...provenanceColumns,
    date(['reviewBy', 'Review by'], ['The day by which it is to be looked at again.', '2027-11-30'], {
      names: 'review date, next review',
    }),
    text(['licence', 'Licence'], ['Under what it may be used.', 'CC BY 4.0'], { names: 'license' }),
    parts(['sources', 'Sources'], 'sources', { names: 'number of sources' }),
  ]
}

const placeColumns = [
  text(['place.name', 'Place'], ['Where it is, as readers would say it.', 'Anytown'], {
    names: 'area, location, where, place name, town',
  }),
  choice(
    ['place.extent', 'Extent'],
    ['How far it reaches.', 'local'],
    Extent.options.map((id) => ({ id, label: extentInWords(id) })),
    { names: 'reach, scale' },
  ),
  choice(
    ['place.forces', 'Police forces'],
    ['The forces of the place; none where it is national.', 'durham; cleveland'],
    named(forces),
    {
      names: 'force, forces, police force, force area',
      ...several,
      ...stated,
    },
  ),
  choice(['place.regions', 'Regions'], ['The regions of the place.', 'north-east'], named(regions), {
    names: 'region',
    ...several,
    ...stated,
  }),
  text(
    ['place.localAuthorities', 'Local authorities'],
    ['The councils of the place.', 'Anytown Council; Othertown Council'],
    {
      names: 'local authority, council, councils',
      ...several,
      ...stated,
    },
  ),
]

const dateColumns = [
  date(['start', 'Started'], ['A year, a month or a day, or not-begun or not-known.', '2019-04'], {
    names: 'start, start date, date started, began',
  }),
  plain('ending')(
    ['end', 'Ended'],
    ['A year, a month or a day, "ongoing as at" one of them, or not-known.', 'ongoing as at 2026-11'],
    {
      names: 'end, end date, date ended, finished',
    },
  ),
  text(['endReason', 'Why it ended'], ['Where it did.', 'The grant ran out.'], {
    names: 'reason for ending',
    ...stated,
  }),
  choice(
    ['statedStage.stage', 'Stage'],
    ['How far delivery is, where the dates do not say.', 'current'],
    termsOf(stages),
    {
      names: 'stage stated, stage of delivery',
    },
  ),
  date(['statedStage.asAt', 'Stage as at'], ['When that was so.', '2026']),
  date(['factsAsAt', 'Facts as at'], ['The date as at which all of this holds.', '2026-11'], {
    names: 'as at, information correct as at',
  }),
]

const provenanceColumns = [
  choice(
    ['provenance.channel', 'Gathering channel'],
    ['How it came to be known.', 'own-submission'],
    termsOf(channels),
    {
      names: 'channel, how gathered',
      ...stated,
    },
  ),
  choice(['provenance.means', 'Means'], ['By what means it reached us.', 'email'], termsOf(means), stated),
  text(
    ['provenance.informantRole', 'Role of informant'],
    ['The role of who told us, never a name.', 'Neighbourhood sergeant'],
    {
      names: 'informant, informant role',
      ...stated,
    },
  ),
  text(['provenance.gatheredBy', 'Gathered by'], ['Who gathered it.', 'The editors'], {
    names: 'collected by',
  }),
  date(['provenance.gatheredOn', 'Gathered on'], ['When it was gathered.', '2026-11'], {
    names: 'date gathered, date collected',
  }),
  text(
    ['provenance.note', 'Note on gathering'],
    ['What else a reader should know of how it was gathered.', 'Compiled from public documents.'],
  ),
  text(
    ['localConfirmation.by', 'Confirmed locally by'],
    ['Who in the area confirmed the facts, or not-known.', 'The public health team'],
    {
      names: 'confirmed by',
      whole: 'localConfirmation',
    },
  ),
  date(['localConfirmation.on', 'Confirmed locally on'], ['When they did.', '2026-11'], {
    names: 'confirmed on',
  }),
  text(['contact.name', 'Contact'], ['A role before a person, or not-known.', 'The public health team'], {
    names: 'contact name',
    whole: 'contact',
  }),
  text(
    ['contact.email', 'Contact email'],
    ['A shared mailbox before a person’s.', 'public.health@council.example'],
    {
      names: 'email, email address',
    },
  ),
  plain('yes-or-no')(
    ['contact.consentToPublish', 'Contact may be published'],
    ['Whether they agreed to that.', 'yes'],
    {
      names: 'consent, consent to publish',
    },
  ),
]
