import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { readSettings } from './env.ts'
import { StartRefusal } from './start-refusal.ts'

test('without any variable the settings are those of a person trying it out', () => {
  expect(readSettings({})).toEqual({
    port: 4000,
    host: '127.0.0.1',
    dataFolder: resolve('data'),
    dataFolderChosen: false,
    publicUrl: 'http://localhost:4000',
    apiUrl: null,
    proxies: [],
    databaseUrl: null,
    smtpUrl: null,
    checkSources: 'on',
    sourceHostsInside: [],
    logLevel: 'info',
  })
})

test('each variable is read', () => {
  const settings = readSettings({
    PORT: '8080',
    HOST: '0.0.0.0',
    CASEBOOK_DATA: '/srv/case book',
    CASEBOOK_URL: 'https://casebook.example.org/',
    CASEBOOK_API_URL: 'http://127.0.0.1:4100/',
    CASEBOOK_PROXIES: '127.0.0.1, 10.0.0.0/8 fd00::/8',
    DATABASE_URL: 'postgres://casebook:secret@db.example.org/casebook',
    SMTP_URL: 'smtps://post:secret@mail.example.org',
    CHECK_SOURCES: 'off',
    SOURCE_HOSTS_INSIDE: 'Library.police.example:443, 127.0.0.1:8080',
    LOG_LEVEL: 'debug',
  })
  expect(settings).toEqual({
    port: 8080,
    host: '0.0.0.0',
    dataFolder: '/srv/case book',
    dataFolderChosen: true,
    publicUrl: 'https://casebook.example.org',
    apiUrl: 'http://127.0.0.1:4100',
    proxies: ['127.0.0.1', '10.0.0.0/8', 'fd00::/8'],
    databaseUrl: 'postgres://casebook:secret@db.example.org/casebook',
    smtpUrl: 'smtps://post:secret@mail.example.org',
    checkSources: 'off',
    sourceHostsInside: ['library.police.example:443', '127.0.0.1:8080'],
    logLevel: 'debug',
  })
})

test('the address on the terminal follows the port', () => {
  expect(readSettings({ PORT: '8080' }).publicUrl).toBe('http://localhost:8080')
})

test('a variable set to nothing counts as left out', () => {
  expect(readSettings({ PORT: '', DATABASE_URL: ' ', CASEBOOK_DATA: '' })).toEqual(readSettings({}))
})

test.each([
  ['PORT', 'http', 'PORT is "http": use a whole number from 0 to 65535, or leave it out for 4000.'],
  ['PORT', '70000', 'PORT is "70000": use a whole number'],
  ['PORT', '80.5', 'PORT is "80.5"'],
  ['HOST', 'http://0.0.0.0', 'HOST is "http://0.0.0.0": use the address to listen on'],
  ['CASEBOOK_URL', 'casebook.example.org', 'CASEBOOK_URL is "casebook.example.org": use the public address'],
  ['CASEBOOK_URL', 'https://example.org/casebook', 'without a path'],
  [
    'CASEBOOK_API_URL',
    'casebook.example.org/trpc',
    'CASEBOOK_API_URL is "casebook.example.org/trpc": use the address of the Casebook to show',
  ],
  [
    'CASEBOOK_PROXIES',
    'nginx',
    'CASEBOOK_PROXIES holds "nginx": name the proxies in front by their addresses',
  ],
  ['CASEBOOK_PROXIES', '127.0.0.1, 10.0.0.0/33', 'CASEBOOK_PROXIES holds "10.0.0.0/33"'],
  ['CASEBOOK_PROXIES', '0.0.0.0/0', 'CASEBOOK_PROXIES holds "0.0.0.0/0"'],
  ['CHECK_SOURCES', 'yes', 'CHECK_SOURCES is "yes": use one of on, asked and off'],
  ['SOURCE_HOSTS_INSIDE', 'localhost', 'SOURCE_HOSTS_INSIDE holds "localhost": name each host'],
  ['LOG_LEVEL', 'loud', 'LOG_LEVEL is "loud": use one of fatal'],
])('%s=%s is refused with the mend', (name, value, says) => {
  expect(refusal({ [name]: value })).toContain(says)
})

test.each([
  ['DATABASE_URL', 'mysql://casebook:hunter2@localhost/casebook', 'write it like postgres://'],
  ['SMTP_URL', 'https://post:hunter2@mail.example.org', 'write it like smtps://'],
])('a wrong %s is named without repeating its password', (name, value, mend) => {
  const says = refusal({ [name]: value })
  expect(says).toContain(name)
  expect(says).toContain(mend)
  expect(says).not.toContain('hunter2')
})

test('every wrong value gets its sentence at once', () => {
  expect(refusal({ PORT: 'x', LOG_LEVEL: 'y' }).split('\n')).toHaveLength(2)
})

function refusal(environment: Record<string, string>): string {
  try {
    readSettings(environment)
  } catch (error) {
    if (error instanceof StartRefusal) return error.message
    throw error
  }
  throw new Error('the settings were accepted')
}
