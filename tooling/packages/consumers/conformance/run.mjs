import { deepStrictEqual } from 'node:assert'
import { createRequire } from 'node:module'
import * as core from '@casebook/core'

const require = createRequire(import.meta.url)
const { policeAndPublicHealth: library } = core
const short = ({ rule, field }) => ({ rule, field })

/** How each kind of case is put to an implementation: what it gives must be what the case expects. */
const kinds = {
  documents: ({ document, expected }) => {
    const verdict = library.parse(document)
    return [verdict.ok ? { ok: true } : { ok: false, reasons: verdict.reasons.map(short) }, expected]
  },
  stages: ({ dates, asAt, expected }) => [core.stageOf(dates, asAt), expected],
  evidence: ({ caseStudy, asAt, expected }) => {
    const answer = core.assessEvidence(caseStudy, { asAt })
    const { status, standing, rung, designLevel, harms, elsewhere, coverage, scheme } = answer
    return [
      {
        ...{ scheme, status, standing, rung, designLevel, harms, elsewhere, coverage },
        reasons: answer.reasons.map(({ rule, ids }) => ({ rule, ids })),
        flags: answer.flags.map(({ code, ids }) => ({ code, ids })),
      },
      ...[
        pick(
          expected,
          Object.keys({
            scheme,
            status,
            standing,
            rung,
            designLevel,
            harms,
            elsewhere,
            coverage,
            reasons: 0,
            flags: 0,
          }),
        ),
      ],
    ]
  },
  claims: ({ text, expected }) => [
    core.checkClaims(text).map(({ kind, words, start, end }) => ({ kind, words, start, end })),
    expected,
  ],
  readiness: ({ draft, asAt, expected }) => {
    const { blocking, advisory } = core.checkReadiness(draft, { asAt, model: library.CaseStudy })
    return [{ blocking: blocking.map(short), advisory: advisory.map(short) }, expected]
  },
  differences: ({ from, to, differences }) => [core.applyDifferences(from, differences), to],
  merges: ({ base, mine, theirs, merged, conflicts }) => {
    const merge = core.mergeRevisions(base, mine, theirs, library.CaseStudy)
    return [
      { merged: merge.merged, conflicts: merge.conflicts.map(({ path, kind }) => ({ path, kind })) },
      { merged, conflicts },
    ]
  },
  searches: ({ address, expected }) => {
    const { query, ignored } = library.readSearchQuery(new URLSearchParams(address))
    return [{ query, address: library.writeSearchQuery(query), ignored: ignored.map(short) }, expected]
  },
}

function pick(value, names) {
  return Object.fromEntries(names.map((name) => [name, value[name]]))
}

const counts = {}
for (const [kind, put] of Object.entries(kinds)) {
  const cases = require(`@casebook/core/conformance/${kind}.json`)
  for (const each of cases) {
    const [given, expected] = put(each)
    deepStrictEqual(
      JSON.parse(JSON.stringify(given)),
      expected,
      `${kind}: ${each.name ?? JSON.stringify(each)}`,
    )
  }
  counts[kind] = cases.length
}
console.log(JSON.stringify(counts))
