type Settings = Readonly<Record<string, string>>

/** Given at each start rather than kept in the cluster, so that a new release brings its own. */
const always: Settings = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  max_connections: '40',
  shared_buffers: '128MB',
  max_wal_size: '512MB',
  fsync: 'on',
  jit: 'off',
  // One small process with short queries: parallel workers would cost more than they bring, and containers have little shared memory.
  max_parallel_workers_per_gather: '0',
  max_parallel_maintenance_workers: '0',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // Faults only, and never the text of a statement, which may hold what people wrote.
  log_statement: 'none',
  log_min_error_statement: 'panic',
  log_checkpoints: 'off',
  logging_collector: 'off',
}

/** Quick rather than safe, and with room for the workers of a test run. */
const forThrowingAway: Settings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '300',
}

/** The folder is quoted, because PostgreSQL reads it as a list. */
export function serverArguments(cluster: string, socketFolder: string, throwAway: boolean): string[] {
  const settings = {
    ...always,
    unix_socket_directories: `"${socketFolder}"`,
    ...(throwAway && forThrowingAway),
  }
  return ['-D', cluster, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])]
}
