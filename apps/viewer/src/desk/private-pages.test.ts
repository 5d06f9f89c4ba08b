import { stageOf } from '@casebook/core/case-study'
import { assessEvidence } from '@casebook/core/evidence'
import { policeAndPublicHealth } from '@casebook/core/library'
import { type DraftCaseStudy, provisionalCaseStudy } from '@casebook/core/readiness'
import { anyCaseStudy } from '@casebook/core/synthetic/arbitraries'
import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { libraryOf } from '../testing/library.ts'
import { readableText } from '../testing/page-text.ts'
import { type OpenViewer, openViewer } from '../testing/viewer.ts'
import type { Desk } from './desk.ts'

const asAt = '2026-11-22'
const site = 'https://casebook.example'

let viewer: OpenViewer
beforeAll(async () => {
  viewer = await openViewer()
})
afterAll(() => viewer.close())

function go(path: string, desk?: Desk, request: RequestInit = {}): Promise<Response> {
  const view = viewer.createViewer({ api: libraryOf([]), baseUrl: site, report: () => {} })
  return view(new Request(`http://localhost:4000${path}`, request), desk)
}

/** A desk that answers one draft, or refuses as the server does. */
function deskWith(draft: DraftCaseStudy | { code: string }): Desk {
  const preview = async () => {
    if ('code' in draft) throw Object.assign(new Error('No.'), { code: draft.code, reasons: [no] })
    const caseStudy = provisionalCaseStudy(draft, { asAt, model: policeAndPublicHealth.CaseStudy })
    return {
      id: '7f1b3c1e-0000-4000-8000-000000000001',
      says: 'Preview of revision 1, a draft: not public.',
      unready: [],
      page: {
        caseStudy,
        assessment: assessEvidence(caseStudy, { asAt }),
        stage: stageOf(caseStudy, asAt),
        revision: { number: 1, publishedAt: null, checkedAt: null, withdrawn: null },
        related: [],
      },
    }
  }
  return { revision: { preview }, areaAsk: {} } as unknown as Desk
}
const no = { rule: 'no', says: 'It is not for you.' }
const token = 'a1'.repeat(32)

describe('pages for one visitor alone', () => {
  test.each(['/preview/some-id', `/fact-check/${token}`, '/PREVIEW/some-id/', `/Fact-Check/${token}/`])(
    '%s is kept by nobody, listed by nobody, and tells no other site its address',
    async (path) => {
      for (const desk of [undefined, deskWith({}), deskWith({ code: 'FORBIDDEN' })]) {
        const { headers } = await go(path, desk)
        expect([
          ...['cache-control', 'x-robots-tag', 'referrer-policy'].map((name) => headers.get(name)),
        ]).toEqual(['no-store', 'noindex', 'same-origin'])
        expect(headers.get('content-security-policy')).toContain("default-src 'none'")
      }
    },
  )

  test.each(['/preview/some-id', `/fact-check/${token}`])(
    '%s says plainly in a viewer alone that it is not to be had there',
    async (path) => {
      const answer = await go(path)
      expect(answer.status).toBe(404)
      expect(await answer.text()).toContain('This page is not to be had here')
    },
  )

  test('take a form at a fact-check alone, and none from another site', async () => {
    const form = { method: 'POST', body: new URLSearchParams({ do: 'send-code' }) }
    expect((await go('/preview/some-id', deskWith({}), form)).status).toBe(405)
    expect((await go(`/fact-check/${token}`, undefined, form)).status).toBe(405)
    const foreign = { ...form, headers: { origin: 'https://evil.example' } }
    expect((await go(`/fact-check/${token}`, deskWith({}), foreign)).status).toBe(403)
    expect((await go(`/fact-check/${token}`, deskWith({}), form)).status).toBe(403)
  })
})

describe('a preview', () => {
  test('leads whoever is not signed in to the sign-in and back', async () => {
    const answer = await go('/preview/some-id?revision=2', deskWith({ code: 'UNAUTHORIZED' }))
    expect([answer.status, answer.headers.get('location')]).toEqual([
      302,
      '/admin/sign-in?next=%2Fpreview%2Fsome-id%3Frevision%3D2',
    ])
  })

  test('says why where it may not be seen', async () => {
    const answer = await go('/preview/some-id', deskWith({ code: 'FORBIDDEN' }))
    expect(answer.status).toBe(403)
    expect(await answer.text()).toContain('It is not for you.')
  })

  test('shows a draft of nothing at all with its blanks named', async () => {
    const text = readableText(await (await go('/preview/some-id', deskWith({}))).text())
    expect(text).toContain('Preview of revision 1, a draft: not public.')
    expect(text).toContain('No title yet')
    expect(text).toContain('which is not published: how to cite it stands on its page once it is.')
    expect(text).not.toMatch(/undefined|\[object|not-known|NaN|Invalid Date/)
  })

  test('holds any draft, whatever is missing in it', async () => {
    const anyDraft = fc
      .tuple(anyCaseStudy, fc.array(fc.nat(80), { maxLength: 40 }))
      .map(([whole, left]) => Object.fromEntries(Object.entries(whole).filter((_, at) => !left.includes(at))))
    await fc.assert(
      fc.asyncProperty(anyDraft, async (draft) => {
        const answer = await go('/preview/some-id', deskWith(draft as DraftCaseStudy))
        expect(answer.status).toBe(200)
        expect(readableText(await answer.text())).not.toMatch(/undefined|\[object|NaN|Invalid Date/)
      }),
      { numRuns: 40 },
    )
  })
})
