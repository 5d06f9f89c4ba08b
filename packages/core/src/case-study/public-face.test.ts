import { expect, it } from 'vitest'
import { caseStudy } from '../synthetic/builders.ts'
import { publicFace } from './public-face.ts'

const contact = { name: 'The public health team', email: 'team@council.example' }

it('a contact without consent is withheld, and nothing else is', () => {
  const kept = caseStudy({ contact: { ...contact, consentToPublish: false } })
  expect(JSON.stringify(publicFace(kept))).not.toContain('team@council.example')
  expect(publicFace(kept)).toEqual({ ...kept, contact: { withheld: 'There is no consent to publish it.' } })
})

it('a contact with consent, or none, is shown as it is', () => {
  const shown = caseStudy({ contact: { ...contact, consentToPublish: true } })
  expect(publicFace(shown)).toBe(shown)
  expect(publicFace(caseStudy()).contact).toBe('not-known')
})
