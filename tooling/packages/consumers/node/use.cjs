const { readFileSync } = require('node:fs')
const core = require('@casebook/core')
const { assessEvidence } = require('@casebook/core/evidence')
const { policeAndPublicHealth } = require('@casebook/core/library')
const { writeNdjson } = require('@casebook/exchange/json')

const verdict = policeAndPublicHealth.parse(JSON.parse(readFileSync('written.json', 'utf8')))
if (!verdict.ok) throw new Error(JSON.stringify(verdict.reasons))
const { status } = assessEvidence(verdict.value, { asAt: '2026-11-22' })
const line = writeNdjson([verdict.value]).split('\n').length
console.log(JSON.stringify({ status, one: core.assessEvidence === assessEvidence, line }))
