import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { bin } from './bin.mjs'
import { bringChromium } from './chromium.mjs'
import { countPlaywright, countVitest } from './results.mjs'
import { root } from './set-up.mjs'

/**
 * @typedef {{ name: string, commands: Command[], needsBuild?: true, only?: () => boolean, prepare?: (env: NodeJS.ProcessEnv) => Promise<void> }} Step
 * @typedef {{ args: () => string[], count?: Counting }} Command what node runs; without a count it is one check
 * @typedef {{ file: string, read: (file: string) => import('./results.mjs').Count }} Counting
 */

/** @param {string} name @param {string[]} rest @returns {Command} */
const tool = (name, ...rest) => ({ args: () => [bin(root, name), ...rest] })

const PACKAGES_CONFIG = join('tooling', 'packages', 'vitest.config.ts')
const BROWSER_CONFIG = join('tooling', 'browser', 'playwright.config.ts')

/**
 * @param {string} reports a temporary folder, for what the runners count
 * @returns {Step[]} in order
 */
export function steps(reports) {
  const unit = join(reports, 'vitest.json')
  const browser = join(reports, 'playwright.json')
  const packages = join(reports, 'packages.json')
  return [
    { name: 'Format', commands: [tool('@biomejs/biome', 'format', '.')] },
    { name: 'Lint', commands: [tool('@biomejs/biome', 'lint', '--error-on-warnings', '.')] },
    { name: 'Build', commands: [tool('turbo', 'run', 'build', '--output-logs=errors-only')] },
    {
      name: 'Types',
      commands: [
        tool('turbo', 'run', 'check:types', '--continue', '--output-logs=errors-only'),
        tool('typescript', '--project', 'tooling'),
        tool('typescript', '--project', join('tooling', 'bootstrap')),
      ],
    },
    { name: 'Unused code', commands: [tool('knip')] },
    {
      name: 'Unit, property and database tests',
      commands: [
        {
          ...tool('vitest', 'run', '--reporter=dot', '--reporter=json', `--outputFile.json=${unit}`),
          count: { file: unit, read: (file) => countVitest(JSON.parse(readFileSync(file, 'utf8'))) },
        },
      ],
    },
    {
      name: 'Browser tests',
      needsBuild: true,
      only: () => existsSync(join(root, BROWSER_CONFIG)),
      prepare: async (env) => {
        await withChromium(env)
        env.PLAYWRIGHT_JSON_OUTPUT_FILE = browser
      },
      commands: [
        {
          ...tool('@playwright/test', 'test', '--config', BROWSER_CONFIG, '--reporter=dot,json'),
          count: { file: browser, read: (file) => countPlaywright(JSON.parse(readFileSync(file, 'utf8'))) },
        },
      ],
    },
    {
      name: 'Published packages',
      needsBuild: true,
      prepare: withChromium,
      commands: [
        {
          ...tool(
            'vitest',
            'run',
            '--config',
            PACKAGES_CONFIG,
            '--reporter=dot',
            '--reporter=json',
            `--outputFile.json=${packages}`,
          ),
          count: { file: packages, read: (file) => countVitest(JSON.parse(readFileSync(file, 'utf8'))) },
        },
      ],
    },
  ]
}

/** @param {NodeJS.ProcessEnv} env */
async function withChromium(env) {
  env.CASEBOOK_CHROMIUM = await bringChromium(env)
}
