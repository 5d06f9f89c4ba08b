import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import vm from 'node:vm'
import { build } from 'tsup'
import { afterAll, expect, test } from 'vitest'
import { policeAndPublicHealth } from '../../packages/core/src/library/police-and-public-health.ts'
import { caseStudy } from '../../packages/core/src/synthetic/builders.ts'
import { writeCsv } from '../../packages/exchange/src/csv/write.ts'

const folder = mkdtempSync(join(tmpdir(), 'casebook-exchange-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The package with all that it stands on, in one script for a place that has the language, and nothing of Node or of a page. */
async function bundled(): Promise<string> {
  await build({
    entry: { exchange: 'packages/exchange/src/index.ts', core: 'packages/core/src/index.ts' },
    outDir: folder,
    config: false,
    silent: true,
    format: ['iife'],
    globalName: 'given',
    noExternal: [/./],
    platform: 'neutral',
    target: 'es2022',
    tsconfig: 'packages/exchange/tsconfig.json',
    esbuildOptions: (options) => {
      options.conditions = ['source', 'worker', 'import']
      options.mainFields = ['module', 'main']
    },
  })
  const script = (name: string) => readFileSync(join(folder, `${name}.global.js`), 'utf8')
  return `${script('core')}; const core = given; given = undefined; ${script('exchange').replace('var given', 'given')}`
}

/** What every edge runtime has beside the language. */
const everywhere = { TextEncoder, TextDecoder, URL, queueMicrotask }

test('every format goes out, and back in, where there is nothing of Node', async () => {
  const place = vm.createContext({ ...everywhere })
  vm.runInContext(await bundled(), place)
  const study = caseStudy()
  Object.assign(place, { json: JSON.stringify(study) })
  const ran = vm.runInContext(
    `(() => {
      const library = { ...core.policeAndPublicHealth, address: 'https://casebook.example', publisher: 'A council' }
      const study = JSON.parse(json)
      const publication = { address: 'https://casebook.example/a', version: 1, publishedOn: '2026-11-22' }
      const published = { library, publication, assessment: core.assessEvidence(study, { asAt: '2026-11-23' }) }
      const files = given.writeCsv([study], { taxonomies: library })
      const csv = given.readCsv(files, { taxonomies: library, check: library.parse })
      const cited = given.citeCaseStudy(study, { library, publication, asAt: '2026-11-23' })
      const skos = given.readSkosTurtle(given.taxonomyTurtle(library.topics, 'https://casebook.example/topics'))
      return JSON.stringify({
        names: Object.keys(given),
        files,
        csv: csv.ok && csv.value.rows[0].verdict,
        ndjson: given.readNdjson(given.writeNdjson([study]), library.parse)[0].verdict,
        jsonLd: given.caseStudyJsonLd(study, published)['@type'],
        markdown: given.caseStudyMarkdown(study, published).split('\\n')[0],
        ris: given.readRis(given.writeRis([cited])).ok,
        bibtex: given.readBibtex(given.writeBibtex([cited])).ok,
        skos: skos.ok && skos.value.taxonomy.terms.length,
      })
    })()`,
    place,
  )
  const { names, ...rest } = JSON.parse(ran)
  expect(names.length).toBeGreaterThan(30)
  expect(rest).toEqual({
    files: writeCsv([study], { taxonomies: policeAndPublicHealth }),
    csv: { ok: true, value: study },
    ndjson: { ok: true, value: study },
    jsonLd: 'Article',
    markdown: '# Street triage in Anytown',
    ris: true,
    bibtex: true,
    skos: 8,
  })
})
