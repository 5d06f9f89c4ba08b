import { expect, inject, test } from 'vitest'
import { connect, socketUrl } from './connect.ts'
import './test-database.ts'

const socketFolder = decodeURIComponent(new URL(inject('postgres')).hostname)

test.each([
  ['ours', socketUrl(socketFolder, 'postgres', 'postgres')],
  ['without a port', `postgres://postgres@${encodeURIComponent(socketFolder)}/postgres`],
  ['as psql is given it', `postgres:///postgres?host=${socketFolder}`],
  [
    'with the other scheme',
    `postgresql:///postgres?host=${encodeURIComponent(socketFolder)}&port=5432&user=postgres`,
  ],
])('an address of a socket opens it: %s', async (_, url) => {
  const sql = connect(url, { max: 1, username: 'postgres' })
  expect(await sql`select 1 as one`).toEqual([{ one: 1 }])
  await sql.end()
})

test('an address of a server on the network is left as it is', () => {
  const { options } = connect('postgres://reader:secret@db.example.org:6432/casebook')
  expect(options).toMatchObject({
    host: ['db.example.org'],
    port: [6432],
    user: 'reader',
    database: 'casebook',
  })
  expect(options.path).toBe(false)
})
