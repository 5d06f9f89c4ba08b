import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Extractor, ExtractorConfig, ExtractorLogLevel } from '@microsoft/api-extractor'
import { type Published, root } from './pack.ts'

const quiet = { default: { logLevel: ExtractorLogLevel.None } }

/** Where the report of a package is kept: what others may call, with its types. */
export function reportFile(name: Published): string {
  return join(root, 'packages', name, 'api', `${name}.api.md`)
}

/** The report of what a package as it was built gives to others, entry by entry. */
export function reportOf(name: Published): string {
  const folder = join(root, 'packages', name)
  const { exports } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    exports: Record<string, { import?: { types: string } }>
  }
  const ways = exports['.'] ? { '.': exports['.'] } : exports
  return Object.entries(ways)
    .flatMap(([entry, { import: built }]) =>
      built ? [`# ${name} ${entry}\n\n${report(folder, built.types)}`] : [],
    )
    .join('\n')
}

function report(folder: string, types: string): string {
  const made = mkdtempSync(join(tmpdir(), 'casebook-api-'))
  try {
    const config = ExtractorConfig.prepare({
      configObjectFullPath: join(folder, 'api-extractor.json'),
      packageJsonFullPath: join(folder, 'package.json'),
      configObject: {
        projectFolder: folder,
        mainEntryPointFilePath: join(folder, types),
        compiler: {
          overrideTsconfig: {
            compilerOptions: {
              module: 'preserve',
              moduleResolution: 'bundler',
              target: 'es2024',
              lib: ['es2024'],
              types: [],
            },
          },
        },
        apiReport: {
          enabled: true,
          reportFileName: 'report.api.md',
          reportFolder: made,
          reportTempFolder: join(made, 'temp'),
        },
        docModel: { enabled: false },
        dtsRollup: { enabled: false },
        tsdocMetadata: { enabled: false },
        messages: {
          compilerMessageReporting: quiet,
          extractorMessageReporting: quiet,
          tsdocMessageReporting: quiet,
        },
      },
    })
    Extractor.invoke(config, {
      localBuild: true,
      messageCallback: (message) => {
        message.handled = true
      },
    })
    const [file] = readdirSync(made).filter((each) => each.endsWith('.api.md'))
    return readFileSync(join(made, file ?? ''), 'utf8').replaceAll('\r\n', '\n')
  } finally {
    rmSync(made, { recursive: true, force: true })
  }
}

/** Writes the reports anew: for whoever changed on purpose what others may call. */
export function writeReports(names: readonly Published[]): void {
  for (const name of names) {
    mkdirSync(join(root, 'packages', name, 'api'), { recursive: true })
    writeFileSync(reportFile(name), reportOf(name))
  }
}
