import { policeAndPublicHealth } from '@casebook/core/library'
import { caseStudy, evaluation, outcome } from '@casebook/core/synthetic/builders'
import { describe, expect, test } from 'vitest'
import { cellReasonInWords } from './cell-place.ts'
import { openFirstTable } from './first-table.ts'
import { readCsv } from './read.ts'
import { writeCsv } from './write.ts'

const taxonomies = policeAndPublicHealth
const check = policeAndPublicHealth.parse
const choices = { taxonomies, check }

/** A spreadsheet as a council keeps one: its own headers, British dates, one sheet for all. */
const council = `Project;Short description;Subject;Theme;Where;Reach;Force;Region;Councils;Partner 1;Partner 1 sector;Partner 2 name;Partner 2 sector;Partner 2 lead;Start date;End date;What was done;Issue;Target group;Has it been evaluated?;Source 1 title;Source 1 kind;Source 1 year;Contact name;Weather
Winter watch;Wardens call on people.;Hot and cold weather risk;Early intervention/prevention; Anytown;One place;Durham Constabulary;North East;"Anytown Council; Othertown Council";Anytown Council;Local authority;Anytown Police;police;yes;1 April 2019;ongoing as at 22/11/2026;Wardens knock on doors.;Cold homes.;Older people;No;Cabinet paper;Official document;2019;N/A;grey
`
const blanks = {
  'Facts as at': '2026-11',
  'Gathering channel': 'own-submission',
  Means: 'email',
  'Gathered by': 'The editors',
  'Gathered on': '22/11/2026',
  'Confirmed locally by': 'not-known',
  'Review by': '2027-11-30',
  Licence: 'CC BY 4.0',
}

describe('a spreadsheet of somebody else', () => {
  test('is read by its own headers, separator, labels and dates', () => {
    const read = readCsv({ 'case-studies': council }, { ...choices, blanks })
    expect(read.ok && read.value.unread).toEqual([{ table: 'case-studies', header: 'Weather' }])
    expect(read.ok && read.value.rows[0]).toMatchObject({
      row: 2,
      slug: 'winter-watch',
      verdict: {
        ok: true,
        value: {
          title: 'Winter watch',
          topics: ['hot-and-cold-weather-risk'],
          themes: ['early-intervention-and-prevention'],
          place: {
            name: 'Anytown',
            extent: 'local',
            forces: ['durham'],
            regions: ['north-east'],
            localAuthorities: ['Anytown Council', 'Othertown Council'],
          },
          partners: [
            { id: 'partner-1', name: 'Anytown Council', sector: 'local-authority', lead: 'not-known' },
            { id: 'partner-2', name: 'Anytown Police', sector: 'police', lead: true },
          ],
          start: '2019-04-01',
          end: { ongoingAsAt: '2026-11-22' },
          evaluated: 'no',
          sources: [{ id: 'source-1', title: 'Cabinet paper', kind: 'official-document', year: 2019 }],
          contact: 'not-applicable',
          localConfirmation: 'not-known',
        },
      },
    })
  })

  test('is read by a mapping made by hand, which also passes columns over', () => {
    const text = 'Vorhaben,Title\nWinter watch,ignored\n'
    const mapping = { 'case-studies': { Vorhaben: 'Title', Title: null } }
    const read = readCsv({ 'case-studies': text }, { ...choices, mapping })
    expect(read).toMatchObject({ ok: true, value: { rows: [{ slug: 'winter-watch' }], unread: [] } })
  })

  test('has no cell of one column taken for what is read where another is blank', () => {
    const text = 'Title\nWinter watch,CC BY-NC 4.0\n'
    const read = readCsv({ 'case-studies': text }, { ...choices, blanks })
    expect(read.ok && read.value.rows[0]?.input).toMatchObject({ licence: 'CC BY 4.0', factsAsAt: '2026-11' })
  })

  test('is read row by row as it comes', () => {
    const opened = openFirstTable(['Title', 'Partner 1 name', 'Weather'], choices)
    expect(opened).toMatchObject({ ok: true, value: { unread: ['Weather'] } })
    if (!opened.ok) return
    expect(opened.value.read(['Winter watch', 'A council', ''], 7)).toMatchObject({
      row: 7,
      slug: 'winter-watch',
    })
    expect(opened.value.read(['', ' '], 8)).toBeUndefined()
  })
})

const files = (changes = {}) =>
  writeCsv([caseStudy({ evaluations: [evaluation({ outcomes: [outcome()] })], ...changes })], { taxonomies })

/** The reasons against a set of files, in words. */
function reasonsAgainst(set: Parameters<typeof readCsv>[0]): string[] {
  const read = readCsv(set, choices)
  if (!read.ok) return read.reasons.map(({ says }) => says)
  const against = read.value.rows.flatMap(({ verdict }) => (verdict.ok ? [] : verdict.reasons))
  return [...against, ...read.value.strays].map(cellReasonInWords)
}

describe('a fault names its row and its column', () => {
  const set = files()
  const changed = (table: keyof typeof set, from: string, to: string) => ({
    ...set,
    [table]: set[table]?.replace(from, to),
  })

  test.each([
    [
      'of the first table',
      changed('case-studies', '"Anytown"', '""'),
      'case-studies, row 2, Place: Fill in "Place".',
    ],
    [
      'of a value that is not on the list',
      changed('case-studies', '"mental-health"', '"mental heath"'),
      expect.stringMatching(/^case-studies, row 2, Topics: For "Topics", .*mental-health/),
    ],
    [
      'of a part',
      changed('partners', '"police"', '"the police"'),
      expect.stringMatching(/^partners, row 2, Sector: For "Sector", "the police" is not a term/),
    ],
    [
      'of a part of a part',
      changed('outcomes', '"improved"', '"better"'),
      expect.stringMatching(/^outcomes, row 2, Direction: Choose one of these for "Direction"/),
    ],
    [
      'of a citation',
      changed('outcomes', '"improved","not-known","report"', '"improved","not-known","rapport"'),
      expect.stringMatching(/^outcomes, row 2, Source: .*"rapport"/),
    ],
    [
      'of a count that is wrong',
      changed('case-studies', '"1"', '"3"'),
      'case-studies, row 2, Partners: Partners says "3", and there is 1 row of partners for it: give them all, or mend the number.',
    ],
    [
      'of a table left out',
      { ...set, partners: undefined },
      'case-studies, row 2, Partners: Partners says "1", and there are 0 rows of partners for it: give them all, or mend the number.',
    ],
    [
      'of a row of no case study',
      changed('partners', '"anytown-street-triage"', '"another"'),
      expect.stringMatching(/Partners says/),
    ],
    [
      'of a row of no evaluation',
      changed('outcomes', '"study"', '"another-study"'),
      expect.stringMatching(
        /^outcomes, row 2, Evaluation: No evaluation of this case study has the id "another-study"/,
      ),
    ],
    [
      'of a name that stands twice',
      { ...set, 'case-studies': `${set['case-studies']}${set['case-studies']?.split('\r\n')[1]}\r\n` },
      expect.stringMatching(/^case-studies, row 3, Name in the address: Row 2 has the same name/),
    ],
    [
      'of a quotation mark that is never closed',
      { ...set, partners: '"Name\n' },
      'Of partners: In line 1, the quotation mark that a cell opens with is never closed.',
    ],
    [
      'of two columns that mean the same',
      { 'case-studies': 'Title,Project\na,b\n' },
      'Two columns, "Title" and "Project", are both taken for Title: take one out, or map one by hand.',
    ],
    [
      'of a comma in a text without quotation marks',
      { 'case-studies': 'Title,Summary\nWinter watch,Wardens, and nurses\n' },
      'case-studies, row 2: The row has a cell more than the header has columns: put a text that holds a separator in quotation marks.',
    ],
    ['of nothing at all', {}, 'Give the table of case studies, with its headers in the first row.'],
  ])('%s', (_, broken, says) => {
    expect(reasonsAgainst(broken as Parameters<typeof readCsv>[0])).toContainEqual(says)
  })

  test('rows of parts that belong to no case study are told of by themselves', () => {
    const read = readCsv({ ...set, partners: `${set.partners}"other","x","X","police","",""\r\n` }, choices)
    expect(read).toMatchObject({
      ok: true,
      value: { strays: [{ where: { table: 'partners', row: 3 }, says: expect.stringContaining('"other"') }] },
    })
  })

  test('a group that is said not to be known and told of at once is refused', () => {
    const set = files({ contact: { name: 'A desk', email: 'a@council.example', consentToPublish: true } })
    expect(
      reasonsAgainst({
        ...set,
        'case-studies': set['case-studies']?.replace('"A desk"', '"not-known"'),
      } as typeof set),
    ).toContain(
      'case-studies, row 2, Contact: Contact says that there is nothing to tell, and Contact email tells something: make them agree.',
    )
  })
})
