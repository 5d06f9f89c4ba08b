import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, type Page, test } from '@playwright/test'
import { caseStudy } from '../../packages/core/src/synthetic/builders.ts'
import type { CasebookProcess } from './casebook-process.ts'
import { becomeAda, expectOk, join, mutate, startOwnDesk } from './own-desk.ts'
import { expectNoFaultOfAxe, expectNothingWider, expectSound } from './sound.ts'

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name })

/** Two sites on this machine, so that they are asked at once: nothing here asks any other. */
const sites = [0, 1].map(() =>
  createServer((request, response) => {
    if (request.url === '/robots.txt') return void response.end('User-agent: *\nDisallow: /private')
    response.writeHead(request.url === '/here' ? 200 : 404).end()
  }),
)

let casebook: CasebookProcess
let [one, other] = ['', '']
test.beforeAll(async () => {
  await Promise.all(sites.map((site) => once(site.listen(0, '127.0.0.1'), 'listening')))
  const hosts = sites.map((site) => `127.0.0.1:${(site.address() as AddressInfo).port}`)
  ;[one = '', other = ''] = hosts.map((host) => `http://${host}`)
  casebook = await startOwnDesk({ CHECK_SOURCES: 'asked', SOURCE_HOSTS_INSIDE: hosts.join(' ') })
})
test.afterAll(async () => {
  await casebook.stop()
  for (const site of sites) {
    site.closeAllConnections()
    site.close()
  }
})

const cited = (id: string, url: string) => ({ id, title: `The ${id}`, kind: 'report', url })

test('an editor has the sources of a case study checked, sees what came of each, and finds them by how they stand', async ({
  page,
}) => {
  await becomeAda(page, casebook)
  const content = {
    ...caseStudy({ slug: 'a-triage', title: 'A triage' }),
    sources: [
      cited('report', `${one}/here`),
      cited('note', `${other}/gone`),
      cited('letter', `${one}/private`),
    ],
  }
  const begun = expectOk(await mutate(page, casebook.url, 'revision.begin', { content }))
  const { id } = begun.body as { id: string }

  await page.goto(`${casebook.url}/admin/case-studies/${id}`)
  const sources = page.getByRole('region', { name: 'Sources' })
  await expect(sources.getByRole('listitem')).toHaveText(Array(3).fill(/Not checked yet\.$/))
  const button = sources.getByRole('button', { name: 'Check the sources now' })
  await button.focus()
  await page.keyboard.press('Enter')
  await expect(sources.getByRole('status')).toHaveText(/Checking: \d of 3 done/)
  await expect(sources.getByRole('status')).toHaveText(
    'Checked: 1 failed lately, 1 could not be checked, 1 reached.',
    { timeout: 30_000 },
  )
  await expect(button).toBeFocused()
  await expect(sources.getByRole('listitem').filter({ hasText: 'The note' })).toContainText(
    'The site says that there is no such page (404). It failed on one day',
  )
  await expect(sources.getByRole('link', { name: /^Copies in the web archive/ })).toHaveAttribute(
    'href',
    `https://web.archive.org/web/*/${other}/gone`,
  )
  await page.setViewportSize({ width: 390, height: 900 })
  await expectNothingWider(page)
  await expectNoFaultOfAxe(page, '#sources')
  await page.setViewportSize({ width: 1280, height: 900 })
  await button.click()
  await expect(page.getByRole('alert')).toContainText('checked in the last ten minutes')

  await page.getByRole('link', { name: 'Sources', exact: true }).click()
  await expect(heading(page, 'Sources')).toBeFocused()
  await expect(page.getByText('No source is known to be unreachable.')).toBeVisible()
  await page.getByRole('link', { name: 'Failed lately (1)' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: `${other}/gone` })).toContainText('A triage')
  await expectSound(page)
  await page.getByRole('link', { name: 'Mend it in A triage' }).click()
  await expect(page.getByLabel('Web address').and(page.locator(':focus'))).toHaveValue(`${other}/gone`)

  const cora = await join(page, casebook.url, { name: 'Cora Contributes', role: 'contributor' })
  await cora.goto(`${casebook.url}/admin/case-studies/${id}`)
  const hers = cora.getByRole('region', { name: 'Sources' })
  await expect(hers.getByRole('listitem').filter({ hasText: 'The report' })).toContainText('Reached on')
  await expect(hers.getByRole('button')).toHaveCount(0)
  await cora.goto(`${casebook.url}/admin/sources`)
  await expect(heading(cora, 'Your role does not allow this')).toBeVisible()
})
