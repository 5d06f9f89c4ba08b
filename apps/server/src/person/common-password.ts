import { accept, refuse, type Verdict } from '@casebook/core/reason'
import { commonPasswords } from './common-passwords.ts'

const known = new Set(commonPasswords)
/** Neighbours on a keyboard, and counting: runs of these are typed without a thought. */
const runs = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  '1qaz2wsx3edc4rfv5tgb6yhn',
]

/** Refuses a password that many people use: one on our list, as it is, dressed up with digits and signs, or doubled. */
export function refuseCommonPassword(password: string): Verdict<string> {
  if (!isCommon(password)) return accept(password)
  return refuse([
    {
      rule: 'common-password',
      says: 'Choose a password that is harder to guess: this one is often used. Three words that have nothing to do with each other make a good one.',
      field: 'password',
    },
  ])
}

function isCommon(password: string): boolean {
  const typed = password.toLowerCase().replace(/\s/g, '')
  const bare = undressed(typed)
  return [typed, ...(bare ? [bare] : [])].some(
    (text) =>
      known.has(text) ||
      text.length < 4 ||
      known.has(repeated(text)) ||
      repeated(text).length < 4 ||
      isRun(text),
  )
}

/** Without what people add to be let through: letters written as digits, and digits and signs at either end. */
function undressed(text: string): string {
  const bare = text.replace(/^[^a-z]+|[^a-z]+$/g, '')
  return bare.replace(/[013457@$!]/g, (sign) => plainLetters[sign] ?? sign)
}

const plainLetters: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
}

/** What a text repeats: `abcabcabc` is `abc`; any other text is itself. */
function repeated(text: string): string {
  const at = (text + text).indexOf(text, 1)
  return at < text.length ? text.slice(0, at) : text
}

/** Whether a text is stitched from keyboard runs of three or more, forwards or backwards. */
function isRun(text: string): boolean {
  let rest = text
  while (rest.length >= 3) {
    const length = longestRun(rest)
    if (length < 3) return false
    rest = rest.slice(length)
  }
  return true
}

function longestRun(text: string): number {
  for (let length = text.length; length >= 3; length--) {
    const piece = text.slice(0, length)
    const backwards = [...piece].reverse().join('')
    if (runs.some((run) => run.includes(piece) || run.includes(backwards)) || repeated(piece).length === 1)
      return length
  }
  return 0
}
