import { chmod, chown, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { accountFor, closedTo } from './accounts.ts'
import { root, testFolder } from './test-machine.ts'

const somebody = { uid: 54_321, gid: 54_321, name: 'somebody' }

test('a new database gets a user without rights, an old one keeps its owner', async () => {
  expect((await accountFor(null)).uid).toBeGreaterThan(0)
  expect((await accountFor({ uid: 0, gid: 0 })).uid).toBeGreaterThan(0)
  expect(await accountFor({ uid: 54_321, gid: 7 })).toEqual({ uid: 54_321, gid: 7, name: 'user 54321' })
})

test('the first closed folder on the way is named, whatever lies behind it', async () => {
  const folder = await testFolder()
  await mkdir(join(folder, 'closed', 'open'), { recursive: true })
  await chmod(join(folder, 'closed', 'open'), 0o711)
  await chmod(join(folder, 'closed'), 0o700)
  expect(await closedTo(somebody, join(folder, 'closed', 'open', 'not-yet-there'))).toBe(
    join(folder, 'closed'),
  )
  await chmod(join(folder, 'closed'), 0o711)
  expect(await closedTo(somebody, join(folder, 'closed', 'open', 'not-yet-there'))).toBeNull()
})

test.runIf(root)('a folder may be open to its owner or its group alone', async () => {
  const folder = await testFolder()
  await chmod(folder, 0o710)
  await chown(folder, 0, somebody.gid)
  expect(await closedTo(somebody, folder)).toBeNull()
  await chown(folder, somebody.uid, 0)
  expect(await closedTo(somebody, folder)).toBeNull()
  await chmod(folder, 0o077)
  expect(await closedTo(somebody, folder)).toBe(folder)
})
