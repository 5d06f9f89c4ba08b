import { accept, type Reason, refuse, type Verdict } from '@casebook/core/reason'

const local = new Set(['localhost', '127.0.0.1', '[::1]'])

/** Whether passwords may travel to this address: under https, or without leaving the machine. */
export function allowsSignIn(publicUrl: string): Verdict<string> {
  const { protocol, hostname } = new URL(publicUrl)
  if (protocol === 'https:' || local.has(hostname)) return accept(publicUrl)
  return refuse([
    {
      rule: 'not-https',
      says: `Nobody can sign in at ${publicUrl}, because passwords would cross the network in the open. Serve Casebook under https and set CASEBOOK_URL to that address.`,
    },
  ])
}

/** Why a request that changes something is not ours, or `null`: it has to come from our own pages. That it is JSON is seen to before. */
export function foreign(headers: Headers, publicUrl: string): Reason | null {
  const origin = headers.get('origin')
  if (origin === publicUrl) return null
  const from = origin && URL.canParse(origin) ? new URL(origin).origin : 'an address that it does not name'
  return {
    rule: 'foreign-origin',
    says: `Open Casebook at ${publicUrl} and try again there. This request came from ${from}.`,
  }
}
