import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import type { Page } from '@playwright/test'
import { build } from 'vite'

const admin = join(import.meta.dirname, '../../../apps/admin')
const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
}

/** Builds the page with the form alone, and answers where it is; `remove` takes it away again. */
export async function buildPage(): Promise<{ folder: string; remove: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), 'casebook-writing-'))
  await build({
    configFile: false,
    root: import.meta.dirname,
    base: '/',
    logLevel: 'error',
    resolve: {
      conditions: ['source', 'module', 'browser', 'development|production'],
      alias: {
        react: join(admin, 'node_modules/react'),
        'react-dom': join(admin, 'node_modules/react-dom'),
      },
    },
    build: {
      outDir: folder,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 2_000,
    },
  })
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

type Starts = { readonly draft: object; readonly readOnly?: boolean; readonly hash?: string }

/** Opens the form on a draft, under the policy that the desk has: nothing inline, nothing from elsewhere. */
export async function openPage(page: Page, folder: string, { draft, readOnly = false, hash = '' }: Starts) {
  await page.route('http://writing.example/**', (route) => {
    const { pathname } = new URL(route.request().url())
    const file = pathname === '/' ? '/index.html' : pathname
    if (file === '/favicon.ico') return route.fulfill({ status: 204 })
    return route.fulfill({
      body: readFileSync(join(folder, file)),
      contentType: types[extname(file)] ?? 'application/octet-stream',
      headers: { 'content-security-policy': "default-src 'self'" },
    })
  })
  await page.addInitScript((starts) => Object.assign(window, starts), { startsWith: draft, readOnly })
  await page.goto(`http://writing.example/${hash}`)
  await page.locator('.writing').waitFor()
}

/** The draft as it stands in the page, or what stands at a place in it. */
export async function written(page: Page, ...keys: (string | number)[]): Promise<unknown> {
  return await page.evaluate((path) => {
    const into = (here: unknown, key: string | number): unknown => Object(here)[key]
    return path.reduce(into, Object(window).written)
  }, keys)
}
