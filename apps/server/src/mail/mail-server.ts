import * as z from 'zod'
import { StartRefusal } from '../start-refusal.ts'
import type { Composed } from './compose.ts'

export type Address = { name: string; address: string }

/** One letter as it goes to the mail server. */
export type Envelope = Composed & { id: string; to: string }

export type MailServer = {
  from: Address
  /** Hands a letter over; throws what the server or the line to it says. */
  send(letter: Envelope, signal: AbortSignal): Promise<void>
}

const Email = z.email().max(254)
const patience = { connectionTimeout: 30_000, greetingTimeout: 30_000, socketTimeout: 60_000 }

/**
 * The mail server at SMTP_URL. With a password it is spoken to under TLS alone, unless it is on this machine or the
 * address says `?requireTLS=false`. Throws a `StartRefusal` where `?from=` is not an email address.
 */
export function mailServerAt(smtpUrl: string, publicUrl: string): MailServer {
  const address = new URL(smtpUrl)
  const from = senderOf(address, publicUrl)
  const isSecret = address.password !== '' && !isLoopback(address.hostname)
  const options = {
    url: smtpUrl,
    ...patience,
    ...(address.searchParams.has('requireTLS') ? {} : { requireTLS: isSecret }),
    disableFileAccess: true,
    disableUrlAccess: true,
  }
  return {
    from,
    send: async ({ id, to, subject, text, html }, signal) => {
      const { createTransport } = await import('nodemailer')
      await createTransport(options).sendMail({
        messageId: `<${id}@${from.address.slice(from.address.lastIndexOf('@') + 1)}>`,
        from,
        to: { name: '', address: to },
        subject,
        text,
        html,
        headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
        signal,
      })
    },
  }
}

/** Who letters are from: `?from=` of SMTP_URL, its user where that is an email address, or `casebook` at the public address. */
function senderOf({ searchParams, username }: URL, publicUrl: string): Address {
  const user = decodeURIComponent(username)
  const given = searchParams.get('from') ?? (Email.safeParse(user).success ? user : null)
  if (given === null) return { name: 'Casebook', address: `casebook@${new URL(publicUrl).hostname}` }
  const [, name = '', address = given] = /^([^<>]*)<([^<>]*)>$/.exec(given) ?? []
  if (!Email.safeParse(address.trim()).success) {
    throw new StartRefusal(
      `The from of SMTP_URL is "${given}": use one email address, such as ?from=casebook@council.example, or leave it out.`,
    )
  }
  return { name: name.trim() || 'Casebook', address: address.trim() }
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || hostname.startsWith('127.')
}
