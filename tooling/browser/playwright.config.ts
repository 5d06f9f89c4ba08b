import { defineConfig } from '@playwright/test'

/** Set before workers start, so that all see the same address. */
process.env.CASEBOOK_TEST_PORT ??= `${4_200 + (process.pid % 700)}`

const chromium = {
  executablePath: process.env.CASEBOOK_CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
  ],
}
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true }
const wide = { viewport: { width: 1280, height: 900 } }

export default defineConfig({
  testDir: import.meta.dirname,
  globalSetup: './start-casebook.ts',
  workers: 2,
  timeout: 60_000,
  forbidOnly: Boolean(process.env.CI),
  // A machine that others use too may stand still for a while; what passes at the second try is told at the end.
  retries: process.env.CI ? 1 : 0,
  reporter: 'list',
  outputDir: '../../test-results',
  use: {
    baseURL: `http://localhost:${process.env.CASEBOOK_TEST_PORT}`,
    launchOptions: chromium,
    locale: 'en-GB',
  },
  projects: [
    { name: 'wide', use: wide },
    // Those of the desk look at both widths themselves.
    { name: 'phone', use: phone, testMatch: /comfort|pages|viewer|fact-check/ },
    { name: 'no-script', use: { ...wide, javaScriptEnabled: false }, testMatch: /viewer/ },
  ],
})
