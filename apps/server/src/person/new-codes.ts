import { randomBytes } from 'node:crypto'

/** RFC 4648, base 32: thirty-two letters and digits, so that five bits of chance choose one. */
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

const backupCodes = 10

/** A secret for an authenticator app, 160 bits as RFC 4226 recommends, in the letters in which apps read it. */
export function newSecret(): string {
  return atRandom(32)
}

/** The codes for when the app is lost, fifty bits each: `abcde-fgh23`. */
export function newBackupCodes(): string[] {
  return Array.from({ length: backupCodes }, () => {
    const code = atRandom(10).toLowerCase()
    return `${code.slice(0, 5)}-${code.slice(5)}`
  })
}

/** A backup code as somebody typed it, in the form in which it was given out. */
export function backupCodeAs(typed: string): string {
  const code = typed.toLowerCase().replaceAll(/[^a-z0-9]/g, '')
  return `${code.slice(0, 5)}-${code.slice(5)}`
}

/** The address that authenticator apps read from a QR code (the key URI format). */
export function addressForApp(app: { issuer: string; email: string; secret: string }): string {
  const { issuer, email, secret } = app
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(email)}`
  return `otpauth://totp/${label}?${new URLSearchParams({ secret, issuer, digits: '6', period: '30' })}`
}

function atRandom(length: number): string {
  return Array.from(randomBytes(length), (byte) => letters[byte & 31]).join('')
}
