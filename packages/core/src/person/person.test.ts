import { expect, test } from 'vitest'
import { parse } from '../reason/parse.ts'
import { NewPerson, SignIn } from './person.ts'

const ada = { name: 'Ada Byron', email: 'ada@council.example', password: 'nine purple herons' }
const says = (input: unknown) => {
  const verdict = parse(NewPerson, input)
  return verdict.ok ? [] : verdict.reasons.map((reason) => [reason.field, reason.says])
}

test('a name, an email address and a long password make an account', () => {
  expect(parse(NewPerson, ada)).toEqual({ ok: true, value: ada })
})

test('spaces and capitals around an email address are of no matter', () => {
  expect(parse(SignIn, { email: ' Ada@Council.example ', password: 'x' })).toEqual({
    ok: true,
    value: { email: 'ada@council.example', password: 'x' },
  })
})

test('every field that is left empty is named at once', () => {
  expect(says({ name: ' ', email: '', password: '' })).toEqual([
    ['name', 'Enter a name.'],
    ['email', 'Enter an email address.'],
    ['password', 'Choose a password of 12 characters or more.'],
  ])
})

test.each([
  ['eleven chars', 'elevenchars', 'Choose a longer password: 12 characters or more.'],
  [
    'one character fewer, counted as people see them',
    '🦉'.repeat(11),
    'Choose a longer password: 12 characters or more.',
  ],
  ['too long', 'a'.repeat(129), 'Shorten password to 128 characters or fewer.'],
  ['the email address', 'ADA@council.example', 'Choose a password that is not the email address.'],
])('refuses a password: %s', (_, password, sentence) => {
  expect(says({ ...ada, password })).toEqual([['password', sentence]])
})

test.each(['ada', 'ada@', '@council.example', 'ada council@x.example'])(
  'refuses the email address %s',
  (email) => {
    expect(says({ ...ada, email })).toEqual([
      ['email', 'Enter an email address in the right form, such as name@council.example.'],
    ])
  },
)
