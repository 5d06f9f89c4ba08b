import { describe, expect, test } from 'vitest'
import { CaseStudy, contentVersion } from './case-study.ts'
import abandoned1 from './versions/1-abandoned.json' with { type: 'json' }
import written1 from './versions/1-as-written.json' with { type: 'json' }
import durham1 from './versions/1-durham-checkpoint.json' with { type: 'json' }
import full1 from './versions/1-full.json' with { type: 'json' }
import minimal1 from './versions/1-minimal.json' with { type: 'json' }
import thistle1 from './versions/1-the-thistle-glasgow.json' with { type: 'json' }
import abandoned2 from './versions/2-abandoned.json' with { type: 'json' }
import durham2 from './versions/2-durham-checkpoint.json' with { type: 'json' }
import full2 from './versions/2-full.json' with { type: 'json' }
import minimal2 from './versions/2-minimal.json' with { type: 'json' }
import { openCaseStudy, openCaseStudyAs, upgradeDocument } from './versions.ts'

/** Documents as the software of each content version stored them: made by it, and never touched again. */
const shipped: { version: number; name: string; document: { contentVersion: number } }[] = [
  { version: 1, name: 'full', document: full1 },
  { version: 1, name: 'minimal', document: minimal1 },
  { version: 1, name: 'with evaluations that were stopped', document: abandoned1 },
  { version: 1, name: 'written by hand, with nothing that may be left out', document: written1 },
  { version: 1, name: 'from the founding library', document: durham1 },
  { version: 1, name: 'with a note that is not known', document: thistle1 },
  { version: 2, name: 'full', document: full2 },
  { version: 2, name: 'minimal', document: minimal2 },
  { version: 2, name: 'with evaluations that were stopped', document: abandoned2 },
  { version: 2, name: 'from the founding library', document: durham2 },
]

const rulesOf = (document: unknown) => {
  const verdict = openCaseStudy(document)
  return verdict.ok ? [] : verdict.reasons.map(({ rule, field }) => `${field}: ${rule}`)
}

describe('every content version ever shipped', () => {
  test('has documents here that it stored', () => {
    const versions = Array.from({ length: contentVersion }, (_, index) => index + 1)
    for (const version of versions) {
      const names = shipped.filter((each) => each.version === version).map(({ name }) => name)
      expect([version, names]).toEqual([version, expect.arrayContaining(['full', 'minimal'])])
    }
    expect(shipped.map(({ document }) => document.contentVersion)).toEqual(
      shipped.map(({ version }) => version),
    )
  })

  test.each(shipped)('opens: version $version, $name', ({ document }) => {
    const before = JSON.parse(JSON.stringify(document))
    const opened = openCaseStudy(document)
    expect(opened).toEqual({ ok: true, value: expect.objectContaining({ contentVersion }) })
    expect(document).toEqual(before)
    expect(opened.ok && openCaseStudy(opened.value)).toEqual(opened)
  })

  test.each([
    [full1, full2],
    [minimal1, minimal2],
    [abandoned1, abandoned2],
    [durham1, durham2],
  ])('reads as today’s does, whichever version stored it', (older, newer) => {
    expect(openCaseStudy(older)).toEqual({ ok: true, value: newer })
  })

  test('keeps why an evaluation was stopped, and says not-known where nobody said', () => {
    const reasons = [abandoned1, written1].map((document) => {
      const opened = openCaseStudy(document)
      return opened.ok && opened.value.evaluations.map(({ stateReason }) => stateReason)
    })
    expect(reasons).toEqual([
      ['not-known', 'The figures were wrong.', { withheld: 'It names a member of staff.' }],
      ['not-known'],
    ])
  })
})

describe('what cannot be opened', () => {
  test('was written by newer software, and says so', () => {
    const verdict = openCaseStudy({ ...minimal2, contentVersion: contentVersion + 1 })
    expect(verdict).toEqual({
      ok: false,
      reasons: [
        {
          rule: 'newer-version',
          field: 'contentVersion',
          says: `This case study is written in content version ${contentVersion + 1}, and this software reads versions up to ${contentVersion}: upgrade the software.`,
        },
      ],
    })
  })

  test.each([0, -1, 1.5, Number.NaN, '1', null, {}])('has %j for a version', (version) => {
    expect(rulesOf({ ...minimal2, contentVersion: version })).toEqual(['contentVersion: no-version'])
  })

  test.each([undefined, null, 'a case study', 7, true, []])('is no document: %j', (document) => {
    expect(rulesOf(document)).toEqual([': no-document'])
  })

  test('is refused with every reason, after the upgrades', () => {
    const { title: _, ...untitled } = written1
    expect(rulesOf({ ...untitled, evaluations: 'none', licence: '' }).sort()).toEqual([
      'evaluations: invalid-type',
      'licence: too-small',
      'title: invalid-type',
    ])
  })
})

test('a document without a version counts as written today', () => {
  const { contentVersion: _, ...unversioned } = written1
  expect(rulesOf(unversioned)).toEqual(['evaluations.0.stateReason: invalid-type'])
  expect(rulesOf({ ...unversioned, evaluations: [] })).toEqual([])
})

test('a draft that is not complete is brought forward too', () => {
  const draft = { contentVersion: 1, title: 'Half', evaluations: [{ state: 'abandoned' }] }
  expect(upgradeDocument(draft)).toEqual({
    ok: true,
    value: {
      contentVersion,
      title: 'Half',
      evaluations: [{ state: 'abandoned', stateReason: 'not-known' }],
    },
  })
})

test('a library with a schema of its own opens documents by it', () => {
  const schema = CaseStudy.refine(({ topics }) => topics.includes('dementia'), {
    path: ['topics'],
    message: 'This library is on dementia alone.',
  })
  expect(openCaseStudyAs(schema, minimal1)).toMatchObject({ ok: false, reasons: [{ field: 'topics' }] })
  expect(openCaseStudyAs(schema, { ...minimal1, topics: ['dementia'] }).ok).toBe(true)
})
