import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { build, preview } from 'vite'
import { expect, test } from 'vitest'
import { inEmptyProject, root, typeFaultsIn } from './pack.ts'

const example = (name: string): string => join(root, 'examples', name)
const runNode = (cwd: string, ...args: string[]): string =>
  execFileSync(process.execPath, args, { cwd, encoding: 'utf8' })

test('a spreadsheet of case studies is judged, with reasons', async () => {
  const said = await inEmptyProject({ from: example('judge-a-spreadsheet') }, (folder) =>
    runNode(folder, 'judge.js', 'case-studies', '2026-11-22'),
  )
  expect(said.match(/^ {2}Next: /gm)).toHaveLength(3)
  expect(said).toContain('  Evaluated with comparison\n  - ')
  expect(said).toContain('  Not evaluated\n  - ')
})

test('a field with its own taxonomies compiles, takes an old record along, and searches by its own terms', async () => {
  const said = await inEmptyProject({ from: example('own-taxonomies') }, (folder) => {
    expect(typeFaultsIn(folder, ['--project', 'tsconfig.json'])).toBe('')
    return runNode(folder, 'housing.ts')
  })
  expect(said).toMatchInlineSnapshot(`
    "The topic "mould" is now "Damp and mould": it was renamed in version 2.0.0.
    We left out the topic "ghosts": there is no such one.
    Dry homes in Exampleton: Damp and mould. Not evaluated.
    "
  `)
})

test('a page in Chromium shows a status with its reasons, on the day that the reader chooses', async () => {
  await inEmptyProject({ from: example('status-on-a-page') }, async (folder) => {
    await build({ root: folder, logLevel: 'error' })
    const server = await preview({ root: folder, logLevel: 'error', preview: { port: 0, host: '127.0.0.1' } })
    const browser = await chromium.launch({
      executablePath: process.env.CASEBOOK_CHROMIUM ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu'],
    })
    try {
      const page = await browser.newPage()
      await page.goto(server.resolvedUrls?.local[0] ?? '')
      await page.getByRole('heading', { name: 'Evaluated with comparison' }).waitFor()
      expect(await page.getByRole('listitem').count()).toBeGreaterThan(3)
      await page.getByLabel('Show it as at').fill('2040-01-01')
      await page.getByText('over five years old').first().waitFor()
    } finally {
      await browser.close()
      await server.close()
    }
  })
})
