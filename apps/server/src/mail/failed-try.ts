const minute = 60_000
/** How long after each failed try the next one comes: about a day in all. */
export const pauses = [1, 5, 15, 30, 60, 120, 240, 480, 480].map((minutes) => minutes * minute)

const longestSentence = 500

/** A try that failed: in the server's words, and whether trying again can help. */
export type FailedTry = { says: string; isFinal: boolean }

/**
 * What an error of nodemailer means. What the server says of this letter for good (a mailbox that it does not know) is
 * final; everything else, also a wrong password, may be mended while the letter waits.
 */
export function failedTry(error: unknown): FailedTry {
  const { message, response, responseCode = 0, code = '' } = error as SendingError
  const aboutTheLetter = code === 'EENVELOPE' || code === 'EMESSAGE'
  const said = response ? `The mail server said: ${response}` : `(${message})`
  const says = [unreached[code] ?? (response ? '' : 'The letter could not be sent.'), said].join(' ')
  return {
    says: says.replace(/\s+/g, ' ').trim().slice(0, longestSentence),
    isFinal: aboutTheLetter && (responseCode >= 500 || response === undefined),
  }
}

/** What nodemailer puts on what it throws. */
type SendingError = { message?: string; code?: string; response?: string; responseCode?: number }

const unreached: Record<string, string> = {
  EABORT: 'The mail server took too long.',
  EAUTH: 'The mail server refused the name and password in SMTP_URL.',
  ECONNECTION: 'The mail server could not be reached.',
  EDNS: 'The mail server in SMTP_URL was not found.',
  ESOCKET: 'The mail server could not be reached.',
  ETIMEDOUT: 'The mail server did not answer in time.',
  ETLS: 'The connection to the mail server could not be made secure.',
}
