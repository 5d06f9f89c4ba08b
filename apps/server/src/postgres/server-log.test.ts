import { readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openServerLog } from './server-log.ts'
import { testFolder } from './test-machine.ts'

test('it never grows past its cap, keeps what came before once, and is for its owner alone', async () => {
  const file = join(await testFolder(), 'postgres.log')
  const log = openServerLog(file, 100)
  for (let line = 0; line < 50; line += 1) log.write(Buffer.from(`line ${line} of many\n`))
  expect((await stat(file)).size).toBeLessThanOrEqual(100)
  expect((await stat(`${file}.1`)).size).toBeLessThanOrEqual(100)
  expect(await readFile(file, 'utf8')).toContain('line 49 of many')
  expect((await stat(file)).mode & 0o777).toBe(0o600)
})

test('it goes on where an earlier run stopped', async () => {
  const file = join(await testFolder(), 'postgres.log')
  await writeFile(file, 'earlier\n')
  openServerLog(file).write(Buffer.from('later\n'))
  expect(await readFile(file, 'utf8')).toBe('earlier\nlater\n')
})

test('the last lines are this run’s own, and known even where nothing can be written', async () => {
  const log = openServerLog(join(await testFolder(), 'gone', 'postgres.log'))
  for (let line = 0; line < 20; line += 1) log.write(Buffer.from(`line ${line}\n`))
  expect(log.lastLines().split('\n')).toEqual(Array.from({ length: 8 }, (_, n) => `line ${n + 12}`))
  log.begin()
  expect(log.lastLines()).toBe('')
})
