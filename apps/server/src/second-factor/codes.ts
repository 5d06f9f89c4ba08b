import type { Reason } from '@casebook/core/reason'
import type { CodeGiven } from '../person/auth-port.ts'
import { backupCodeAs } from '../person/new-codes.ts'

/** A code as somebody typed it, with the spaces and capitals that people add, in the form in which it was given. */
export function codeAs(way: CodeGiven['way'], typed: string): string {
  return way === 'backup-code' ? backupCodeAs(typed) : typed.replaceAll(/\s/g, '')
}

export const wrongCode: Reason = {
  rule: 'wrong-code',
  says: 'This code is not right. It changes every half minute: type the one that the app shows now.',
  field: 'code',
}

export const wrongBackupCode: Reason = {
  rule: 'wrong-code',
  says: 'This backup code is not right, or was used before. Each is good for once: take the next one.',
  field: 'code',
}

export const beginAppFirst: Reason = {
  rule: 'app-not-begun',
  says: 'No authenticator app is being set up. Begin again, and let the app read the new picture.',
}

export const secondStepOver: Reason = {
  rule: 'second-step-over',
  says: 'Your password was typed too long ago. Go back and type it again.',
}
