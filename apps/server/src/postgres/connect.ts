import postgres from 'postgres'

/** postgres.js cannot read a socket's folder from an address, so addresses that hold one (ours, and libpq's `?host=/folder`) go through here. */
export function connect(url: string, options: postgres.Options<Record<string, never>> = {}): postgres.Sql {
  const address = new URL(url)
  const folder = address.searchParams.get('host') ?? decodeURIComponent(address.hostname)
  if (!folder.startsWith('/')) return postgres(url, options)
  const port = address.searchParams.get('port') ?? (address.port || '5432')
  address.searchParams.delete('host')
  address.searchParams.delete('port')
  return postgres(address.href, { ...options, path: `${folder}/.s.PGSQL.${port}` })
}

/** The address of a database behind the socket in this folder, as psql and connect() read it. */
export function socketUrl(socketFolder: string, user: string, database: string): string {
  return `postgres://${user}@${encodeURIComponent(socketFolder)}:5432/${database}`
}
