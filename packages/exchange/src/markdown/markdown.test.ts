import { caseStudy, evaluation } from '@casebook/core/synthetic/builders'
import { expect, test } from 'vitest'
import { fullCaseStudy } from '../test-full.ts'
import { publishedAs } from '../test-published.ts'
import { caseStudyMarkdown } from './markdown.ts'

const markdownOf = (changes: Parameters<typeof caseStudy>[0] = {}) => {
  const study = caseStudy(changes)
  return caseStudyMarkdown(study, publishedAs(study))
}

test('a full case study reads as a document', async () => {
  const study = fullCaseStudy()
  await expect(caseStudyMarkdown(study, publishedAs(study))).toMatchFileSnapshot('full-case-study.md')
})

test('the evidence status never stands without its reasons, its rules and its caveat', () => {
  const text = markdownOf({ evaluations: [evaluation()] })
  expect(text).toContain('**Evaluated locally**')
  expect(text).toContain('- Evaluated locally, because')
  expect(text).toMatch(/is not a rating\. Rules: casebook, version \d+, as at 23 November 2026\./)
})

test('what is not told stands in one list, each with why', () => {
  const text = markdownOf({ inequalities: 'not-measured', sponsors: { withheld: 'Under contract.' } })
  expect(text).toContain('## Not told')
  expect(text).toContain('- **Effect on inequalities:** Not measured')
  expect(text).toContain('- **Sponsors:** Withheld: Under contract.')
})

test('a long text keeps its shape below its section', () => {
  const approach =
    '### How\n\nA *nurse* and [a link][1].\n\n#### Then\n\n- one\n- two\n\n[1]: https://x.example'
  expect(markdownOf({ approach })).toContain(
    '## What was done\n\n### How\n\nA *nurse* and [a link](https://x.example).\n\n#### Then\n\n- one\n- two\n',
  )
})

test('a note of several paragraphs stays one entry of its list', () => {
  const lessons = [{ id: 'one', text: 'Start early.\n\nStay late.', source: 'report' }]
  expect(markdownOf({ lessons })).toContain('## Lessons\n\n- Start early.\n\n  Stay late. (source 1)\n')
})

test('the address in a citation is a link', () => {
  expect(markdownOf()).toContain(
    'Available at: <https://casebook.example/case-studies/anytown-street-triage> (Accessed:',
  )
})
