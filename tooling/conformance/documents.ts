import { policeAndPublicHealth } from '@casebook/core/library'
import { caseStudy, evaluation } from '@casebook/core/synthetic/builders'
import { fullCaseStudy } from '@casebook/core/synthetic/full'
import { at, placesIn, replaced } from '@casebook/core/synthetic/replaced'

/** Of the places in the full case study, every so many is spoilt: enough to meet every kind of field. */
const oneIn = 4
const wrong = [42, '', 'not-measured', [], {}, null, true, '2016-13', 'x'.repeat(40)]

/** Documents, and whether each is a case study; where it is not, the rules that it breaks with their fields. */
export function documentCases() {
  const full: unknown = JSON.parse(JSON.stringify(fullCaseStudy()))
  const spoilt = placesIn(full).flatMap((place, index) => {
    const by = wrong[(index / oneIn) % wrong.length]
    return place.length === 0 || index % oneIn !== 0 || at(full, place) === by
      ? []
      : [{ name: `${place.join('.')} is ${JSON.stringify(by)}`, document: replaced(full, place, by) }]
  })
  const whole = [
    { name: 'every field filled in', document: full },
    { name: 'tier 1 alone', document: caseStudy() },
    { name: 'a study', document: caseStudy({ evaluations: [evaluation()] }) },
    { name: 'an unknown field', document: { ...caseStudy(), colour: 'teal' } },
    { name: 'ends before it starts', document: { ...caseStudy(), start: '2020', end: '2019' } },
    {
      name: 'a source that is not listed',
      document: { ...caseStudy(), aims: [{ id: 'a', text: 'Less harm', source: 'gone' }] },
    },
    { name: 'content version 1', document: { ...caseStudy(), contentVersion: 1 } },
    { name: 'a content version to come', document: { ...caseStudy(), contentVersion: 99 } },
    { name: 'no document', document: 'a text' },
  ]
  return [...whole, ...spoilt].map(({ name, document }) => {
    const verdict = policeAndPublicHealth.parse(document)
    return verdict.ok
      ? { name, document, expected: { ok: true } }
      : {
          name,
          document,
          expected: { ok: false, reasons: verdict.reasons.map(({ rule, field }) => ({ rule, field })) },
        }
  })
}
