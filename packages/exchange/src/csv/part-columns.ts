import { SourceKind } from '@casebook/core/source'
import { sectors } from '@casebook/core/taxonomy'
import { type CsvColumn, choice, parts, plain, termsOf, text, wordsOf } from './column.ts'

const number = plain('number')
const stated = { stated: true } as const
const notes = (path: string, name: string, part: string) =>
  parts([path, name], 'lessons', { ...stated, part })

/** Of the first table: what makes it reusable. */
export const reuseColumns: readonly CsvColumn[] = [
  text(
    ['mechanism', 'How it works'],
    ['Why it is thought to work.', 'A nurse sees what an officer does not.'],
    { names: 'mechanism', ...stated },
  ),
  text(['context.legalBasis', 'Legal basis'], ['What law it stands on.', 'The Mental Health Act'], stated),
  text(
    ['context.sharingAgreement', 'Sharing agreement'],
    ['On what terms agencies share what they know.', 'Signed in 2019'],
    stated,
  ),
  text(['context.staff', 'Staff'], ['Who has to be in place.', 'Four nurses'], stated),
  text(['context.technology', 'Technology'], ['What has to be in place.', 'A shared screen'], {
    names: 'IT',
    ...stated,
  }),
  text(['context.other', 'Other conditions'], ['What else has to be in place.', 'A quiet room'], stated),
  text(['cost.amount', 'Cost'], ['The amount or the band, as the source gives it.', '£80,000 a year'], {
    names: 'costs',
    ...stated,
  }),
  text(['cost.basis', 'Basis of cost'], ['What is counted.', 'Salaries'], stated),
  number(['cost.priceYear', 'Price year'], ['In the prices of which year.', '2019'], stated),
  text(['cost.whoPays', 'Who pays'], ['Whose money it is.', 'The trust'], {
    names: 'funder, funded by',
    ...stated,
  }),
  text(['cost.whoGains', 'Who gains'], ['Whose money it saves.', 'The force'], stated),
  text(['cost.source', 'Source of cost'], ['The id of the source.', 'report']),
  notes('savingsClaimed', 'Savings claimed', 'saving-claimed'),
  notes('savingsAudited', 'Savings audited', 'saving-audited'),
  text(
    ['inequalities', 'Effect on inequalities'],
    ['Who gained more, and who less.', 'More who sleep rough were seen.'],
    { names: 'inequalities', ...stated },
  ),
  text(
    ['involvement', 'Involvement'],
    ['How the people concerned took part.', 'A panel of people who had been detained.'],
    stated,
  ),
  notes('barriers', 'Barriers', 'barrier'),
  notes('lessons', 'Lessons', 'lesson'),
  notes('didNotWork', 'What did not work', 'did-not-work'),
  notes('wouldDoDifferently', 'What we would do differently', 'would-do-differently'),
  notes('adaptations', 'Adaptations', 'adaptation'),
  parts(['materials', 'Materials'], 'materials', stated),
  parts(['relatedGuidance', 'Related guidance'], 'guidance', stated),
  parts(['evidenceFromElsewhere', 'Evidence from elsewhere'], 'evidence-from-elsewhere'),
  notes('recognitions', 'Recognitions', 'recognition'),
  parts(['images', 'Images'], 'images'),
  number(
    ['contentVersion', 'Version of the model'],
    ['The version of the model that the row is written in.', '1'],
  ),
]

const address = text(
  ['url', 'Web address'],
  ['Where it can be read, whole.', 'https://trust.example/report'],
  {
    names: 'url, link, address',
    ...stated,
  },
)
const publisher = text(['publisher', 'Publisher'], ['The publisher or the journal.', 'The trust'], {
  names: 'journal',
  ...stated,
})
const year = number(['year', 'Year'], ['When it came out.', '2025'], { names: 'date', ...stated })
const source = text(['source', 'Source'], ['The id of the source that it rests on.', 'report'])

export const partnerColumns: readonly CsvColumn[] = [
  text(['name', 'Name'], ['The body that takes part.', 'Anytown Police'], { names: 'partner, organisation' }),
  choice(['sector', 'Sector'], ['The kind of body.', 'police'], termsOf(sectors), { names: 'type' }),
  text(['role', 'Role'], ['What it does.', 'Runs the desk'], stated),
  plain('yes-or-no')(['lead', 'Leads'], ['Whether it leads.', 'yes'], { names: 'lead', ...stated }),
]

export const sourceColumns: readonly CsvColumn[] = [
  text(['title', 'Title'], ['What it is called.', 'Street triage: an audit'], { names: 'source, name' }),
  publisher,
  year,
  address,
  choice(
    ['kind', 'Kind'],
    ['What it is. News and web pages alone do not stand for a report.', 'report'],
    wordsOf(SourceKind.options),
    { names: 'type' },
  ),
  text(['note', 'Note'], ['What else matters of it.', 'Read in full.']),
  plain('date')(['lastCheck.on', 'Last checked on'], ['When somebody last tried the address.', '2026-11-01']),
  plain('yes-or-no')(['lastCheck.reachable', 'Reachable'], ['Whether it could be reached then.', 'yes']),
]

export const aimColumns: readonly CsvColumn[] = [
  text(['text', 'Aim'], ['What the work set out to change.', 'Fewer calls'], { names: 'text' }),
  source,
]

/** Of the table of lessons: savings, barriers, what was learned, recognitions and interests, told apart by their kind. */
export const lessonColumns: readonly CsvColumn[] = [
  text(['text', 'Text'], ['What is told.', 'Start with the night shift.'], { names: 'lesson' }),
  text(['howMet', 'How it was met'], ['Of a barrier alone.', 'One screen.'], stated),
  source,
]

export const sponsorColumns: readonly CsvColumn[] = [
  text(['name', 'Name'], ['Who backs the work.', 'A grant'], { names: 'sponsor' }),
  text(['role', 'Role'], ['With what.', 'Paid for the nurses'], stated),
]

export const disputeColumns: readonly CsvColumn[] = [
  text(['who', 'Who'], ['Who disagrees.', 'A charity']),
  text(['what', 'What'], ['With what.', 'Calls fell everywhere.']),
  source,
]

export const keptClaimColumns: readonly CsvColumn[] = [
  text(['field', 'Field'], ['The field that the claim stands in.', 'summary']),
  text(['words', 'Words'], ['The claim as it is written.', 'reduced calls']),
  text(['reason', 'Reason'], ['Why it is kept, for readers.', 'The audit says so.']),
]

const title = text(['title', 'Title'], ['What it is called.', 'The form'], { names: 'name' })

export const materialColumns: readonly CsvColumn[] = [
  title,
  address,
  text(['note', 'Note'], ['What else matters of it.', 'Two pages.']),
]

export const guidanceColumns: readonly CsvColumn[] = [title, publisher, year, address]

export const elsewhereColumns: readonly CsvColumn[] = [
  choice(
    ['kind', 'Kind'],
    ['What it is.', 'systematic-review'],
    wordsOf(['systematic-review', 'study', 'guideline', 'other']),
  ),
  text(['finding', 'Finding'], ['What it found.', 'Results differ.']),
  text(['by', 'By'], ['Who made it.', 'A university'], stated),
  year,
  source,
]

export const imageColumns: readonly CsvColumn[] = [
  text(['url', 'Web address'], ['Where the picture is, whole.', 'https://trust.example/desk.jpg'], {
    names: 'url, link, address',
  }),
  text(
    ['alt', 'Text alternative'],
    ['What it shows, for who cannot see it.', 'A desk with a nurse and an officer'],
    { names: 'alt, alt text' },
  ),
  plain('yes-or-no')(['decorative', 'Decorative'], ['Whether it tells nothing.', 'no']),
  text(['caption', 'Caption'], ['What stands beneath it.', 'The desk']),
  text(['credit', 'Credit'], ['Who made it.', 'The trust']),
  text(['licence', 'Licence'], ['Under what it may be used.', 'CC BY 4.0']),
]
