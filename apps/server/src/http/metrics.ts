import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

export type Metrics = {
  registry: Registry
  /** How long an answer took, in seconds, by method, kind of route and status. */
  answered: Histogram<'method' | 'route' | 'status'>
}

/** Counters of one process, in a registry of their own, so that two servers in one process do not mix. */
export function createMetrics(libraryVersion?: () => number): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  if (libraryVersion) {
    new Gauge({
      name: 'casebook_library_version',
      help: 'The number of the last change that public search has taken in.',
      registers: [registry],
      collect() {
        this.set(libraryVersion())
      },
    })
  }
  const answered = new Histogram({
    name: 'casebook_http_answer_seconds',
    help: 'How long an answer took, in seconds.',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5],
    registers: [registry],
  })
  return { registry, answered }
}
