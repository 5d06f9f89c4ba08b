import { expect, test } from 'vitest'
import { refuseCommonPassword } from './common-password.ts'
import { commonPasswords } from './common-passwords.ts'

test.each([
  'correcthorsebatterystaple',
  'Password1234',
  'P@ssw0rd2026!',
  'password password',
  'PasswordPassword',
  '!!!Liverpool2005',
  'manchesterunited1',
  'qwertyuiop12',
  'abcdefghijkl',
  'aaaaaaaaaaaa',
  '123456789012',
  'asdfghjkl;123',
  'abcabcabcabc',
  '1qaz2wsx3edc4rfv',
  'metropolitanpolice',
  '111122223333',
])('refuses %s', (password) => {
  expect(refuseCommonPassword(password).ok).toBe(false)
})

test.each([
  'nine purple herons',
  'kettle-Orbit-41-moss',
  'Bx7!kq02Lmz#r',
  'the owl that ate Tuesday',
  'liverpool heron kettle',
  '842917364021',
])('lets %s through', (password) => {
  expect(refuseCommonPassword(password)).toEqual({ ok: true, value: password })
})

test('every word on the list is refused as it stands, and no word stands twice', () => {
  expect(commonPasswords.filter((word) => refuseCommonPassword(word).ok)).toEqual([])
  expect(new Set(commonPasswords).size).toBe(commonPasswords.length)
})
