import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { isServerOf } from './process-identity.ts'
import { serversOf, start, testFolder } from './test-machine.ts'

test('a server is known by its folder, not by its number or its name', async () => {
  const dataFolder = join(await testFolder(), 'data')
  await start(dataFolder)
  const [pid] = serversOf(dataFolder)
  expect(await isServerOf(pid!, join(dataFolder, 'postgres'))).toBe(true)
  expect(await isServerOf(pid!, join(dataFolder, 'other'))).toBe(false)
  expect(await isServerOf(process.pid, join(dataFolder, 'postgres'))).toBe(false)
  expect(await isServerOf(2 ** 22 + 1, join(dataFolder, 'postgres'))).toBe(false)
})

test.runIf(process.platform === 'linux')(
  'a server whose folder was renamed under it is still known',
  async () => {
    const folder = await testFolder()
    await start(join(folder, 'data'))
    const [pid] = serversOf(join(folder, 'data'))
    await rename(join(folder, 'data'), join(folder, 'moved'))
    expect(await isServerOf(pid!, join(folder, 'moved', 'postgres'))).toBe(true)
    await rename(join(folder, 'moved'), join(folder, 'data'))
  },
)
