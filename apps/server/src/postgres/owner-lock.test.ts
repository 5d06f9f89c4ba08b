import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { takeOwnership } from './owner-lock.ts'
import { start, startInOtherProcess, testFolder } from './test-machine.ts'

test('one process cannot own a folder twice, and may own it again once it let go', async () => {
  const folder = await testFolder()
  const lock = await takeOwnership(folder)
  await expect(takeOwnership(folder)).rejects.toThrow(
    `Casebook already runs on the data folder ${folder} (process ${process.pid})`,
  )
  await lock.release()
  const again = await takeOwnership(folder)
  await again.release()
})

test('a folder is owned although someone read or deleted the file with the number', async () => {
  const folder = await testFolder()
  const lock = await takeOwnership(folder)
  await readFile(join(folder, 'owner.pid'))
  await rm(join(folder, 'owner.pid'))
  const other = startInOtherProcess({ dataFolder: folder, dataFolderChosen: true })
  expect(await other.next()).toEqual({ refusal: expect.stringContaining('(another process)') })
  await lock.release()
})

test('the lock falls with a process that is killed', async () => {
  const dataFolder = join(await testFolder(), 'data')
  const other = startInOtherProcess({ dataFolder })
  await other.next()
  await expect(takeOwnership(dataFolder)).rejects.toThrow(`(process ${other.pid})`)
  other.process.kill('SIGKILL')
  await other.ended
  await expect(start(dataFolder)).resolves.toMatchObject({ dataFolder })
})
