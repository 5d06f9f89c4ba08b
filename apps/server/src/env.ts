import { resolve } from 'node:path'
import { z } from 'zod'
import { isProxy } from './http/proxies.ts'
import { StartRefusal } from './start-refusal.ts'

const LogLevel = z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
  error: (issue) =>
    `LOG_LEVEL is "${issue.input}": use one of fatal, error, warn, info, debug, trace and silent, or leave it out for info.`,
})
export type LogLevel = z.infer<typeof LogLevel>

export type Settings = {
  port: number
  host: string
  /** An absolute path; where the launcher had to keep the data elsewhere, what it answers counts instead. */
  dataFolder: string
  /** True where CASEBOOK_DATA named the folder: then it is used or refused, never replaced. */
  dataFolderChosen: boolean
  /** Without a slash at its end. */
  publicUrl: string
  /** Without a slash at its end: the Casebook that a viewer alone shows; `null` where the library is here. */
  apiUrl: string | null
  /** The addresses and networks in front that are believed about where a request came from; none unless named. */
  proxies: readonly string[]
  databaseUrl: string | null
  smtpUrl: string | null
  /** Whether the addresses of sources are checked on a schedule, only when somebody at the desk asks, or not at all. */
  checkSources: 'on' | 'asked' | 'off'
  /** Hosts (`name:port`) that are asked though they stand inside a network; none unless named. */
  sourceHostsInside: readonly string[]
  logLevel: LogLevel
}

const port = z
  .string()
  .refine((text) => /^\d{1,5}$/.test(text) && Number(text) <= 65_535, {
    error: (issue) =>
      `PORT is "${issue.input}": use a whole number from 0 to 65535, or leave it out for 4000.`,
  })
  .transform(Number)

const host = z.string().regex(/^[\w.:%-]+$/, {
  error: (issue) =>
    `HOST is "${issue.input}": use the address to listen on, such as 127.0.0.1 or 0.0.0.0, without a scheme or a port.`,
})

const webUrl = (name: string, what: string) =>
  z
    .string()
    .refine((text) => /^https?:\/\//i.test(text) && URL.canParse(text) && isOrigin(new URL(text)), {
      error: (issue) =>
        `${name} is "${issue.input}": use ${what} with its scheme and without a path, such as https://casebook.example.org.`,
    })
    .transform((text) => new URL(text).origin)

const proxies = z
  .string()
  .transform((text) => text.split(/[\s,]+/).filter(Boolean))
  .pipe(
    z.array(
      z.string().refine(isProxy, {
        error: (issue) =>
          `CASEBOOK_PROXIES holds "${issue.input}": name the proxies in front by their addresses or networks, such as 127.0.0.1, 10.0.0.0/8, or leave it out where there are none.`,
      }),
    ),
  )

const hostsInside = z
  .string()
  .transform((text) =>
    text
      .toLowerCase()
      .split(/[\s,]+/)
      .filter(Boolean),
  )
  .pipe(
    z.array(
      z.string().regex(/^[\w.-]+:\d{1,5}$/, {
        error: (issue) =>
          `SOURCE_HOSTS_INSIDE holds "${issue.input}": name each host in your network with its port, such as library.police.example:443, or leave it out.`,
      }),
    ),
  )

/** Addresses of servers hold passwords, so their sentences never repeat the value. */
const serverUrl = (name: string, schemes: readonly string[], example: string) =>
  z.string().refine((text) => URL.canParse(text) && schemes.includes(new URL(text).protocol), {
    error: `${name} is not an address that Casebook can use: write it like ${example}, or leave it out.`,
  })

const Environment = z.object({
  PORT: port.default(4000),
  HOST: host.default('127.0.0.1'),
  CASEBOOK_DATA: z.string().optional(),
  CASEBOOK_URL: webUrl('CASEBOOK_URL', 'the public address').optional(),
  CASEBOOK_API_URL: webUrl('CASEBOOK_API_URL', 'the address of the Casebook to show').optional(),
  CASEBOOK_PROXIES: proxies.default([]),
  DATABASE_URL: serverUrl(
    'DATABASE_URL',
    ['postgres:', 'postgresql:'],
    'postgres://user:password@host:5432/casebook',
  ).optional(),
  SMTP_URL: serverUrl('SMTP_URL', ['smtp:', 'smtps:'], 'smtps://user:password@mail.example.org').optional(),
  CHECK_SOURCES: z
    .enum(['on', 'asked', 'off'], {
      error: (issue) =>
        `CHECK_SOURCES is "${issue.input}": use one of on, asked and off, or leave it out for on.`,
    })
    .default('on'),
  SOURCE_HOSTS_INSIDE: hostsInside.default([]),
  LOG_LEVEL: LogLevel.default('info'),
})

/** Reads every setting there is; throws a StartRefusal with one sentence for each wrong value. */
export function readSettings(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Settings {
  const checked = Environment.safeParse(withoutBlanks(environment))
  if (!checked.success) throw new StartRefusal(checked.error.issues.map((issue) => issue.message).join('\n'))
  const { PORT, CASEBOOK_DATA, CASEBOOK_URL, DATABASE_URL, SMTP_URL, ...given } = checked.data
  return {
    port: PORT,
    host: given.HOST,
    dataFolder: resolve(CASEBOOK_DATA ?? 'data'),
    dataFolderChosen: CASEBOOK_DATA !== undefined,
    publicUrl: CASEBOOK_URL ?? `http://localhost:${PORT}`,
    apiUrl: given.CASEBOOK_API_URL ?? null,
    proxies: given.CASEBOOK_PROXIES,
    databaseUrl: DATABASE_URL ?? null,
    smtpUrl: SMTP_URL ?? null,
    checkSources: given.CHECK_SOURCES,
    sourceHostsInside: given.SOURCE_HOSTS_INSIDE,
    logLevel: given.LOG_LEVEL,
  }
}

/** A variable set to nothing, as compose files do, counts as left out. */
function withoutBlanks(environment: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const set: Record<string, string> = {}
  for (const [name, value] of Object.entries(environment)) {
    const text = value?.trim()
    if (text) set[name] = text
  }
  return set
}

function isOrigin({ pathname, search, hash, username }: URL): boolean {
  return pathname === '/' && search === '' && hash === '' && username === ''
}
