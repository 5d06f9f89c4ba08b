import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { assessEvidence } from '@casebook/core/evidence'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { caseStudyFiles } from './folder.ts'
import { readCaseStudy } from './read.ts'

type Expected = {
  slug: string
  status: string
  who: string | null
  how: string | null
  flags: string[]
  why: string
}

const expected: Expected[] = parse(readFileSync(join(import.meta.dirname, '..', 'expected.yaml'), 'utf8'))
const library = caseStudyFiles().map(readCaseStudy)

describe('the founding library', () => {
  it('holds 49 case studies, each one that core accepts', () => {
    expect(library.flatMap((verdict) => (verdict.ok ? [] : verdict.reasons))).toEqual([])
    expect(library).toHaveLength(49)
  })

  it.each(expected)('judges $slug as its librarian does: $why', ({ slug, status, who, how, flags }) => {
    const caseStudy = library
      .flatMap((verdict) => (verdict.ok ? [verdict.value] : []))
      .find((each) => each.slug === slug)
    if (!caseStudy) throw new Error(`${slug} is not in the library`)
    const judged = assessEvidence(caseStudy, { asAt: '2026-11-22' })
    expect({
      status: judged.status,
      who: judged.who?.relation ?? null,
      how: judged.how?.design ?? null,
      flags: judged.flags.map(({ code }) => code).sort(),
    }).toEqual({ status, who, how, flags: [...flags].sort() })
  })

  it('expects something of every case study', () => {
    expect(expected).toHaveLength(49)
  })
})
