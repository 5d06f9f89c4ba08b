import type { DraftCaseStudy } from './draft.ts'
import type { FieldReason } from './field-reason.ts'
import { isGroup } from './without-blanks.ts'

type Sign = { readonly rule: string; readonly what: string; readonly isIn: (text: string) => boolean }

/** What in a text points to one person, as far as a rule can see it. The reasons never repeat it. */
const signs: readonly Sign[] = [
  {
    rule: 'phone-number',
    what: 'a telephone number',
    isIn: (text) => [...text.matchAll(telephone)].some(([found]) => !isForEveryone(found.replace(/\D/g, ''))),
  },
  {
    rule: 'nhs-number',
    what: 'an NHS number',
    isIn: (text) => [...text.matchAll(tenDigits)].some(([found]) => isNhsNumber(found.replace(/\D/g, ''))),
  },
  {
    rule: 'date-of-birth',
    what: 'a date of birth',
    isIn: (text) => born.test(text),
  },
  {
    rule: 'national-insurance-number',
    what: 'a National Insurance number',
    isIn: (text) =>
      /\b(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d\d ?\d\d ?\d\d ?[A-D]\b/.test(text),
  },
  {
    rule: 'email-address',
    what: 'an email address',
    isIn: (text) => /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/.test(text),
  },
]

/** A number of the United Kingdom, written out in one go or in groups. */
const telephone = /(?<![\w./-])(?:\+44 ?(?:\(0\) ?)?|\(?0)\d(?:[ -]?\(?\d\)?){8,9}(?![\w/-])/g
const tenDigits = /(?<![\w./-])\d{3}[ -]?\d{3}[ -]?\d{4}(?![\w/-])/g
const date = String.raw`(?:\d{1,2}[ ./-](?:\d{1,2}|[A-Za-z]{3,9})[ ./-]\d{2,4}|\d{4}-\d\d-\d\d)`
const born = new RegExp(
  String.raw`\b(?:born(?: on)?|d\.?o\.?b\.?|date of birth|birth date)[ :]{1,3}(?:the )?${date}`,
  'i',
)

/** Freephone numbers, and the 03 numbers of public bodies, are there for everyone. */
function isForEveryone(digits: string): boolean {
  return /^(?:44)?0?(?:80|30|33|34|37)/.test(digits)
}

/** By the check digit of an NHS number: ten digits, modulus 11 (NHS Data Dictionary). */
function isNhsNumber(digits: string): boolean {
  const sum = [...digits.slice(0, 9)].reduce((total, digit, at) => total + Number(digit) * (10 - at), 0)
  const check = 11 - (sum % 11)
  return check !== 10 && (check === 11 ? 0 : check) === Number(digits[9]) && new Set(digits).size > 1
}

/** The fields that are meant to hold an address or the name of a part. */
const spared = new Set(['contact', 'url', 'id', 'slug', 'source'])

/** An advisory reason for each text of a draft that seems to hold personal data, which never goes in. */
export function personalDataIn(draft: DraftCaseStudy): FieldReason[] {
  return textsIn(draft).flatMap(([field, text]) => {
    if (!/[\d@]/.test(text)) return []
    const said = withoutLinks(text)
    return signs
      .filter(({ isIn }) => isIn(said))
      .map(({ rule, what }) => ({
        rule,
        says: `There seems to be ${what} here: take it out if it belongs to a person.`,
        field,
      }))
  })
}

function textsIn(value: unknown, path: readonly string[] = []): [string, string][] {
  if (typeof value === 'string') return [[path.join('.'), value]]
  if (!isGroup(value) && !Array.isArray(value)) return []
  return Object.entries(value).flatMap(([name, part]) =>
    spared.has(name) ? [] : textsIn(part, [...path, name]),
  )
}

/** Numbers in a web address tell of no person. */
function withoutLinks(text: string): string {
  return text.replace(/https?:\/\/\S+/g, '')
}
