import { readFileSync } from 'node:fs'
import * as core from '@casebook/core'
import { assessEvidence } from '@casebook/core/evidence'
import { policeAndPublicHealth } from '@casebook/core/library'
import { writeNdjson } from '@casebook/exchange/json'

const verdict = policeAndPublicHealth.parse(JSON.parse(readFileSync('written.json', 'utf8')))
if (!verdict.ok) throw new Error(JSON.stringify(verdict.reasons))
const { status } = assessEvidence(verdict.value, { asAt: '2026-11-22' })
const line = writeNdjson([verdict.value]).split('\n').length
console.log(JSON.stringify({ status, one: core.assessEvidence === assessEvidence, line }))
