import { expect, test } from 'vitest'
import type { TermChange } from './changes.ts'
import { defineTaxonomy, TaxonomyFault } from './define-taxonomy.ts'
import type { Term } from './term.ts'

const term = (id: string, more: Partial<Term> = {}): Term => ({
  id,
  label: id,
  scopeNote: 'A colour.',
  altLabels: [],
  ...more,
})
const old = (id: string, by?: string) =>
  term(id, { deprecated: { since: '2026-01-01', ...(by === undefined ? {} : { by }) } })

type Colours = { terms: Term[]; changes?: TermChange[]; version?: string; language?: string }
const colours = (written: Colours) =>
  defineTaxonomy({ id: 'colours', title: 'Colours', version: '3.0.0', ...written })

const red = term('red')

test.each<[fault: string, written: Colours, ...says: string[]]>([
  ['no terms', { terms: [] }, 'It has no terms.'],
  ['no term that may be chosen', { terms: [old('red')] }, 'It has no term that may be chosen.'],
  ['a repeated id', { terms: [red, term('red', { label: 'Other' })] }, 'Two terms have the id "red".'],
  ['an id that is no slug', { terms: [term('Dark red')] }, 'The id "Dark red" is not a slug.'],
  ['a blank label', { terms: [term('red', { label: ' ' })] }, 'The term "red" has no label.'],
  ['a blank scope note', { terms: [term('red', { scopeNote: '' })] }, 'The term "red" has no scope note.'],
  [
    'a repeated label',
    { terms: [term('red', { label: 'Red' }), term('blue', { label: 'RED' })] },
    'Two terms have the label "red".',
  ],
  [
    'a broader term that is not there',
    { terms: [term('red', { broader: 'warm' })] },
    'The term "red" points to "warm", which is not a term.',
  ],
  [
    'a related term that is not there',
    { terms: [term('red', { related: ['warm'] })] },
    'The term "red" points to "warm", which is not a term.',
  ],
  [
    'a successor that is not there',
    { terms: [red, old('pink', 'warm')] },
    'The term "pink" points to "warm", which is not a term.',
  ],
  [
    'a term related to itself',
    { terms: [term('red', { related: ['red'] })] },
    'The term "red" points to itself.',
  ],
  [
    'a term related to one that does not name it in turn',
    { terms: [term('red', { related: ['pink'] }), term('pink')] },
    'The term "red" is related to "pink", which does not name it in turn.',
  ],
  [
    'broader terms in a circle',
    { terms: [term('a', { broader: 'b' }), term('b', { broader: 'c' }), term('c', { broader: 'a' })] },
    'The broader terms of "a" come back to it: a, b, c.',
  ],
  [
    'a term both broader and related, however far above',
    {
      terms: [
        term('a', { related: ['c'] }),
        term('b', { broader: 'a' }),
        term('c', { broader: 'b', related: ['a'] }),
      ],
    },
    'The term "c" has "a" both as broader and as related: say one of the two.',
  ],
  [
    'a day of deprecation that the calendar has not',
    { terms: [red, term('pink', { deprecated: { since: '2026-02-30' } })] },
    'The term "pink" is deprecated since "2026-02-30", which is no day such as 2026-11-22.',
  ],
  [
    'successors in a circle',
    { terms: [red, old('pink', 'rose'), old('rose', 'pink')] },
    'What took the place of "pink" comes back to it: pink, rose.',
  ],
  [
    'a language that is none',
    { terms: [term('red', { translations: { welsh_: { label: 'Coch' } } })] },
    '"welsh_" is not a language tag of BCP 47, such as "cy" or "en-GB".',
  ],
  [
    'a language by its name',
    { terms: [term('red', { translations: { welsh: { label: 'Coch' } } })] },
    '"welsh" is not a language tag of BCP 47, such as "cy" or "en-GB".',
  ],
  [
    'a language tag in another spelling',
    { terms: [red], language: 'en-gb' },
    'The language tag "en-gb" is written "en-GB".',
  ],
  [
    'a translation into its own language',
    { terms: [term('red', { translations: { en: { label: 'Red' } } })] },
    'It has translations in "en", which is its own language.',
  ],
  [
    'a label that two terms share in one language',
    {
      terms: [
        term('red', { translations: { cy: { label: 'Coch' } } }),
        term('pink', { translations: { cy: { label: 'coch' } } }),
      ],
    },
    'Two terms have the label "coch" in "cy".',
  ],
  [
    'a version that is none',
    { terms: [red], version: '3' },
    'The version "3" is not three numbers, such as 1.0.0.',
  ],
  [
    'changes out of order',
    {
      terms: [red],
      changes: [
        { version: '2.10.0', renamed: 'rose', to: 'red' },
        { version: '2.9.0', renamed: 'pink', to: 'red' },
      ],
    },
    'The changes are not in the order of their versions.',
  ],
  [
    'a change that is to come',
    { terms: [red], changes: [{ version: '3.0.1', renamed: 'pink', to: 'red' }] },
    'A change came in version 3.0.1, and the taxonomy is at 3.0.0.',
  ],
  [
    'a change that leads nowhere',
    { terms: [red], changes: [{ version: '2.0.0', renamed: 'pink', to: 'rose' }] },
    '"pink" became "rose" in version 2.0.0, which is neither a term nor changed.',
  ],
  [
    'an id that is taken away twice',
    {
      terms: [red],
      changes: [
        { version: '2.0.0', renamed: 'pink', to: 'red' },
        { version: '3.0.0', retired: 'pink', because: 'nobody used it' },
      ],
    },
    'The changes take "pink" away twice.',
  ],
  [
    'an id that is taken away and may still be chosen',
    { terms: [red, term('pink')], changes: [{ version: '2.0.0', merged: ['pink'], into: 'red' }] },
    '"pink" was merged in version 2.0.0 and may still be chosen: deprecate it, or take it out.',
  ],
  [
    'a change that contradicts a deprecation',
    {
      terms: [red, term('blue'), old('pink', 'blue')],
      changes: [{ version: '2.0.0', renamed: 'pink', to: 'red' }],
    },
    '"pink" is deprecated in favour of "blue", and its change says otherwise.',
  ],
  [
    'a split of a term that is deprecated in favour of another',
    {
      terms: [red, term('blue'), old('purple', 'blue')],
      changes: [{ version: '2.0.0', split: 'purple', into: ['red', 'blue'] }],
    },
    '"purple" is deprecated in favour of "blue", and its change says otherwise.',
  ],
  [
    'a split into one',
    { terms: [red], changes: [{ version: '2.0.0', split: 'pink', into: ['red', 'red'] }] },
    'The term "pink" is split into fewer than two.',
  ],
  [
    'a merger of nothing',
    { terms: [red], changes: [{ version: '2.0.0', merged: [], into: 'red' }] },
    'Nothing is merged into "red".',
  ],
  [
    'changes in a circle',
    {
      terms: [red],
      changes: [
        { version: '2.0.0', renamed: 'pink', to: 'rose' },
        { version: '3.0.0', renamed: 'rose', to: 'pink' },
      ],
    },
    'What took the place of "pink" comes back to it: pink, rose.',
  ],
  [
    'a change into itself',
    { terms: [red], changes: [{ version: '2.0.0', renamed: 'pink', to: 'pink' }] },
    'What took the place of "pink" comes back to it: pink.',
  ],
  [
    'several things',
    { terms: [term('Red', { label: '' }), term('Red', { label: '', broader: 'warm' })], language: 'english' },
    '"english" is not a language tag of BCP 47, such as "cy" or "en-GB".',
    'The id "Red" is not a slug.',
    'The id "Red" is not a slug.',
    'Two terms have the id "Red".',
    'The term "Red" has no label.',
    'The term "Red" has no label.',
    'Two terms have the label "".',
    'The term "Red" points to "warm", which is not a term.',
  ],
])('%s is refused', (_, written, ...says) => {
  expect(() => colours(written)).toThrow(
    new TaxonomyFault(`The taxonomy "colours" cannot be used. ${says.join(' ')}`),
  )
})

test.each<[what: string, written: Colours]>([
  [
    'relations both ways, a broader term and a related one beside it',
    {
      terms: [
        term('warm', { related: ['bright'] }),
        term('bright', { related: ['warm'] }),
        term('red', { broader: 'warm' }),
      ],
    },
  ],
  [
    'a term deprecated for one that is deprecated in turn',
    { terms: [red, old('pink', 'rose'), old('rose', 'red')] },
  ],
  [
    'a change of a term that is deprecated alike, or that is gone',
    {
      terms: [red, old('pink', 'red'), old('rose')],
      changes: [
        { version: '1.9.0', merged: ['pink', 'ruby'], into: 'red' },
        { version: '1.10.0', renamed: 'rose', to: 'red' },
      ],
    },
  ],
  [
    'a label that stands in one language alone',
    {
      terms: [
        term('red', { translations: { cy: { label: 'pink' } } }),
        term('pink', { translations: { cy: {} } }),
      ],
    },
  ],
])('%s is accepted', (_, written) => {
  expect(colours(written).terms).toHaveLength(written.terms.length)
})
