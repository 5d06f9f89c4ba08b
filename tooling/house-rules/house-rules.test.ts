import { describe, expect, test } from 'vitest'
import { noRunTimeCycles } from './cycles.ts'
import { nounsFormALadder } from './ladder.ts'
import { importsPointDown } from './layers.ts'
import {
  filesStayShort,
  foldersStayShallow,
  namesSayWhatIsInside,
  oneDotDotAtMost,
  readmeFitsAPage,
} from './paths.ts'
import { onlyTheLibraryBindsTerms } from './terms.ts'
import type { Rule } from './tree.ts'
import { coreHasNoClockAndNoChance, noExportOfEverything, nothingNamesOneMachine } from './words.ts'

type Files = Record<string, string>

const foundIn = (rule: Rule, files: Files) =>
  rule(new Map(Object.entries(files))).map(({ file, line }) => `${file}:${line}`)
const lines = (count: number) => 'x\n'.repeat(count)
const machine = ['', 'work', 'casebook'].join('/')

describe.each<[name: string, rule: Rule, planted: Files, allowed: Files]>([
  [
    'imports point down only',
    importsPointDown,
    {
      'packages/core/src/id/id.ts': "import { z } from 'zod'\nimport { readFile } from 'node:fs'",
      'packages/core/src/id/name.ts': "import { Place } from '@casebook/core/place'",
      'packages/exchange/src/ris.ts': "import { store } from '@casebook/server'",
      'apps/viewer/src/api.ts': "\nimport { router } from '@casebook/server'",
      'apps/admin/src/page.tsx': "import type { Page } from '@casebook/viewer'",
      'apps/server/src/http/app.ts': "const page = await import('../../../viewer/src/server.ts')",
      'packages/new/src/new.ts': "import { z } from 'zod'",
    },
    {
      'packages/core/src/id/id.ts': "import { z } from 'zod'\nimport { other } from './other.ts'",
      'packages/core/src/id/id.test.ts': "import fc from 'fast-check'",
      'packages/core/tsup.config.ts': "import { defineConfig } from 'tsup'",
      'apps/viewer/src/api.ts': "import type { Router } from '@casebook/server'",
      'apps/casebook/src/web.ts': "import { handler } from '@casebook/viewer'",
    },
  ],
  [
    'a noun imports only those below it',
    nounsFormALadder,
    {
      'packages/core/src/place/place.ts': "import { CaseStudy } from '../case-study/case-study.ts'",
      'packages/core/src/taxonomy/term.ts': "import { Place } from '../place/place.ts'",
      'apps/server/src/person/store.ts': "import type { Paper } from '../paper/paper.ts'",
      'packages/core/src/widget/widget.ts': 'export {}',
    },
    {
      'packages/core/src/case-study/case-study.ts': "import { Place } from '../place/place.ts'",
      'packages/core/src/place/place.test.ts': "import { CaseStudy } from '../case-study/case-study.ts'",
      'apps/server/src/case-study/router.ts': "import { router } from '../api/trpc.ts'",
      'apps/server/src/api/router.ts': "import { personRouter } from '../person/router.ts'",
    },
  ],
  [
    'only the library binds the model to terms',
    onlyTheLibraryBindsTerms,
    {
      'packages/core/src/case-study/case-study.ts': "import { topics } from '../taxonomy/topics.ts'",
      'packages/core/src/search/facets.ts': "\nimport type { ThemeId } from '../taxonomy/themes.ts'",
    },
    {
      'packages/core/src/library/police-and-public-health.ts':
        "import { topics } from '../taxonomy/topics.ts'",
      'packages/core/src/taxonomy/entry.ts': "export { topics } from './topics.ts'",
      'packages/core/src/search/facets.ts': "import { stages } from '../taxonomy/stages.ts'",
      'packages/core/src/search/facets.test.ts': "import { topics } from '../taxonomy/topics.ts'",
    },
  ],
  [
    'no circle of imports at run time',
    noRunTimeCycles,
    {
      'packages/core/src/a.ts': "import { b } from './b.ts'",
      'packages/core/src/b.ts': "export { c } from './c.ts'",
      'packages/core/src/c.ts': "\nimport { a } from './a.ts'",
    },
    {
      'packages/core/src/a.ts': "import { b } from './b.ts'",
      'packages/core/src/b.ts': "import type { A } from './a.ts'\nexport type { C } from './a.ts'",
    },
  ],
  [
    'files and folders are named after what is in them',
    namesSayWhatIsInside,
    {
      'apps/viewer/src/utils/date.ts': '',
      'packages/core/src/id/helper.ts': '',
      'apps/server/src/session-manager.ts': '',
      'docs/misc.md': '',
    },
    { 'apps/server/src/person/common-passwords.ts': '', 'apps/server/src/library/load.ts': '' },
  ],
  [
    'at most two folders under src',
    foldersStayShallow,
    { 'apps/viewer/src/case-study/panel/outcome/row.tsx': '' },
    { 'apps/viewer/src/case-study/panel/row.tsx': '', 'apps/server/src/postgres/migrations/meta/1.json': '' },
  ],
  [
    'a relative import climbs one folder at most',
    oneDotDotAtMost,
    { 'apps/viewer/src/case-study/panel/row.tsx': "\n\nimport { api } from '../../api.ts'" },
    {
      'apps/viewer/src/case-study/page.tsx': "import { api } from '../api.ts'",
      'tooling/bench/bench.ts': "import { search } from '../../apps/server/src/search/open.ts'",
    },
  ],
  [
    'files have at most 250 lines',
    filesStayShort,
    { 'apps/server/src/long.ts': lines(251), 'apps/viewer/src/style/long.scss': lines(300) },
    {
      'apps/server/src/long.ts': lines(250),
      'apps/server/src/long.test.ts': lines(900),
      'packages/collection/case-studies/long.yaml': lines(900),
    },
  ],
  ['the README fits a page', readmeFitsAPage, { 'README.md': lines(61) }, { 'README.md': lines(60) }],
  [
    'exports are named one by one',
    noExportOfEverything,
    {
      'packages/core/src/id/entry.ts': "export { Id } from './id.ts'\nexport * from './slug.ts'",
      'packages/core/src/all.ts': "export * as id from './id.ts'",
    },
    { 'packages/core/src/id/entry.ts': "export { Id, type Slug } from './id.ts'" },
  ],
  [
    'core has no clock and no chance',
    coreHasNoClockAndNoChance,
    {
      'packages/core/src/a.ts': 'const x = 1\nconst now = new Date()',
      'packages/core/src/b.ts': 'const now = Date.now()',
      'packages/core/src/c.ts': 'const chance = Math.random()',
      'packages/core/src/d.ts': 'const id = crypto.randomUUID()',
      'packages/core/src/e.ts': 'const today = Date()',
    },
    {
      'packages/core/src/a.ts': "// never new Date()\nconst day = new Date('2026-01-01')",
      'packages/core/src/a.test.ts': 'const now = Date.now()',
      'apps/server/src/clock.ts': 'const now = new Date()',
    },
  ],
  [
    'nothing names a machine or a registry',
    nothingNamesOneMachine,
    {
      'docs/operations.md': `Look in\n${machine} for it.`,
      'apps/server/src/env.ts': `const home = '${['', 'Users', 'ada'].join('/')}'`,
      '.npmrc': `@casebook:registry=https://${['registry', 'example', 'org'].join('.')}/`,
    },
    {
      'docs/operations.md': `See https://example.org${machine}, /var/lib/casebook and working/hours.`,
      'packages/core/src/source.ts': "const url = 'https://www.example.org/home/page'",
    },
  ],
])('%s', (_name, rule, planted, allowed) => {
  // A circle takes all its files; every other breach stands alone.
  const cases: Files[] =
    rule === noRunTimeCycles ? [planted] : Object.entries(planted).map(([file, text]) => ({ [file]: text }))

  test.each(cases)('a breach in %o is found, with its file and line', (files) => {
    const found = foundIn(rule, files)
    expect(found).toHaveLength(1)
    expect(found[0]).toMatch(/^[^:]+:\d+$/)
    expect(Object.keys(files)).toContain(found[0]?.split(':')[0])
  })

  test('what is allowed is left alone', () => {
    expect(foundIn(rule, allowed)).toEqual([])
  })
})

test('a breach is told with its line and its mend', () => {
  const tree = new Map([['apps/viewer/src/api.ts', "\nimport { router } from '@casebook/server'"]])
  expect(importsPointDown(tree)).toEqual([
    {
      file: 'apps/viewer/src/api.ts',
      line: 2,
      mend: 'viewer may take types alone from server: write "import type".',
    },
  ])
})
