import { describe, expect, test } from 'vitest'
import { contentVersion } from './case-study.ts'
import type { StoredDocument } from './stored-document.ts'
import { upgrades } from './upgrades.ts'

/** Changes every level of a document into something that cannot be changed, so that an upgrade that does would throw. */
function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) frozen(part)
  return Object.freeze(value)
}

const upgradeOf = (name: string) => {
  const { upgrade } = upgrades.find((each) => each.name === name)!
  return (document: StoredDocument) => upgrade(frozen(document))
}

describe('the upgrades', () => {
  test('lead from version 1 to today, one version at a time, in order', () => {
    const steps = upgrades.map(({ from, to }) => `${from} to ${to}`)
    const expected = Array.from({ length: contentVersion - 1 }, (_, index) => `${index + 1} to ${index + 2}`)
    expect([...new Set(steps)]).toEqual(expected)
    expect(upgrades.map(({ from }) => from)).toEqual(
      upgrades.map(({ from }) => from).toSorted((a, b) => a - b),
    )
  })

  test('have each a name of its own, and a sentence that says what changed', () => {
    expect(new Set(upgrades.map(({ name }) => name)).size).toBe(upgrades.length)
    for (const { name, says } of upgrades) {
      expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/)
      expect(says).toMatch(/^[A-Z].*\.$/)
    }
  })

  test.each(upgrades)('$name leaves what is no case study alone', ({ upgrade }) => {
    for (const nonsense of [{}, { evaluations: 'none' }, { evaluations: [null, 'one', [], 7, {}] }])
      expect(upgrade(frozen(nonsense))).toEqual(nonsense)
  })
})

describe('abandoned-says-why', () => {
  const upgrade = upgradeOf('abandoned-says-why')
  const why = (evaluation: object) => {
    const { evaluations } = upgrade({ evaluations: [evaluation] })
    return evaluations
  }

  test.each(['abandoned', 'report-withdrawn'])('says of one that is %s that why is not known', (state) => {
    expect(why({ id: 'stopped', state })).toEqual([{ id: 'stopped', state, stateReason: 'not-known' }])
  })

  test.each(['The grant ran out.', 'not-known', 'not-applicable', { withheld: 'It names a person.' }])(
    'leaves what an older document says: %j',
    (stateReason) => {
      const written = { id: 'stopped', state: 'abandoned', stateReason }
      expect(why(written)).toEqual([written])
    },
  )

  test.each(['planned', 'under-way', 'complete'])('leaves one that is %s as it is', (state) => {
    expect(why({ id: 'study', state })).toEqual([{ id: 'study', state }])
  })
})

describe('not-known-is-a-value', () => {
  const upgrade = upgradeOf('not-known-is-a-value')

  test.each([
    ['Not known', 'not-known', 'It is not known.'],
    ['not  known.', 'not-known', 'It is not known.'],
    ['Not measured.', 'not-measured', 'It was not measured.'],
    ['NOT APPLICABLE', 'not-applicable', 'It does not apply.'],
    ['Does not apply.', 'not-applicable', 'It does not apply.'],
  ])('turns %j into %s, or where a text has to stand into %j', (text, value, sentence) => {
    const older = (stated: string, needed: string) => ({
      title: needed,
      audience: stated,
      cost: { whoPays: stated },
      place: { name: needed, localAuthorities: [needed] },
      partners: [{ name: needed, role: stated }],
      localConfirmation: { by: needed },
      contact: { withheld: needed },
      evidenceFromElsewhere: [{ by: stated, finding: needed }],
      evaluations: [
        {
          evaluator: { name: stated },
          site: { name: stated },
          report: { title: stated, publisher: stated },
          sample: { note: needed },
          outcomes: [{ name: needed, result: stated }],
        },
      ],
    })
    expect(upgrade(older(text, text))).toEqual(older(value, sentence))
  })

  test.each(['not-known', 'not-measured', 'not-applicable', 'Not known to police', 'Withheld', 7, null])(
    'leaves %j as it is',
    (value) => {
      expect(upgrade({ audience: value, title: value })).toEqual({ audience: value, title: value })
    },
  )
})
