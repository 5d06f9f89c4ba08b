import type { CaseStudy } from '@casebook/core/case-study'
import { accept, refuse, type Verdict } from '@casebook/core/reason'
import type { Check, ReadAt } from '../check.ts'

/** Case studies as one JSON document: a list, indented by two spaces, that ends in a line break. Loses nothing. */
export function writeJson(caseStudies: readonly CaseStudy[]): string {
  return `${JSON.stringify(caseStudies, null, 2)}\n`
}

/**
 * Reads a JSON document: a list of case studies, or one alone. Each is checked by itself; `at` is its place in the list,
 * from 1. Refuses, with one reason, a text that is not JSON. Never throws.
 */
export function readJson<Study>(text: string, check: Check<Study>): Verdict<ReadAt<Study>[]> {
  const document = parsed(text)
  if (!document.ok) return document
  const { value } = document
  const list: unknown[] = Array.isArray(value) ? value : [value]
  return accept(list.map((input, index) => ({ at: index + 1, verdict: check(input) })))
}

/** Case studies as newline-delimited JSON: one a line, each with the version of the model that it is written in. Loses nothing. */
export function writeNdjson(caseStudies: readonly CaseStudy[]): string {
  return caseStudies.map((caseStudy) => `${JSON.stringify(caseStudy)}\n`).join('')
}

/** Reads newline-delimited JSON, leaving out blank lines. `at` is the number of the line, from 1. Never throws. */
export function readNdjson<Study>(text: string, check: Check<Study>): ReadAt<Study>[] {
  return text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return []
    return [{ at: index + 1, verdict: readLine(line, check) }]
  })
}

/** Reads one line of newline-delimited JSON, for files too long to hold. Never throws. */
export function readLine<Study>(line: string, check: Check<Study>): Verdict<Study> {
  const document = parsed(line)
  return document.ok ? check(document.value) : document
}

const byteOrderMark = /^\uFEFF/

function parsed(text: string): Verdict<unknown> {
  try {
    return accept(JSON.parse(text.replace(byteOrderMark, '')))
  } catch (error) {
    const why = error instanceof Error ? error.message : 'it cannot be read'
    return refuse([{ rule: 'not-json', says: `This is not JSON: ${why}.` }])
  }
}
