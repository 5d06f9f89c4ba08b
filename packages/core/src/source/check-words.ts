import type { CheckAnswer, NoAnswer, NotAsked } from './check-answer.ts'

const silence: Record<NoAnswer, string> = {
  'no-such-host': 'The site cannot be found: its name leads nowhere.',
  refused: 'The site takes no connections.',
  'timed-out': 'The site did not answer in time.',
  cut: 'The site cut the connection.',
  'not-secure':
    'The secure connection failed: the certificate of the site is out of date or of another site.',
}

const notAsked: Record<NotAsked, string> = {
  robots: 'The site asks programs not to read this page (robots.txt), so we do not. Open it yourself.',
  'robots-fault':
    'The site does not say what programs may read (its robots.txt is at fault), so we read nothing. Open it yourself.',
  inside: 'The address leads inside a network, where we do not ask.',
  'not-web': 'This is not a web address that can be asked for.',
  'unknown-issuer':
    'We cannot tell who vouches for the certificate of the site, though a browser may. Open it yourself.',
}

const astray = {
  loop: 'It leads round in a circle.',
  'too-many': 'It leads on and on, from one address to the next.',
  nowhere: 'It says that it moved, and not to where.',
}

/** What came of it, in a sentence for whoever looks after the case study. */
export function answerInWords(answer: CheckAnswer): string {
  switch (answer.kind) {
    case 'our-network':
      return 'Our own network did not answer, which says nothing of the site.'
    case 'no-answer':
      return silence[answer.why]
    case 'not-asked':
      return notAsked[answer.why]
    case 'astray':
      return answer.gaveCookies
        ? 'The site wants cookies, which we do not take. Open it yourself.'
        : astray[answer.why]
    case 'status':
      return statusInWords(answer.status)
  }
}

function statusInWords(status: number): string {
  if (status < 400) return 'The site answered.'
  if (status === 404) return 'The site says that there is no such page (404).'
  if (status === 410) return 'The site says that the page was taken away (410).'
  if (status === 429) return 'The site asks us to come later (429).'
  if (status === 503) return 'The site is busy, or turns programs away (503).'
  if (status === 401 || status === 402 || status === 407)
    return `The page is for those who sign in or pay (${status}).`
  if (status < 500 || status === 501 || status > 599)
    return `The site turns programs away (${status}). Open it yourself.`
  return `The site answered with a fault of its own (${status}).`
}
