import { expect, test } from 'vitest'
import { compose } from './compose.ts'

const sender = { title: 'Casebook: Police and public health', url: 'https://casebook.example' }
const invitation = {
  kind: 'invitation' as const,
  subject: 'You are invited to Casebook',
  paragraphs: ['Ada Byron invited you to write case studies.', 'The link works until 30 November 2026.'],
  action: { text: 'Accept the invitation', url: 'https://casebook.example/admin/invitation?token=abc&x=1' },
}

test('the plain text and the HTML say the same, with the address in full and why one gets it', () => {
  const { text, html } = compose(invitation, sender)
  for (const each of [...invitation.paragraphs, 'Accept the invitation', 'invited you to work on it']) {
    expect(text).toContain(each)
    expect(html).toContain(each)
  }
  expect(text).toContain(`\n${invitation.action.url}\n`)
  expect(html.match(/https:\/\/casebook\.example\/admin\/invitation\?token=abc&amp;x=1/g)).toHaveLength(2)
  expect(text).toMatch(/It comes from Casebook: Police and public health, https:\/\/casebook\.example\n$/)
})

test('nothing is fetched when the HTML is shown, and its language is said', () => {
  const { html } = compose(invitation, sender)
  expect(html).toContain('<html lang="en-GB">')
  expect(html).not.toMatch(/<(img|link|script|style|iframe|object|video)\b|\bsrc=|url\(|@import/i)
  expect([...html.matchAll(/href="([^"]*)"/g)]).toHaveLength(1)
})

test.each([
  '<script>alert(1)</script>',
  '</title><img src=x onerror=alert(1)>',
  `"><a href='javascript:alert(1)'>`,
  '&lt;b&gt; & <b>',
])('what somebody wrote stays text: %s', (hostile) => {
  const { html, text } = compose(
    {
      ...invitation,
      subject: hostile,
      paragraphs: [hostile],
      action: { text: hostile, url: 'https://a.example/?' },
    },
    sender,
  )
  expect(
    html.replace(/<\/?(?:html|head|meta|title|body|main|h1|p|a|br|span|footer|!doctype)\b[^>]*>/g, ''),
  ).not.toMatch(/[<>]/)
  expect(html).not.toContain(hostile)
  expect(text).toContain(hostile)
})
